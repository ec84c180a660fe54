const LN2 = Math.LN2;
const DEGREE = 20;
/** Below this the result is 0, above its opposite it is ∞. */
const LEAST = -745.2;

/**
 * eˣ by + − × ÷ alone, so that every engine gets the same bits (Math.exp may differ).
 * x = k·ln 2 + r with |r| ≤ ½ ln 2; Taylor to r²⁰, then doubled k times; relative error < 1e-13.
 */
export function naturalExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < LEAST) return 0;
  if (x > -LEAST) return Number.POSITIVE_INFINITY;
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let series = 1;
  for (let n = DEGREE; n >= 1; n--) series = 1 + (r / n) * series;
  for (let n = 0; n < k; n++) series *= 2;
  for (let n = 0; n > k; n--) series /= 2;
  return series;
}
