import { logGamma } from '../log-gamma.ts';
import { naturalExp } from '../natural-exp.ts';
import { naturalLog } from '../natural-log.ts';
import { type Node, type NormalTable, normalTable, tableNodes } from './normal-table.ts';

const SUBSTEPS = 16;

/** From here on the gammas would lose digits; the series of their ratio errs by 1e-13. */
const MANY_DEGREES = 1e4;
/** From here on Student's t is the normal distribution, to seven digits within ±6.5. */
const NORMAL_DEGREES = 1e9;

/** φ(0) ÷ f(0). */
const densityRatio = (degrees: number): number =>
  degrees < MANY_DEGREES
    ? Math.sqrt(degrees / 2) * naturalExp(logGamma(degrees / 2) - logGamma((degrees + 1) / 2))
    : 1 + 1 / (4 * degrees) + 1 / (32 * degrees * degrees);

/** ln(1 + x), x ≥ 0, that keeps the digits of a small x. */
const logOnePlus = (x: number): number =>
  x < 1e-4 ? x * (1 - x * (1 / 2 - x * (1 / 3 - x / 4))) : naturalLog(1 + x);

/**
 * From a standard normal z (|z| < 6.5) to Student's t of the same probability, `degrees` ≥ 1 and
 * not only whole ones; relative error below 1e-7 within ±4.5. The same bits in every engine.
 * dt/dz = φ(z) ÷ f(t) by Runge–Kutta of order 4 from t(0) = 0: an error made underway stays what it
 * is as a shift in z, and does not grow.
 */
export function studentFromNormal(degrees: number): NormalTable {
  const all = tableNodes();
  if (degrees >= NORMAL_DEGREES) return normalTable(all.map((z) => ({ value: z, slope: 1 })));
  const half = (degrees + 1) / 2;
  const scale = densityRatio(degrees);
  const slope = (z: number, t: number) =>
    scale * naturalExp(half * logOnePlus((t * t) / degrees) - (z * z) / 2);
  const upper: Node[] = [{ value: 0, slope: slope(0, 0) }];
  let t = 0;
  for (const [at, to] of all.filter((z) => z > 0).entries()) {
    const from = all[all.length / 2 - 0.5 + at]!;
    const h = (to - from) / SUBSTEPS;
    for (let step = 0; step < SUBSTEPS; step++) {
      const z = from + step * h;
      const a = slope(z, t);
      const b = slope(z + h / 2, t + (h / 2) * a);
      const c = slope(z + h / 2, t + (h / 2) * b);
      const d = slope(z + h, t + h * c);
      t += (h / 6) * (a + 2 * b + 2 * c + d);
    }
    upper.push({ value: t, slope: slope(to, t) });
  }
  const lower = upper.slice(1).reverse();
  return normalTable([...lower.map((node) => ({ ...node, value: -node.value })), ...upper]);
}
