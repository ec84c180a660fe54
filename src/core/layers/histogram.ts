import type { BandArray } from './raster.ts';

const BINS = 256;
const PER_MILLE = 1000;
/** An outlier on either side beyond this share does not decide the width of the bins. */
const ROBUST = 5;
const MARGIN = 0.1;

/**
 * The values of one band. `counts[i]` = values in [from + i·w, from + (i + 1)·w), w = (to − from)/256,
 * the last bin closed; `below` and `above` hold the rest, so that nothing is lost. Masked values,
 * NaN and infinities are left out everywhere. `perMille[k]` = quantile k/1000, linear between
 * neighbours (Hyndman & Fan 1996, type 7).
 */
export interface BandHistogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Of the values themselves (divided by n). */
  readonly sd: number;
  readonly perMille: readonly number[];
}

/** Null where the band has no value at all. `mask` 0 = nodata. */
export function histogramOf(values: BandArray, mask: Uint8Array | null): BandHistogram | null {
  const sorted = sortedValues(values, mask);
  const count = sorted.length;
  if (count === 0) return null;
  const perMille = Array.from({ length: PER_MILLE + 1 }, (_, k) => quantile(sorted, k / PER_MILLE));
  const [min, max] = [sorted[0]!, sorted[count - 1]!];
  const { from, to } = binRange(values, min, max, perMille);
  const counts = new Array<number>(BINS).fill(0);
  const scale = BINS / (to - from);
  let [below, above, sum] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const value = sorted[i]!;
    sum += value;
    if (value < from) below += 1;
    else if (value > to) above += 1;
    else counts[Math.min(BINS - 1, Math.floor((value - from) * scale))]! += 1;
  }
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (sorted[i]! - mean) ** 2;
  const sd = Math.sqrt(squares / count);
  return { from, to, counts, below, above, count, min, max, mean, sd, perMille };
}

function sortedValues(values: BandArray, mask: Uint8Array | null): BandArray {
  const Kind = values.constructor as new (length: number) => BandArray;
  const kept = new Kind(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if ((mask === null || mask[i] !== 0) && Number.isFinite(value)) kept[count++] = value;
  }
  return kept.subarray(0, count).sort();
}

function quantile(sorted: BandArray, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(sorted.length - 1, below + 1)]!;
  return low + (high - low) * (at - below);
}

/** One bin a value where whole numbers allow it; else what is left without outliers, and a margin. */
function binRange(values: BandArray, min: number, max: number, perMille: readonly number[]) {
  if (values instanceof Uint8Array) return { from: 0, to: BINS };
  const isWhole = !(values instanceof Float32Array || values instanceof Float64Array);
  if (isWhole && max - min < BINS) return { from: min, to: min + BINS };
  const low = perMille[ROBUST]!;
  const high = perMille[PER_MILLE - ROBUST]!;
  const margin = (high - low) * MARGIN;
  const from = Math.max(min, low - margin);
  const to = Math.min(max, high + margin);
  return to > from ? { from, to } : { from, to: from + 1 };
}
