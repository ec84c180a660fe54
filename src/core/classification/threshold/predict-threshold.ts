import type { Threshold } from '../classifier.ts';
import type { PredictPixels } from '../predict-pixels.ts';

export function createThresholdPredictor({ value, classIds }: Threshold): PredictPixels {
  const [below, above] = [classIds[0]!, classIds[1]!];
  return (bands, pixels, out) => {
    const band = bands[0]!;
    for (let i = 0; i < pixels; i++) out[i] = band[i]! >= value ? above : below;
  };
}
