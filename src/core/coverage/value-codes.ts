import { SurveyError } from '../errors.ts';
import { COVERAGE_NODATA } from './coverage-map.ts';

/** More kinds of values than a class map has. */
const MOST_VALUES = COVERAGE_NODATA;

/** Class values of any raster type as one byte: their places in `values`, 0 … 254. */
export interface ValueCodes {
  /** In the order in which they were met. */
  readonly values: readonly number[];
  readonly codeOf: (value: number) => number;
}

/**
 * Codes for the values of one raster, the same over all its windows. Errors of `codeOf`:
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
  return { values, codeOf };
}
