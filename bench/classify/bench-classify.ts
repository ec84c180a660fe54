/**
 * Training and prediction beside scikit-learn, and beside OTB where it is installed, on the same
 * made-up scene in the same minutes: `npx tsx bench/classify/bench-classify.ts [side]`. CPU seconds
 * of one core; rounds of ours and of the peers alternate, ratios are of medians. Ours starts cold:
 * making the predictor and filling its tables counts, so a larger scene does better.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelKind } from '../../src/core/classification/classifier.ts';
import { trainKMeans } from '../../src/core/classification/nearest/train-k-means.ts';
import { createPredictor } from '../../src/core/classification/predictor.ts';
import { trainClassifier } from '../../src/core/classification/train-classifier.ts';
import type { TrainingPixels } from '../../src/core/training/training-set.ts';
import { blockOf, makeScene, trainingOf } from './scene.ts';

const ROUNDS = 3;
/** The first pixels, which every side classifies: `right` is their share with the true class. */
const JUDGED = 262_144;
const FOREST = { trees: 100, maxDepth: 15, minLeaf: 1 };
/** Debian's own python3 is the one that its python3-sklearn belongs to. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const PEER = fileURLToPath(new URL('./peer.py', import.meta.url));

interface Measured {
  readonly trainS: number;
  readonly predictS: number;
  readonly pixels: number;
  /** Share of pixels with their true class. */
  readonly right: number;
}

async function cpuSeconds<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: number }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1e6 };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;
const middle = (runs: readonly Measured[]): Measured => ({
  trainS: median(runs.map((run) => run.trainS)),
  predictS: median(runs.map((run) => run.predictS)),
  pixels: runs[0]!.pixels,
  right: runs[0]!.right,
});
const speed = ({ pixels, predictS }: Measured) => pixels / predictS / 1e6;
const print = (text: string) => process.stdout.write(`${text}\n`);

const side = Number(process.argv[2] ?? 2048);
const scene = makeScene(side, 7);
const folder = mkdtempSync(join(tmpdir(), 'moba-bench-'));

/** Lays the arrays where the peers read them, pixel by pixel. */
function layOut(bands: readonly (Uint8Array | Uint16Array)[], training: TrainingPixels): void {
  const rows = Math.min(scene.truth.length, 1_000_000);
  const image = bands[0] instanceof Uint8Array ? Uint8Array : Uint16Array;
  const pixels = new image(rows * bands.length);
  for (const [f, band] of bands.entries()) {
    for (let i = 0; i < rows; i++) pixels[i * bands.length + f] = band[i]!;
  }
  writeFileSync(join(folder, 'image'), pixels);
  writeFileSync(join(folder, 'truth'), scene.truth.subarray(0, rows));
  writeFileSync(join(folder, 'X'), training.features);
  writeFileSync(join(folder, 'y'), training.labels);
  writeFileSync(join(folder, 'bands'), `${bands.length}`);
}

/** Null where the peer is not installed. */
function peer(what: string): Measured | null {
  const run = spawnSync(PYTHON, [PEER, folder, what], { encoding: 'utf8' });
  return run.status === 0 ? (JSON.parse(run.stdout) as Measured) : null;
}

async function ours(
  bands: readonly (Uint8Array | Uint16Array)[],
  training: TrainingPixels,
  model: ModelKind,
): Promise<Measured> {
  const settings = { model, forest: FOREST, seed: 1 };
  const trained = await cpuSeconds(() => trainClassifier(training, settings));
  const out = new Uint8Array(scene.truth.length);
  const predicted = await cpuSeconds(() =>
    createPredictor(trained.result)(blockOf(scene, bands), out),
  );
  const judged = out.subarray(0, JUDGED);
  const right = judged.filter((id, i) => id === scene.truth[i]! + 1).length / judged.length;
  return { trainS: trained.seconds, predictS: predicted.seconds, pixels: out.length, right };
}

async function compare(
  title: string,
  bands: readonly (Uint8Array | Uint16Array)[],
  model: ModelKind,
  peers: readonly (readonly [name: string, what: string])[],
): Promise<void> {
  const training = trainingOf(scene, bands, 3);
  layOut(bands, training);
  const mine: Measured[] = [];
  const others = new Map<string, Measured[]>();
  for (let round = 0; round < ROUNDS; round++) {
    mine.push(await ours(bands, training, model));
    for (const [name, what] of peers) {
      const run = peer(what);
      if (run) others.set(name, [...(others.get(name) ?? []), run]);
    }
  }
  const own = middle(mine);
  const line = (name: string, run: Measured) =>
    `  ${name.padEnd(22)} train ${run.trainS.toFixed(2)} CPU-s   predict ${speed(run).toFixed(3)} Mpx/CPU-s   right ${run.right.toFixed(4)}`;
  print(`${title}, ${side} × ${side}`);
  print(line('Moba', own));
  for (const [name] of peers) {
    const runs = others.get(name);
    if (!runs) {
      print(`  ${name} is not installed: nothing to compare`);
      continue;
    }
    const run = middle(runs);
    const [faster, trained] = [speed(own) / speed(run), run.trainS / own.trainS];
    print(`${line(name, run)}   → predict ${faster.toFixed(1)} ×, train ${trained.toFixed(1)} ×`);
  }
}

/** Rounds of Lloyd's alone: pixels × rounds a CPU-second. */
async function compareClusters(): Promise<void> {
  const bands = scene.multispectral;
  const training = trainingOf(scene, bands, 3);
  layOut(bands, training);
  const rows = Math.min(200_000, scene.truth.length);
  const features = Float64Array.from({ length: rows * 4 }, (_, at) => bands[at % 4]![at >> 2]!);
  const [own, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    // From the first round's end to the last's: how the centres are started is not counted.
    const marks: number[] = [];
    const onProgress = () => {
      const { user, system } = process.cpuUsage();
      marks.push((user + system) / 1e6);
    };
    await trainKMeans(features, 4, 8, 1, { mostRounds: 41, onProgress, tolerance: 0 });
    own.push((rows * (marks.length - 1)) / (marks.at(-1)! - marks[0]!) / 1e6);
    const run = peer('k-means');
    if (run) other.push(run.pixels / run.trainS / 1e6);
  }
  print(`k-means, 8 clusters × 4 bands, ${rows} pixels`);
  print(`  Moba          ${median(own).toFixed(1)} Mpx·rounds/CPU-s`);
  if (other.length === 0) print('  scikit-learn is not installed: nothing to compare');
  else {
    const ratio = median(own) / median(other);
    print(`  scikit-learn  ${median(other).toFixed(1)}   → ${ratio.toFixed(1)} ×`);
  }
}

const FORESTS = [
  ['scikit-learn, 1 job', 'forest1'],
  ['scikit-learn, 2 jobs', 'forest2'],
] as const;

try {
  await compare('forest 100 × depth 15, 4 × uint16', scene.multispectral, 'random-forest', [
    ...FORESTS,
    ['OTB', 'otb'],
  ]);
  await compare('forest 100 × depth 15, RGB', scene.rgb, 'random-forest', FORESTS.slice(0, 1));
  await compare('maximum likelihood, 4 × uint16', scene.multispectral, 'maximum-likelihood', [
    ['scikit-learn QDA', 'qda'],
  ]);
  await compareClusters();
} finally {
  rmSync(folder, { recursive: true });
}
