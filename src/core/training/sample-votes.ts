import { factorCovariance } from '../cholesky.ts';
import { naturalLog } from '../natural-log.ts';
import { type CancelSignal, throwIfCancelled } from '../progress.ts';
import { classMoments, type Moments } from './class-moments.ts';
import type { SampledTraining } from './training-set.ts';

/** How the pixels of one sample were called, each by its features alone. */
export interface SampleVote {
  readonly sampleId: string;
  readonly classId: number;
  readonly pixels: number;
  /** Pixels given the sample's own class. */
  readonly agreeing: number;
  /** Class given to most of its pixels, ties to the first. */
  readonly calledClassId: number;
}

/** Counts per sample what its pixels were called; `called` holds places in `classIds`. */
export function sampleVotes(
  { pixels, sampleIds, sampleOf }: SampledTraining,
  called: Uint8Array,
): SampleVote[] {
  const { labels, classIds } = pixels;
  const tallies = new Map<number, { label: number; counts: number[] }>();
  for (const [i, sample] of sampleOf.entries()) {
    const known = tallies.get(sample) ?? { label: labels[i]!, counts: classIds.map(() => 0) };
    known.counts[called[i]!]!++;
    tallies.set(sample, known);
  }
  return [...tallies]
    .sort(([a], [b]) => a - b)
    .map(([sample, { label, counts }]) => ({
      sampleId: sampleIds[sample]!,
      classId: classIds[label]!,
      pixels: counts.reduce((sum, count) => sum + count, 0),
      agreeing: counts[label]!,
      calledClassId: classIds[counts.indexOf(Math.max(...counts))]!,
    }));
}

/** Most of its pixels are called another class: mislabelled, or of a class not yet named. */
export const isContradicting = (vote: SampleVote): boolean =>
  vote.agreeing * 2 < vote.pixels && vote.calledClassId !== vote.classId;

/** Pixels between two pauses: milliseconds with few classes, less than a second with all. */
const VOTES_AT_ONCE = 16_384;

/** How a look at many pixels lets a cancel in. */
export interface ReviewWork {
  readonly signal?: CancelSignal;
  readonly pause?: () => Promise<void>;
}

interface Gaussian {
  readonly mean: Float64Array;
  readonly inverse: Float64Array;
  readonly constant: number;
}

function gaussian({ mean, covariance }: Moments): Gaussian | null {
  const factored = factorCovariance(covariance, mean.length);
  if (!factored) return null;
  let constant = 0;
  for (const entry of factored.diagonal) constant -= naturalLog(entry);
  return { mean, inverse: factored.inverse, constant };
}

/**
 * Votes of the likeliest Gaussian class for every pixel: the quick look before any model is trained
 * (the samples themselves take part in the classes). Null where a class has no sound covariance.
 * Error: `cancelled`.
 */
export async function gaussianVotes(
  training: SampledTraining,
  { signal, pause }: ReviewWork = {},
): Promise<SampleVote[] | null> {
  const { features, featureCount: d, labels, classIds } = training.pixels;
  const classes: Gaussian[] = [];
  for (const label of classIds.keys()) {
    await pause?.();
    const moments = classMoments(training.pixels, label);
    const fitted = moments.pixels > d ? gaussian(moments) : null;
    if (fitted === null) return null;
    classes.push(fitted);
  }
  const called = new Uint8Array(labels.length);
  const apart = new Float64Array(d);
  for (let i = 0; i < labels.length; i++) {
    if (i % VOTES_AT_ONCE === 0) {
      await pause?.();
      throwIfCancelled(signal);
    }
    let best = -Infinity;
    for (const [k, { mean, inverse, constant }] of classes.entries()) {
      let square = 0;
      for (let row = 0; row < d; row++) {
        apart[row] = features[i * d + row]! - mean[row]!;
        let sum = inverse[row * d + row]! * apart[row]!;
        for (let col = 0; col < row; col++) sum += 2 * inverse[row * d + col]! * apart[col]!;
        square += apart[row]! * sum;
      }
      const score = constant - square / 2;
      if (score <= best) continue;
      best = score;
      called[i] = k;
    }
  }
  return sampleVotes(training, called);
}
