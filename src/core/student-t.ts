import { logGamma } from './log-gamma.ts';
import { naturalExp } from './natural-exp.ts';
import { naturalLog } from './natural-log.ts';

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const kept = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let factor = 1;
    for (const term of [even, odd]) {
      d = 1 / kept(1 + term * d);
      c = kept(1 + term / c);
      factor = d * c;
      fraction *= factor;
    }
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}

/** Regularised incomplete beta function I_x(a, b), 0 < x < 1; `rest` = 1 − x, with its own digits. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  const front = naturalExp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * naturalLog(x) + b * naturalLog(rest),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
}

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
