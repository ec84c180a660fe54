import type { AreaCover } from '../../area/area-estimate.ts';
import type { Issue } from '../../issues.ts';
import type { Survey } from '../document/document.ts';
import type { Evaluation } from '../evaluation.ts';
import { claimsOf } from './claims.ts';
import { coverIssues } from './cover-issues.ts';
import { findOverlaps } from './overlap-issues.ts';
import { sourceCoverIssues } from './source-cover-issues.ts';
import { findOutside } from './study-area-issues.ts';
import { usedTwiceIssues } from './used-twice-issues.ts';

export interface ClaimChecks extends Pick<Evaluation, 'overlaps' | 'outside' | 'issues'> {
  /** Items whose claim is wrong by itself: they get no credited figure, and the survey no total. */
  readonly refusedItemIds: ReadonlySet<string>;
}

const wrongPlaces = (issues: readonly Issue[]) =>
  issues.flatMap(({ severity, at }) => (severity === 'error' ? [at] : []));

/** Said at the item too, where its amount is looked for. */
function withheldIssues(survey: Survey, issues: readonly Issue[]): readonly Issue[] {
  const areaIds = wrongPlaces(issues).flatMap((at) => (at.kind === 'area' ? [at.areaId] : []));
  return claimsOf(survey).flatMap(({ item, area }): Issue[] => {
    if (!areaIds.includes(area.id)) return [];
    const at = { kind: 'item', itemId: item.id, field: 'credited-amount' } as const;
    const details = { subject: item.label, area: area.name };
    return [{ code: 'credit-withheld', severity: 'error', at, details }];
  });
}

/** Whether what the items claim may be claimed: cover once, ground once, inside the study area. */
export function checkClaims(survey: Survey, coverOf: ReadonlyMap<string, AreaCover>): ClaimChecks {
  const { overlaps, issues: ofOverlaps } = findOverlaps(survey);
  const { outside, issues: ofOutside } = findOutside(survey);
  const found = [
    ...coverIssues(survey, coverOf),
    ...sourceCoverIssues(survey),
    ...usedTwiceIssues(survey),
    ...ofOverlaps,
    ...ofOutside,
  ];
  const issues = [...found, ...withheldIssues(survey, found)];
  const refused = wrongPlaces(issues).flatMap((at) => (at.kind === 'item' ? [at.itemId] : []));
  return { overlaps, outside, issues, refusedItemIds: new Set(refused) };
}
