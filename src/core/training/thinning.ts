import { createRandom } from '../random.ts';

/** Feature values held at most while training: 160 MB of float64. */
const MAX_VALUES = 20_000_000;
const MAX_PIXELS_PER_CLASS = 200_000;

/** Which of a class's pixels are kept: all, or an even stride with a seeded start. */
export interface Thinning {
  readonly kept: number;
  /** Place of the pixel of this rank among those kept, or −1 where it is left out. */
  readonly place: (rank: number) => number;
}

/** Pixels of one class that are kept at most. */
export const maxPixelsPerClass = (featureCount: number, classes: number): number =>
  Math.min(MAX_PIXELS_PER_CLASS, Math.floor(MAX_VALUES / (featureCount * classes)));

/** Keeps `limit` of `pixels`, as even as integers allow; the seed moves the start of the stride. */
export function createThinning(pixels: number, limit: number, seed: number): Thinning {
  if (pixels <= limit) return { kept: pixels, place: (rank) => rank };
  const phase = createRandom(seed).below(pixels);
  const placeOf = (rank: number) => Math.floor((rank * limit + phase) / pixels);
  return {
    kept: limit,
    place: (rank) => (placeOf(rank + 1) > placeOf(rank) ? placeOf(rank) : -1),
  };
}
