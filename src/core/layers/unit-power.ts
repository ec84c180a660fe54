/**
 * t^exponent for t in 0 … 1 and exponent in 0 … 16, by multiplications and square roots alone, so that
 * every engine gets the same bits (Math.pow may differ). Exact to 1e-8 of the result.
 */
export function unitPower(t: number, exponent: number): number {
  if (t <= 0) return exponent === 0 ? 1 : 0;
  let whole = Math.floor(exponent);
  let fraction = exponent - whole;
  let power = 1;
  for (; whole > 0; whole--) power *= t;
  let root = t;
  for (let bit = 0; bit < 32 && fraction > 0; bit++) {
    root = Math.sqrt(root);
    fraction *= 2;
    if (fraction < 1) continue;
    power *= root;
    fraction -= 1;
  }
  return power;
}
