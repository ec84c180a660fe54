const LN2 = Math.LN2;

/**
 * ln x for x > 0 by + − × ÷ alone, so that every engine gets the same bits (Math.log may differ).
 * x = m·2ᵉ with m in [¾, 1½), ln m = 2 artanh((m − 1)/(m + 1)); within 2 ulp of Math.log.
 */
export function naturalLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= 1.5) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent--;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let n = 25; n >= 1; n -= 2) series = series * square + 1 / n;
  return 2 * s * series + exponent * LN2;
}
