import { normalQuantile } from '../normal-quantile.ts';
import { studentTQuantile } from '../student-t.ts';
import type { InterpreterVariance } from './interpreter-pairs.ts';
import type { ShareBounds } from './proportion-interval.ts';
import type { Estimate } from './stratified-estimator.ts';

/** Above it Student's t is the normal's. */
const MANY_DEGREES = 1e5;

/**
 * Moves each bound away by the interpreters' part, in quadrature (Zou & Donner 2008, MOVER), and by
 * t ÷ z of the degrees of the whole (Welch & Satterthwaite: JCGM 100 eq. G.2b): how far two people's
 * habits lie apart is one observation of how far habits go.
 */
export function widened(
  { ci95: [low, high], lower }: ShareBounds,
  { value: share, se }: Estimate,
  { habit, single }: InterpreterVariance,
  confidence: number,
): ShareBounds {
  const variance = habit + single;
  if (!(variance > 0)) return { ci95: [low, high], lower };
  const whole = se * se + variance;
  const degrees = (whole * whole) / (habit * habit);
  const away = (bound: number, level: number) => {
    const z = normalQuantile(level);
    const t = degrees < MANY_DEGREES ? studentTQuantile(2 * level - 1, degrees) : z;
    return (t / z) * Math.sqrt((bound - share) * (bound - share) + z * z * variance);
  };
  return {
    ci95: [Math.max(0, share - away(low, 0.975)), Math.min(1, share + away(high, 0.975))],
    lower: Math.max(0, share - away(lower, confidence)),
  };
}
