import type { FigureSource } from '../../derivation.ts';
import type { MadeAssessment } from './assessed-map.ts';

/** Where the figures of an assessment come from. */
export function referenceSource({
  report,
  points,
  confidencePct,
  mapStepId,
}: MadeAssessment): Extract<FigureSource, { kind: 'reference-points' }> {
  const { design, estimator } = report.method;
  return { kind: 'reference-points', mapStepId, points, design, estimator, confidencePct };
}
