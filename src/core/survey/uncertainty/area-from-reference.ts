import type { FigureId } from '../../derivation.ts';
import { oneSidedStudent } from '../../uncertainty/propagate.ts';
import type { UncertainFigure } from '../../uncertainty/uncertain-figure.ts';

/** What reference points say of an area, by the figure that it stands for (`class:1/area`, `area:bed/area-m2`). */
export interface AreaFromReference {
  readonly figure: FigureId;
  /** Unbiased; the claim may be less. */
  readonly estimateM2: number;
  readonly standardErrorM2: number;
  /** Points less strata, or fewer (Satterthwaite). */
  readonly degrees: number;
  readonly points: number;
  /** Areas told by the same points have one name: more points narrow them together. */
  readonly survey: string;
  /** One-sided bound that is safe for rare classes (core/accuracy); null = none was made. */
  readonly lower: { readonly areaM2: number; readonly confidence: number } | null;
}

/**
 * The area with its error. Where the safe bound lies lower than Student's t would put it, the standard
 * error is widened to meet it: a class that few points hit errs by more than its own spread says.
 */
export function referenceFigure(given: AreaFromReference): UncertainFigure {
  const { figure, estimateM2, standardErrorM2, degrees, points, survey, lower } = given;
  const safe = lower ? (estimateM2 - lower.areaM2) / oneSidedStudent(lower.confidence, degrees) : 0;
  const standardError = Math.max(standardErrorM2, safe);
  const sample = { count: points, population: null, unit: 'reference-points', survey };
  const error = { kind: 'student', standardError, degrees } as const;
  const term = { id: `reference:${figure}`, error, sample };
  return { figure, estimate: estimateM2, terms: [{ term, factor: 1 }] };
}
