import type { SampledTraining } from '../../../src/core/training/training-set.ts';

export const CLOUD_CLASSES = [3, 7, 9];
const SAMPLES_PER_CLASS = 5;
const PIXELS_PER_SAMPLE = 12;

/**
 * Three clouds of two features, five samples of twelve pixels each, whole numbers that any language
 * repeats: u(i, f) = (7919 (i + 1)(f + 3) + 104729 i²) mod 1009;
 * feature f of pixel i = u mod (90 + 20 f) + 40 class · (1 + f) + 3 sample.
 */
export function sampledClouds(): SampledTraining {
  const perClass = SAMPLES_PER_CLASS * PIXELS_PER_SAMPLE;
  const n = CLOUD_CLASSES.length * perClass;
  const features = new Float64Array(n * 2);
  const labels = new Uint8Array(n);
  const sampleOf = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    labels[i] = Math.floor(i / perClass);
    sampleOf[i] = Math.floor(i / PIXELS_PER_SAMPLE);
    for (let f = 0; f < 2; f++) {
      const u = (7919 * (i + 1) * (f + 3) + 104_729 * i * i) % 1009;
      features[i * 2 + f] =
        (u % (90 + 20 * f)) + 40 * labels[i]! * (1 + f) + 3 * (sampleOf[i]! % SAMPLES_PER_CLASS);
    }
  }
  const samples = CLOUD_CLASSES.length * SAMPLES_PER_CLASS;
  return {
    pixels: { featureCount: 2, features, labels, classIds: CLOUD_CLASSES },
    sampleIds: Array.from({ length: samples }, (_, s) => `s${s}`),
    sampleOf,
    ground: Array.from({ length: samples }, (_, s) => s),
  };
}
