import type { SampledTraining } from './training-set.ts';

/** What one class is trained from: samples that gave a pixel, and their pixels. */
export interface ClassSampleCount {
  readonly classId: number;
  readonly samples: number;
  readonly pixels: number;
}

/** Samples and pixels of every class, in the order of `classIds`. */
export function sampleCounts({ pixels, sampleOf }: SampledTraining): ClassSampleCount[] {
  const { labels, classIds } = pixels;
  const counts = new Uint32Array(classIds.length);
  const samples = classIds.map(() => new Set<number>());
  for (let i = 0; i < labels.length; i++) {
    counts[labels[i]!]!++;
    samples[labels[i]!]!.add(sampleOf[i]!);
  }
  return classIds.map((classId, label) => ({
    classId,
    samples: samples[label]!.size,
    pixels: counts[label]!,
  }));
}
