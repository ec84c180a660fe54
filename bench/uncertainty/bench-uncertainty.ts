/**
 * A million draws of a credit beside numpy, in one run, of the same model (six items, three kinds of
 * error): `npx tsx bench/uncertainty/bench-uncertainty.ts`. CPU seconds of one thread; rounds alternate.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Program } from '../../src/core/uncertainty/program.ts';
import { quantile, simulate } from '../../src/core/uncertainty/simulate.ts';
import { openBenchPage } from '../chromium/bench-page.ts';
import { median } from '../measure.ts';
import { printRows, type Row } from '../report.ts';
import { benchModel, ITEMS } from './model.ts';
import type { WorkerAnswer } from './page/page.ts';

const DRAWS = 1_000_000;
const ROUNDS = 3;

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

const program = benchModel();
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

const { page, close } = await openBenchPage(
  fileURLToPath(new URL('page', import.meta.url)),
  'uncertainty',
);
const answers: WorkerAnswer[] = [];
for (let seed = 0; seed < ROUNDS; seed++) {
  answers.push(await page.evaluate(`bench.run(${seed}, ${DRAWS})`));
}
const cancelMs = await page.evaluate<number>(`bench.cancel(${DRAWS})`);
await close();
const seconds = median(answers.map((answer) => answer.seconds));
const isSame = answers.every(({ p05: value }, seed) => value === own[seed]?.p05);
console.log(
  `\nThe app’s worker in Chromium, everything told: ${seconds.toFixed(2)} s (wall; goal 2 s); ` +
    `cancelled after ${cancelMs.toFixed(0)} ms; p05 ${isSame ? 'the same digits as' : 'NOT as'} in Node`,
);
