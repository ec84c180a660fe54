import { SurveyError } from '../errors.ts';
import type { BandArray } from '../layers/raster.ts';
import { COVERAGE_NODATA } from './coverage-map.ts';

/** More kinds of values than a class map has. */
const MOST_VALUES = COVERAGE_NODATA;

/** Class values of any raster type as one byte a pixel: its place in `values`; 255 = nodata. */
export interface ValueCodes {
  /** In the order in which they were met. */
  readonly values: readonly number[];
  readonly encode: (band: BandArray, mask: Uint8Array | null) => Uint8Array;
}

/**
 * Codes for the values of one raster, the same over all its windows. Errors of `encode`:
 * `zonal-not-classes` {file, value} where a value is no whole number, `zonal-too-many-classes`.
 */
export function createValueCodes(file: string): ValueCodes {
  const values: number[] = [];
  const codes = new Map<number, number>();
  const codeOf = (value: number): number => {
    const known = codes.get(value);
    if (known !== undefined) return known;
    if (!Number.isInteger(value)) {
      throw new SurveyError('zonal-not-classes', { file, value: String(value) });
    }
    if (values.length === MOST_VALUES) {
      throw new SurveyError('zonal-too-many-classes', { file, limit: MOST_VALUES });
    }
    codes.set(value, values.length);
    values.push(value);
    return values.length - 1;
  };
  const encode = (band: BandArray, mask: Uint8Array | null): Uint8Array => {
    const out = new Uint8Array(band.length);
    // Neighbours are mostly alike: one look-up serves a run.
    let last = Number.NaN;
    let code = COVERAGE_NODATA;
    for (let i = 0; i < out.length; i++) {
      if (mask !== null && mask[i] === 0) {
        out[i] = COVERAGE_NODATA;
        continue;
      }
      const value = band[i]!;
      if (value !== last) {
        code = codeOf(value);
        last = value;
      }
      out[i] = code;
    }
    return out;
  };
  return { values, encode };
}
