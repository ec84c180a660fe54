/** Pixels of a block. */
export const BLOCK = 1024;

/**
 * A block of values with the centres that they are compared with. `planes[f]`: BLOCK values of a
 * feature; `block`: all of them, one plane behind the other; `centers`: centre by centre; `numbers`
 * and `squares`: the nearest centre of each pixel and its squared distance; `sums` and `counts`: what
 * `addUp` adds the pixels to.
 */
export interface CenterSearch {
  readonly planes: readonly Float64Array[];
  readonly block: Float64Array;
  readonly centers: Float64Array;
  readonly numbers: Uint8Array;
  readonly squares: Float64Array;
  readonly sums: Float64Array;
  readonly counts: Float64Array;
  /** Fills numbers and squares of the first `count` pixels; ties to the first centre. */
  readonly search: (count: number) => void;
  /** Adds the first `count` pixels to sums and counts of their centres, pixel by pixel. */
  readonly addUp: (count: number) => void;
}

/** Views of a block's features. */
export const planesOf = (block: Float64Array): Float64Array[] =>
  Array.from({ length: block.length / BLOCK }, (_, f) =>
    block.subarray(f * BLOCK, (f + 1) * BLOCK),
  );

/** The twin of the kernel: the same sums in the same order. */
export function createPlainSearch(featureCount: number, centerCount: number): CenterSearch {
  const block = new Float64Array(BLOCK * featureCount);
  const planes = planesOf(block);
  const centers = new Float64Array(featureCount * centerCount);
  const numbers = new Uint8Array(BLOCK);
  const squares = new Float64Array(BLOCK);
  const sums = new Float64Array(featureCount * centerCount);
  const counts = new Float64Array(centerCount);
  const searchOne = (pixel: number) => {
    let best = 0;
    let least = Infinity;
    for (let k = 0, at = 0; k < centerCount; k++) {
      let square = 0;
      for (let f = 0; f < featureCount; f++, at++) {
        const difference = planes[f]![pixel]! - centers[at]!;
        square += difference * difference;
      }
      if (square < least) {
        least = square;
        best = k;
      }
    }
    numbers[pixel] = best;
    squares[pixel] = least;
  };
  return {
    block,
    planes,
    centers,
    numbers,
    squares,
    sums,
    counts,
    search: (count) => {
      for (let pixel = 0; pixel < count; pixel++) searchOne(pixel);
    },
    addUp: (count) => {
      for (let pixel = 0; pixel < count; pixel++) {
        const k = numbers[pixel]!;
        counts[k]!++;
        for (let f = 0; f < featureCount; f++) {
          sums[k * featureCount + f]! += planes[f]![pixel]!;
        }
      }
    },
  };
}
