import type { TrainingPixels } from './training-set.ts';

/** Mean vector and covariance (n − 1), row-major featureCount², in two passes of fixed order. */
export interface Moments {
  readonly pixels: number;
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** Moments of the pixels of one label, or of all where `label` is null. */
export function classMoments(training: TrainingPixels, label: number | null): Moments {
  const { features, featureCount: d, labels } = training;
  const mean = new Float64Array(d);
  const covariance = new Float64Array(d * d);
  const deviation = new Float64Array(d);
  let pixels = 0;
  for (let i = 0; i < labels.length; i++) {
    if (label !== null && labels[i] !== label) continue;
    pixels++;
    for (let f = 0; f < d; f++) mean[f]! += features[i * d + f]!;
  }
  for (let f = 0; f < d; f++) mean[f]! /= pixels;
  for (let i = 0; i < labels.length; i++) {
    if (label !== null && labels[i] !== label) continue;
    for (let f = 0; f < d; f++) deviation[f] = features[i * d + f]! - mean[f]!;
    for (let row = 0; row < d; row++) {
      for (let col = 0; col <= row; col++) {
        covariance[row * d + col]! += deviation[row]! * deviation[col]!;
      }
    }
  }
  for (let row = 0; row < d; row++) {
    for (let col = 0; col <= row; col++) {
      const value = covariance[row * d + col]! / (pixels - 1);
      covariance[row * d + col] = value;
      covariance[col * d + row] = value;
    }
  }
  return { pixels, mean, covariance };
}
