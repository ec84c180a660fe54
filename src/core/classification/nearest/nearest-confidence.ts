import type { KMeans, MinimumDistance } from '../classifier.ts';
import type { ConfidentPixels } from '../confident-pixels.ts';
import { scaledMeans } from './predict-nearest.ts';

/** 1 − d₁ ÷ d₂, d₂ to the nearest mean of another class: 0 halfway, 1 on the mean itself. */
export function createNearestConfidence(model: MinimumDistance | KMeans): ConfidentPixels {
  const { featureCount: d, scales } = model;
  const ids = Uint8Array.from(model.classIds);
  const centers = scaledMeans(model);
  const squares = new Float64Array(ids.length);
  return (bands, pixels, classIds, confidencePct) => {
    for (let i = 0; i < pixels; i++) {
      let best = 0;
      for (let k = 0; k < ids.length; k++) {
        let square = 0;
        for (let f = 0; f < d; f++) {
          const difference = bands[f]![i]! * scales[f]! - centers[k * d + f]!;
          square += difference * difference;
        }
        squares[k] = square;
        if (square < squares[best]!) best = k;
      }
      let rival = Infinity;
      for (let k = 0; k < ids.length; k++) {
        if (ids[k] !== ids[best] && squares[k]! < rival) rival = squares[k]!;
      }
      classIds[i] = ids[best]!;
      const share = rival > 0 ? 1 - Math.sqrt(squares[best]! / rival) : 0;
      confidencePct[i] = Math.floor(100 * share);
    }
  };
}
