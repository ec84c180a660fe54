import { coverScaleIssues } from '../../coverage/cover-scale-issues.ts';
import type { Issue, IssuePlace } from '../../issues.ts';
import type { Survey } from '../document/document.ts';

/** Where a scale is first used, so that a click leads to its table; null where nobody uses it. */
function placeOfUse(survey: Survey, scaleId: string): IssuePlace | null {
  const area = survey.areas.find((entry) => entry.method === 'cover' && entry.scaleId === scaleId);
  if (area) return { kind: 'area', areaId: area.id };
  const transect = survey.transects.find((entry) => entry.scaleId === scaleId);
  return transect ? { kind: 'transect', transectId: transect.id } : null;
}

/** What a person should look at in the scales that the survey uses. */
export const coverUseIssues = (survey: Survey): readonly Issue[] =>
  survey.coverScales.flatMap((scale) => {
    const at = placeOfUse(survey, scale.id);
    return at ? coverScaleIssues(scale, at) : [];
  });
