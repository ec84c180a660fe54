/**
 * Prediction and training speed beside scikit-learn, in one run on the same made-up pixels:
 * `npx tsx bench/classify/bench-classify.ts`. CPU seconds; ours and the peer's rounds alternate.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_FOREST } from '../../src/core/classification/classifier.ts';
import { createPredictor, type Predictor } from '../../src/core/classification/predictor.ts';
import { trainClassifier } from '../../src/core/classification/train-classifier.ts';
import type { RasterBlock } from '../../src/core/layers/raster.ts';
import { createRandom } from '../../src/core/random.ts';
import type { TrainingPixels } from '../../src/core/training/training-set.ts';

const BANDS = 4;
const CLASSES = 6;
const TRAINING = 24_000;
const SIDE = 1024;
const ROUNDS = 3;

const random = createRandom(5);
const bell = () => Array.from({ length: 12 }, random.unit).reduce((a, b) => a + b, -6);
const centres = Array.from({ length: CLASSES }, () =>
  Array.from({ length: BANDS }, () => 300 + random.below(1200)),
);

/** Row-major uint16 pixels of clouds around a centre per class, and their class. */
function scene(pixels: number): { values: Uint16Array; labels: Uint8Array } {
  const values = new Uint16Array(pixels * BANDS);
  const labels = new Uint8Array(pixels);
  for (let i = 0; i < pixels; i++) {
    labels[i] = random.below(CLASSES);
    for (let f = 0; f < BANDS; f++) {
      values[i * BANDS + f] = Math.max(0, Math.round(centres[labels[i]!]![f]! + 80 * bell()));
    }
  }
  return { values, labels };
}

const training = scene(TRAINING);
const image = scene(SIDE * SIDE);
const pixels: TrainingPixels = {
  featureCount: BANDS,
  features: Float64Array.from(training.values),
  labels: training.labels,
  classIds: Array.from({ length: CLASSES }, (_, k) => k + 1),
};
const block: RasterBlock = {
  window: { col: 0, row: 0, width: SIDE, height: SIDE },
  bands: Array.from({ length: BANDS }, (_, f) =>
    Uint16Array.from({ length: SIDE * SIDE }, (_, i) => image.values[i * BANDS + f]!),
  ),
  mask: null,
};

async function cpuSeconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1e6;
}

const MODELS = [
  {
    name: 'forest 100 × depth 15',
    settings: { model: 'random-forest', forest: { trees: 100, maxDepth: 15, minLeaf: 1 } },
    peer: 'RandomForestClassifier(100, max_depth=15, random_state=1)',
  },
  {
    name: 'forest 50 × depth 12 (default)',
    settings: { model: 'random-forest', forest: DEFAULT_FOREST },
    peer: 'RandomForestClassifier(50, max_depth=12, min_samples_leaf=5, random_state=1)',
  },
  {
    name: 'maximum likelihood',
    settings: { model: 'maximum-likelihood', forest: DEFAULT_FOREST },
    peer: 'QuadraticDiscriminantAnalysis()',
  },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'moba-bench-'));
writeFileSync(join(folder, 'X'), training.values);
writeFileSync(join(folder, 'y'), training.labels);
writeFileSync(join(folder, 'image'), image.values);
writeFileSync(join(folder, 'truth'), image.labels);
/** Debian's own python3 is the one that its python3-sklearn belongs to. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const PEER = `
import sys, time, numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis
f = sys.argv[1]
X = np.fromfile(f + '/X', 'u2').reshape(-1, ${BANDS}); y = np.fromfile(f + '/y', 'u1')
P = np.fromfile(f + '/image', 'u2').reshape(-1, ${BANDS}); t = np.fromfile(f + '/truth', 'u1')
m = eval(sys.argv[2]); a = time.process_time(); m.fit(X, y); b = time.process_time()
r = m.predict(P); c = time.process_time()
print(b - a, c - b, (r == t).mean())
`;

/** [train, predict, share right] of the peer, or null where it is not installed. */
function peer(model: string): readonly number[] | null {
  const run = spawnSync(PYTHON, ['-c', PEER, folder, model], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim().split(/\s+/).map(Number) : null;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;
const line = (who: string, train: number, predict: number, right: number) =>
  `  ${who.padEnd(14)} train ${train.toFixed(2)} s   predict ${((SIDE * SIDE) / predict / 1e6).toFixed(3)} Mpx/CPU-s   right ${right.toFixed(4)}\n`;

try {
  for (const { name, settings, peer: peerModel } of MODELS) {
    process.stdout.write(`${name}\n`);
    const out = new Uint8Array(SIDE * SIDE);
    let predict: Predictor = () => {};
    const trained: number[] = [];
    const predicted: number[] = [];
    const peers: (readonly number[])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      trained.push(
        await cpuSeconds(async () => {
          predict = createPredictor(await trainClassifier(pixels, { ...settings, seed: 1 }));
        }),
      );
      predict(block, out);
      predicted.push(await cpuSeconds(() => predict(block, out)));
      const other = peer(peerModel);
      if (other) peers.push(other);
    }
    const right = out.filter((id, i) => id === image.labels[i]! + 1).length / out.length;
    process.stdout.write(line('Moba', median(trained), median(predicted), right));
    const [first] = peers;
    if (first) {
      const of = (column: number) => median(peers.map((p) => p[column]!));
      process.stdout.write(line('scikit-learn', of(0), of(1), first[2]!));
      process.stdout.write(`  ratio ${(of(1) / median(predicted)).toFixed(1)}×\n`);
    } else
      process.stdout.write(
        '  scikit-learn is not installed (Debian: python3-sklearn): nothing to compare\n',
      );
  }
} finally {
  rmSync(folder, { recursive: true });
}
