import type { Threshold } from '../classifier.ts';
import type { ConfidentPixels } from '../confident-pixels.ts';

/** Distance from the threshold ÷ that of the side's mean, 100 at the mean and beyond. */
export function createThresholdConfidence({
  value,
  classIds: ids,
  means,
}: Threshold): ConfidentPixels {
  return (bands, pixels, classIds, confidencePct) => {
    const band = bands[0]!;
    for (let i = 0; i < pixels; i++) {
      const side = band[i]! >= value ? 1 : 0;
      const reach = Math.abs(means[side]! - value);
      const distance = Math.abs(band[i]! - value);
      classIds[i] = ids[side]!;
      confidencePct[i] = distance < reach ? Math.floor((100 * distance) / reach) : 100;
    }
  };
}
