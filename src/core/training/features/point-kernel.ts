/** Pixels worked on at once: a few such columns stay in the cache. */
export const CHUNK = 4096;

/**
 * A feature without neighbours: `count` ≤ CHUNK pixels of the bands wanted, in their order, become
 * as many values. float64 and + − × ÷ √ in fixed order only; NaN or ±∞ where it is undefined.
 */
export interface PointKernel {
  readonly bands: readonly number[];
  readonly run: (inputs: readonly Float64Array[], count: number, out: Float64Array) => void;
}
