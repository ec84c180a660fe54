import type { KMeans, MinimumDistance } from '../classifier.ts';
import type { PredictPixels } from '../predict-pixels.ts';
import { BLOCK, type CenterSearch } from './center-search.ts';
import { createCenterSearch } from './kernel-search.ts';

/** The class of the nearest mean. */
export function createNearestPredictor(
  model: MinimumDistance | KMeans,
  createSearch: (featureCount: number, centerCount: number) => CenterSearch = createCenterSearch,
): PredictPixels {
  const { featureCount: d, scales, means } = model;
  const search = createSearch(d, means.length);
  search.centers.set(scaledMeans(model));
  const { planes, numbers } = search;
  const classIds = Uint8Array.from(model.classIds);
  return (bands, pixels, out) => {
    for (let start = 0; start < pixels; start += BLOCK) {
      const count = Math.min(BLOCK, pixels - start);
      for (let f = 0; f < d; f++) {
        const plane = planes[f]!;
        const scale = scales[f]!;
        plane.set(bands[f]!.subarray(start, start + count));
        if (scale !== 1) for (let i = 0; i < count; i++) plane[i]! *= scale;
      }
      search.search(count);
      for (let i = 0; i < count; i++) out[start + i] = classIds[numbers[i]!]!;
    }
  };
}

/** The means in units of the scales, mean by mean. */
export const scaledMeans = ({ scales, means }: MinimumDistance | KMeans): Float64Array =>
  Float64Array.from(means.flatMap((mean) => [...mean.map((value, f) => value * scales[f]!)]));
