const LN2 = Math.LN2;
/** 1/25, 1/23 … 1/1. */
const COEFFICIENTS = Float64Array.from({ length: 13 }, (_, i) => 1 / (25 - 2 * i));

/**
 * ln x for x > 0 by + − × ÷ alone, so that every engine gets the same bits (Math.log may differ).
 * x = m·2ᵉ with m in [¾, 1½), ln m = 2 artanh((m − 1)/(m + 1)); within 2 ulp of Math.log.
 * NaN for x ≤ 0.
 */
export function naturalLog(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= 98304) {
    mantissa /= 65536;
    exponent += 16;
  }
  while (mantissa >= 1.5) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 1 / 65536) {
    mantissa *= 65536;
    exponent -= 16;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent--;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let i = 0; i < 13; i++) series = series * square + COEFFICIENTS[i]!;
  return 2 * s * series + exponent * LN2;
}
