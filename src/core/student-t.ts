import { incompleteBeta } from './incomplete-beta.ts';

/** P(|T| > t) of Student's t, t > 0 (Abramowitz & Stegun 26.7.1). */
function twoTails(t: number, degrees: number): number {
  const square = t * t;
  const whole = degrees + square;
  return incompleteBeta(degrees / whole, square / whole, degrees / 2, 0.5);
}

/**
 * The t with P(|T| ≤ t) = `confidence` (0.95 → 1.96 for many degrees), float64 in a fixed order,
 * to 1e-9 up to 100,000 degrees, which need not be whole. NaN outside of its domain.
 */
export function studentTQuantile(confidence: number, degrees: number): number {
  if (!(degrees > 0 && Number.isFinite(degrees) && confidence > 0 && confidence < 1)) return NaN;
  const tails = 1 - confidence;
  let [low, high] = [0, 1];
  while (twoTails(high, degrees) > tails && high < 1e300) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (twoTails(middle, degrees) > tails) low = middle;
    else high = middle;
  }
  return high;
}
