/** Pairs of a regression for the eye: an even stride of all, MOST at most. */
export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
}

const MOST_SHOWN = 240;

export function scatterOf(x: ArrayLike<number>, y: ArrayLike<number>): readonly ScatterPoint[] {
  const step = Math.max(1, x.length / MOST_SHOWN);
  const count = Math.min(x.length, MOST_SHOWN);
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(i * step);
    return { x: x[at]!, y: y[at]! };
  });
}
