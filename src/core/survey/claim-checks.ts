import type { AreaCover } from '../area/area-estimate.ts';
import type { Issue } from '../issues.ts';
import { claimsOf } from './claims.ts';
import { coverIssues } from './cover-issues.ts';
import type { Survey } from './document.ts';
import type { Evaluation } from './evaluation.ts';
import { findOverlaps } from './overlap-issues.ts';
import { findOutside } from './study-area-issues.ts';
import { usedTwiceIssues } from './used-twice-issues.ts';

export interface ClaimChecks extends Pick<Evaluation, 'overlaps' | 'outside' | 'issues'> {
  /** Items whose claim is wrong by itself: they get no credited figure, and the survey no total. */
  readonly refusedItemIds: ReadonlySet<string>;
}

function refused(survey: Survey, issues: readonly Issue[]): ReadonlySet<string> {
  const places = issues.flatMap(({ severity, at }) => (severity === 'error' ? [at] : []));
  const items = places.flatMap((at) => (at.kind === 'item' ? [at.itemId] : []));
  const areas = places.flatMap((at) => (at.kind === 'area' ? [at.areaId] : []));
  const claims = claimsOf(survey).filter(({ area }) => areas.includes(area.id));
  return new Set([...items, ...claims.map(({ item }) => item.id)]);
}

/** Whether what the items claim may be claimed: cover once, ground once, inside the study area. */
export function checkClaims(survey: Survey, coverOf: ReadonlyMap<string, AreaCover>): ClaimChecks {
  const { overlaps, issues: ofOverlaps } = findOverlaps(survey);
  const { outside, issues: ofOutside } = findOutside(survey);
  const issues = [
    ...coverIssues(survey, coverOf),
    ...usedTwiceIssues(survey),
    ...ofOverlaps,
    ...ofOutside,
  ];
  return { overlaps, outside, issues, refusedItemIds: refused(survey, issues) };
}
