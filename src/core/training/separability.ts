import { factorCovariance } from '../cholesky.ts';
import { naturalExp } from '../natural-exp.ts';
import { naturalLog } from '../natural-log.ts';
import { classMoments, type Moments } from './class-moments.ts';
import type { TrainingPixels } from './training-set.ts';

/** Jeffries–Matusita distance from which two classes are told apart well. */
export const GOOD_DISTANCE = 1.9;
/** Below it they are hardly told apart: merge them, or add features. */
export const POOR_DISTANCE = 1.7;

/**
 * How far two classes of Gaussian features lie apart. Thresholds: Jensen 2016, Introductory Digital
 * Image Processing, 4th ed., ch. 9 (≥ 1.9 good, 1.7 … 1.9 fair, below poor).
 */
export interface PairSeparability {
  readonly classIds: readonly [number, number];
  /** Jeffries–Matusita, 0 … 2; null where a class has too few pixels for a covariance. */
  readonly distance: number | null;
  /** Bhattacharyya, 0 … ∞. */
  readonly bhattacharyya: number | null;
  readonly verdict: 'good' | 'fair' | 'poor' | 'unknown';
}

/** Share of each feature's variance over all classes that is added where Σ can't be inverted. */
const RIDGE = 1e-4;

const half = (a: Float64Array, b: Float64Array) => a.map((value, i) => (value + b[i]!) / 2);

function logDeterminant(diagonal: Float64Array): number {
  let sum = 0;
  for (const entry of diagonal) sum += 2 * naturalLog(entry);
  return sum;
}

/**
 * B = ⅛ dᵀ Σ⁻¹ d + ½ ln(|Σ| ÷ √(|Σ₁||Σ₂|)), Σ = ½(Σ₁ + Σ₂), d = m₁ − m₂; null where a matrix is
 * singular. Source: Kailath 1967; Richards 2013, Remote Sensing Digital Image Analysis, ch. 10.
 */
export function bhattacharyyaDistance(first: Moments, second: Moments): number | null {
  const d = first.mean.length;
  const middle = factorCovariance(half(first.covariance, second.covariance), d);
  const [one, two] = [first, second].map(({ covariance }) => factorCovariance(covariance, d));
  if (!middle || !one || !two) return null;
  const apart = first.mean.map((value, f) => value - second.mean[f]!);
  let square = 0;
  for (let row = 0; row < d; row++) {
    for (let col = 0; col < d; col++) {
      square += apart[row]! * middle.inverse[row * d + col]! * apart[col]!;
    }
  }
  const spread = logDeterminant(one.diagonal) + logDeterminant(two.diagonal);
  return Math.max(0, square / 8 + (logDeterminant(middle.diagonal) - spread / 2) / 2);
}

/** JM = 2 (1 − e⁻ᴮ). Source: Swain & Davis 1978; Richards 2013, ch. 10. */
export const jeffriesMatusita = (bhattacharyya: number): number =>
  2 * (1 - naturalExp(-bhattacharyya));

function ridged(moments: Moments, overall: Moments): Moments {
  const d = moments.mean.length;
  const covariance = Float64Array.from(moments.covariance);
  for (let f = 0; f < d; f++) {
    const variance = overall.covariance[f * d + f]!;
    covariance[f * d + f]! += RIDGE * (variance > 0 ? variance : 1);
  }
  return { ...moments, covariance };
}

function verdictOf(distance: number): PairSeparability['verdict'] {
  if (distance >= GOOD_DISTANCE) return 'good';
  return distance >= POOR_DISTANCE ? 'fair' : 'poor';
}

/**
 * Separability of every pair of classes, in the order of `classIds`. A feature that does not vary
 * within a class is given a ridge, as the classifier does; a class of fewer pixels than features + 1
 * has no covariance: unknown.
 */
export function separability(pixels: TrainingPixels): PairSeparability[] {
  const { classIds, featureCount } = pixels;
  const overall = classMoments(pixels, null);
  const moments = classIds.map((_, label) => classMoments(pixels, label));
  const distanceOf = (a: Moments, b: Moments): number | null => {
    if (Math.min(a.pixels, b.pixels) <= featureCount) return null;
    return (
      bhattacharyyaDistance(a, b) ?? bhattacharyyaDistance(ridged(a, overall), ridged(b, overall))
    );
  };
  return classIds.flatMap((first, i) =>
    classIds.slice(i + 1).map((second, j): PairSeparability => {
      const bhattacharyya = distanceOf(moments[i]!, moments[i + 1 + j]!);
      const distance = bhattacharyya === null ? null : jeffriesMatusita(bhattacharyya);
      const verdict = distance === null ? 'unknown' : verdictOf(distance);
      return { classIds: [first, second], distance, bhattacharyya, verdict };
    }),
  );
}
