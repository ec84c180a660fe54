import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Classifier } from '../../src/core/classification/classifier.ts';
import { trainDistance } from '../../src/core/classification/nearest/train-distance.ts';
import { trainKMeans } from '../../src/core/classification/nearest/train-k-means.ts';
import { createPredictor } from '../../src/core/classification/predictor.ts';
import { forestImportance } from '../../src/core/classification/random-forest/forest-importance.ts';
import { trainForest } from '../../src/core/classification/random-forest/train-forest.ts';
import type { TrainingPixels } from '../../src/core/training/training-set.ts';
import { clouds } from '../core/classification/random-classifiers.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedBytes } from '../shared-data.ts';

const PYTHON = '/usr/bin/python3';
const ORACLE = fileURLToPath(new URL('./classifiers-oracle.py', import.meta.url));
const hasPeer = spawnSync(PYTHON, ['-c', 'import sklearn']).status === 0;
const peerMissing = hasPeer ? '' : ' (skipped: python3-sklearn is not there)';
const scenesMissing = SHARED_ABSENT ? ` (skipped: ${ABSENT_REASON})` : peerMissing;

function oracle<Answer>(task: object): Answer {
  const run = spawnSync(PYTHON, [ORACLE], {
    input: JSON.stringify(task),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Answer;
}

const rowsOf = ({ features, featureCount }: Pick<TrainingPixels, 'features' | 'featureCount'>) =>
  Array.from({ length: features.length / featureCount }, (_, i) => [
    ...features.subarray(i * featureCount, (i + 1) * featureCount),
  ]);

function classesOf(classifier: Classifier, rows: readonly (readonly number[])[]): number[] {
  const bands = rows[0]!.map((_, f) => Float64Array.from(rows, (row) => row[f]!));
  const out = new Uint8Array(rows.length);
  const window = { col: 0, row: 0, width: rows.length, height: 1 };
  createPredictor(classifier)({ window, bands, mask: null }, out);
  return [...out];
}

/** Statlog's Landsat pixels (36 features), every other one for training. */
function statlog() {
  const text = new TextDecoder().decode(sharedBytes('statlog/satellite_train_4435.csv'));
  const lines = text.trim().split('\n').slice(1);
  const cells = lines.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
  const names = [...new Set(cells.map((row) => row.at(-1)!))].sort();
  const rows = cells.map((row) => row.slice(-37, -1).map(Number));
  const labels = cells.map((row) => names.indexOf(row.at(-1)!));
  const half = <Item>(items: readonly Item[], which: number) =>
    items.filter((_, i) => i % 2 === which);
  const training: TrainingPixels = {
    featureCount: 36,
    features: Float64Array.from(half(rows, 0).flat()),
    labels: Uint8Array.from(half(labels, 0)),
    classIds: names.map((_, k) => k + 1),
  };
  return { training, test: half(rows, 1), truth: half(labels, 1) };
}

/** Ranks of equal values don't occur here. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map((value) => values.filter((other) => other < value).length);
  const [p, q] = [ranks(a), ranks(b)];
  const squares = p.reduce((sum, rank, i) => sum + (rank - q[i]!) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

describe(`a forest of real pixels${scenesMissing}`, () => {
  it.skipIf(SHARED_ABSENT || !hasPeer)(
    'is as right as scikit-learn’s, and finds the same features telling',
    { timeout: 120_000 },
    async () => {
      const { training, test, truth } = statlog();
      const parameters = { trees: 100, maxDepth: 15, minLeaf: 1 };
      const peer = oracle<{ accuracies: number[]; importance: number[] }>({
        kind: 'forest',
        ...parameters,
        train: rowsOf(training),
        labels: [...training.labels],
        test,
        truth,
      });
      const forest = await trainForest(training, parameters, 1);
      const found = classesOf(forest, test);
      const right = found.filter((id, i) => id === truth[i]! + 1).length / truth.length;
      expect(right).toBeGreaterThan(0.88);
      expect(right).toBeGreaterThanOrEqual(Math.min(...peer.accuracies) - 0.004);
      const importance = [...(await forestImportance(forest, training))];
      expect(importance.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(rankCorrelation(importance, peer.importance)).toBeGreaterThan(0.9);
    },
  );
});

describe(`beside scikit-learn${peerMissing}`, () => {
  it.skipIf(!hasPeer)('minimum distance is NearestCentroid', () => {
    const training = clouds(5, 4, 5, 60, 60);
    const test = rowsOf(clouds(6, 4, 5, 100, 60));
    const { classes } = oracle<{ classes: number[] }>({
      kind: 'nearest-centroid',
      train: rowsOf(training),
      labels: [...training.labels].map((label) => label + 1),
      test,
    });
    expect(classesOf(trainDistance(training, false), test)).toEqual(classes);
  });

  it.skipIf(!hasPeer).each([3, 5, 8])('k-means settles as well as its Lloyd: k = %i', async (k) => {
    const { features, featureCount } = clouds(7, 3, 6, 400, 40);
    const { means } = await trainKMeans(features, featureCount, k, 1, { standardised: false });
    const peer = oracle<{ inertia: number; settledInertia: number; bestInertia: number }>({
      kind: 'k-means',
      train: rowsOf({ features, featureCount }),
      centers: means.map((mean) => [...mean]),
    });
    // Nothing is left to gain from here, and the best of its ten starts is not far better.
    expect(peer.inertia).toBeLessThan(peer.settledInertia * 1.001);
    expect(peer.inertia).toBeLessThan(peer.bestInertia * 1.05);
  });
});
