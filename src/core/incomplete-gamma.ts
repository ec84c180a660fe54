import { logGamma } from './log-gamma.ts';
import { naturalExp } from './natural-exp.ts';
import { naturalLog } from './natural-log.ts';

const MOST_TERMS = 100_000;

/** γ(a, x) / (xᵃ e⁻ˣ) by its series (DLMF 8.11.4), for x < a + 1. */
function seriesBelow(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > 1e-17 * sum; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) / (xᵃ e⁻ˣ) by its continued fraction (DLMF 8.9.2), for x ≥ a + 1. */
function fractionAbove(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

/** P(G ≤ x) of G ~ Gamma(a, 1), a > 0. The same bits in every engine. */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = naturalExp(a * naturalLog(x) - x - logGamma(a));
  return x < a + 1 ? front * seriesBelow(a, x) : 1 - front * fractionAbove(a, x);
}

/** The x with P(G ≤ x) = p of G ~ Gamma(a, 1), by halving. */
export function gammaQuantile(p: number, a: number): number {
  let [low, high] = [0, Math.max(1, a)];
  while (incompleteGamma(a, high) < p) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteGamma(a, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
