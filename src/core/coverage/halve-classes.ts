import { COVERAGE_NODATA } from './coverage-map.ts';

/** The class that most of four pixels have, nodata not counted; a tie goes to the first in order. */
function modeOfFour(a: number, b: number, c: number, d: number, nodata: number): number {
  if (a !== nodata && (a === b || a === c || a === d)) return a;
  if (b !== nodata && (b === c || b === d)) return b;
  if (c !== nodata && c === d) return c;
  return [a, b, c, d].find((id) => id !== nodata) ?? nodata;
}

/**
 * A class map at half its size: row-major side² → (side/2)², `side` even. Each pixel is the mode of
 * its four, so no class appears that is not there. `nodata` −1: every pixel has a class.
 */
export function halveClasses(ids: Uint8Array, side: number, nodata = COVERAGE_NODATA): Uint8Array {
  const half = side >> 1;
  const out = new Uint8Array(half * half);
  for (let y = 0, to = 0; y < half; y++) {
    for (let x = 0, at = 2 * y * side; x < half; x++, at += 2) {
      const a = ids[at]!;
      const b = ids[at + 1]!;
      const c = ids[at + side]!;
      const d = ids[at + side + 1]!;
      out[to++] = a === b && c === d && a === c ? a : modeOfFour(a, b, c, d, nodata);
    }
  }
  return out;
}

/** A layer of amounts 0 … 254 (255 = nodata) at half its size: the rounded mean of what is known. */
export function halveAmounts(values: Uint8Array, side: number): Uint8Array {
  const half = side >> 1;
  const out = new Uint8Array(half * half);
  for (let y = 0, to = 0; y < half; y++) {
    for (let x = 0, at = 2 * y * side; x < half; x++, at += 2) {
      let sum = 0;
      let count = 0;
      for (const place of [at, at + 1, at + side, at + side + 1]) {
        const value = values[place]!;
        if (value === COVERAGE_NODATA) continue;
        sum += value;
        count += 1;
      }
      out[to++] = count === 0 ? COVERAGE_NODATA : Math.floor((2 * sum + count) / (2 * count));
    }
  }
  return out;
}
