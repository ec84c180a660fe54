import { SurveyError } from '../../errors.ts';
import { throwIfCancelled } from '../../progress.ts';
import { createRandom } from '../../random.ts';
import type { KMeans } from '../classifier.ts';
import type { TrainOptions } from '../train-options.ts';
import { BLOCK, type CenterSearch } from './center-search.ts';
import { featureScales } from './feature-scales.ts';
import { createCenterSearch } from './kernel-search.ts';
import { seedCenters } from './seed-centers.ts';

/** How many pixels k-means needs to learn from, at most: more change the centres by little. */
export const CLUSTER_SAMPLE = 200_000;

const MOST_ROUNDS = 100;
/** As scikit-learn has it. */
const TOLERANCE = 1e-4;

export interface ClusterOptions extends TrainOptions {
  /** Cluster n is class classIds[n]; 1, 2, … where not said. */
  readonly classIds?: readonly number[];
  readonly standardised?: boolean;
  readonly createSearch?: (featureCount: number, centerCount: number) => CenterSearch;
  readonly mostRounds?: number;
  /** Squared way of all centres, in variances, below which they have arrived. */
  readonly tolerance?: number;
}

/** Block by block: one feature after another, BLOCK values each. */
function inBlocks(rows: Float64Array, d: number): Float64Array {
  const n = rows.length / d;
  const blocks = new Float64Array(Math.ceil(n / BLOCK) * BLOCK * d);
  for (let i = 0; i < n; i++) {
    const at = Math.floor(i / BLOCK) * BLOCK * d + (i % BLOCK);
    for (let f = 0; f < d; f++) blocks[at + f * BLOCK] = rows[i * d + f]!;
  }
  return blocks;
}

/** The centre of least first feature first; where that is equal, the next one decides. */
function ascending(a: Float64Array, b: Float64Array): number {
  const f = a.findIndex((value, at) => value !== b[at]);
  return f < 0 ? 0 : a[f]! - b[f]!;
}

/**
 * k-means by Lloyd's rounds from a greedy k-means++ start, over row-major finite `features` of
 * sampled pixels. Sums run in the order of the pixels, so that every engine gets the same bits. A
 * cluster that lost all its pixels takes the pixel that is farthest from its centre.
 * Errors: `clusters-too-many` {clusters, distinct}, `cancelled`.
 */
export async function trainKMeans(
  features: Float64Array,
  featureCount: number,
  clusters: number,
  seed: number,
  options: ClusterOptions = {},
): Promise<KMeans> {
  const { signal, onProgress, pause, classIds, standardised = true } = options;
  const {
    createSearch = createCenterSearch,
    mostRounds = MOST_ROUNDS,
    tolerance = TOLERANCE,
  } = options;
  const d = featureCount;
  const n = features.length / d;
  const scales = standardised ? featureScales(features, d) : new Float64Array(d).fill(1);
  const rows = features.map((value, at) => value * scales[at % d]!);
  const start = n > 0 ? seedCenters(rows, d, clusters, createRandom(seed)) : [];
  if (start.length < clusters) {
    throw new SurveyError('clusters-too-many', { clusters, distinct: start.length });
  }
  const search = createSearch(d, clusters);
  const { block, centers, squares, sums, counts } = search;
  for (const [k, row] of start.entries()) centers.set(rows.subarray(row * d, row * d + d), k * d);
  const blocks = inBlocks(rows, d);
  const variance = standardised ? 1 : meanVariance(rows, d);

  /** The pixels from `first` on, a block or what is left of one. */
  const load = (first: number): number => {
    block.set(blocks.subarray(first * d, (first + BLOCK) * d));
    return Math.min(BLOCK, n - first);
  };
  /** The first pixel that is farthest from its centre. Asked for seldom, so all are measured anew. */
  const farthest = (): number => {
    let [row, square] = [0, -1];
    for (let first = 0; first < n; first += BLOCK) {
      const count = load(first);
      search.search(count);
      for (let i = 0; i < count; i++) {
        if (squares[i]! > square) [row, square] = [first + i, squares[i]!];
      }
    }
    return row;
  };

  for (let round = 0; round < mostRounds; round++) {
    throwIfCancelled(signal);
    sums.fill(0);
    counts.fill(0);
    for (let first = 0; first < n; first += BLOCK) {
      const count = load(first);
      search.search(count);
      search.addUp(count);
    }
    const far = counts.includes(0) ? farthest() : 0;
    let shift = 0;
    for (let k = 0; k < clusters; k++) {
      const isEmpty = counts[k] === 0;
      for (let f = 0; f < d; f++) {
        const next = isEmpty ? rows[far * d + f]! : sums[k * d + f]! / counts[k]!;
        shift += (next - centers[k * d + f]!) * (next - centers[k * d + f]!);
        centers[k * d + f] = next;
      }
    }
    onProgress?.({ stage: 'train', done: round + 1, total: mostRounds });
    await pause?.();
    if (shift <= tolerance * variance) break;
  }
  const means = Array.from({ length: clusters }, (_, k) =>
    Float64Array.from({ length: d }, (_, f) => centers[k * d + f]! / scales[f]!),
  ).sort(ascending);
  return {
    kind: 'k-means',
    version: 1,
    seed,
    featureCount: d,
    classIds: classIds ?? means.map((_, k) => k + 1),
    scales,
    means,
  };
}

/** Mean over the features of their variance (n). */
function meanVariance(rows: Float64Array, d: number): number {
  let sum = 0;
  for (const scale of featureScales(rows, d)) sum += scale === 1 ? 0 : 1 / (scale * scale);
  return sum / d;
}
