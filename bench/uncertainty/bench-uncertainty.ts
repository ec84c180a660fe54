/**
 * A million draws of a credit beside numpy, in one run, of the same model (six items, three kinds of
 * error): `npx tsx bench/uncertainty/bench-uncertainty.ts`. CPU seconds of one thread; rounds alternate.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Program, programBuilder } from '../../src/core/uncertainty/program.ts';
import { quantile, simulate } from '../../src/core/uncertainty/simulate.ts';
import { median } from '../measure.ts';
import { printRows, type Row } from '../report.ts';

const ITEMS = 6;
const DRAWS = 1_000_000;
const ROUNDS = 3;

/** Σ area × mass × carbon × residual: a t, a normal, a rectangular and a lognormal factor in each. */
function model(): Program {
  const builder = programBuilder();
  const errors = [
    { kind: 'student', standardError: 0.1, degrees: 4 },
    { kind: 'normal', standardUncertainty: 0.05 },
    { kind: 'rectangular', halfWidth: 0.08 },
    { kind: 'lognormal', mean: 1, geometricDeviation: 1.2 },
  ] as const;
  let total = builder.constant(0);
  for (let item = 0; item < ITEMS; item++) {
    let credit = builder.constant(1);
    for (const [at, error] of errors.entries()) {
      const term = { id: `${item}/${at}`, error, sample: null };
      const value = builder.pair('add', builder.constant(1), builder.error(term));
      const possible = builder.clamp(value, 0, Number.POSITIVE_INFINITY);
      credit = builder.pair('mul', credit, possible);
    }
    total = builder.pair('add', total, credit);
  }
  return builder.finish(total);
}

interface Round {
  readonly cpuS: number;
  readonly p05: number;
}

function ours(program: Program, seed: number): Round {
  const start = process.cpuUsage();
  const sorted = simulate(program, { seed, draws: DRAWS });
  return { cpuS: process.cpuUsage(start).user / 1e6, p05: quantile(sorted, 0.05) };
}

/** Null: no numpy here. */
function numpy(seed: number): Round | null {
  const script = fileURLToPath(new URL('peer.py', import.meta.url));
  const args = [script, String(DRAWS), String(ITEMS), String(seed)];
  const { status, stdout } = spawnSync('/usr/bin/python3', args, { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Round) : null;
}

const program = model();
ours(program, 0);
const rounds = Array.from({ length: ROUNDS }, (_, seed) => [ours(program, seed), numpy(seed)]);
const own = rounds.flatMap(([mine]) => mine ?? []);
const peers = rounds.flatMap(([, theirs]) => theirs ?? []);
const perS = (all: readonly Round[]) => DRAWS / 1e6 / median(all.map(({ cpuS }) => cpuS));
const p05 = (all: readonly Round[]) => median(all.map((round) => round.p05)).toFixed(3);
const row: Row = {
  what: `${ITEMS * 4} errors, ${program.steps.length} steps`,
  unit: 'Mdraw/s',
  ours: perS(own),
  peer: peers.length > 0 ? { name: 'numpy', value: perS(peers) } : null,
  goal: null,
  note: `p05 ${p05(own)}${peers.length > 0 ? `, numpy ${p05(peers)}` : ''}`,
};
printRows('Monte Carlo of a credit, with its sorted draws (CPU of one thread)', [row]);
