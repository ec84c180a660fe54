import type { Figure, FigureId } from '../../derivation.ts';
import { figureNumber } from '../../uncertainty/figure-number.ts';
import type { Assessment } from '../accuracy/assessed-map.ts';
import type { Survey } from '../document/document.ts';
import type { AreaFromReference } from './area-from-reference.ts';

/**
 * What the survey's own reference points say of its areas of classes, whether the map's area is
 * claimed or the lower bound of the estimate. Areas of two classes count as independent: what one
 * gains within a stratum the other loses, so that this is on the safe side.
 */
export function classReferences(
  { areas }: Survey,
  assessment: Assessment,
  figures: ReadonlyMap<FigureId, Figure>,
): readonly AreaFromReference[] {
  if (assessment.kind !== 'made') return [];
  const { report, points, mapStepId } = assessment;
  const sampled = report.strata.filter((stratum) => stratum.points > 0);
  const told = sampled.reduce((sum, stratum) => sum + stratum.points, 0);
  const degrees = Math.max(1, told - sampled.length);
  return areas.flatMap(({ id, method }): AreaFromReference[] => {
    const at = (tail: string) => figureNumber(figures.get(`area:${id}/${tail}`));
    const [estimateM2, standardErrorM2] = [at('estimated-area'), at('area-standard-error')];
    const lowerM2 = at('area-lower-bound');
    if (method !== 'class' || !Number.isFinite(estimateM2 + standardErrorM2 + lowerM2)) return [];
    const lower = { areaM2: lowerM2, confidence: report.confidence };
    const figure = `area:${id}/area-m2`;
    const survey = `reference:${mapStepId}`;
    return [{ figure, estimateM2, standardErrorM2, degrees, points, survey, lower }];
  });
}
