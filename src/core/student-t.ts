/** Lanczos approximation, g = 7, nine terms: relative error below 1e-14 for x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const;

function logGamma(x: number): number {
  let series: number = LANCZOS[0];
  for (let k = 1; k < LANCZOS.length; k += 1) series += (LANCZOS[k] as number) / (x - 1 + k);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

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

/** Regularised incomplete beta function I_x(a, b), 0 < x < 1. */
function incompleteBeta(x: number, a: number, b: number): number {
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** P(|T| > t) of Student's t, t > 0 (Abramowitz & Stegun 26.7.1). */
const twoTails = (t: number, degrees: number): number =>
  incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);

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
