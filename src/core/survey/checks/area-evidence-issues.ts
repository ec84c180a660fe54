import { decimalFromInteger, decimalFromText, isDecimalText } from '../../decimal.ts';
import type { Issue } from '../../issues.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import type { Survey } from '../document/document.ts';
import { isOutline } from '../document/outline-entry.ts';
import { sourcesOf } from './claimed-ground.ts';
import { claimsOf } from './claims.ts';

/** An outline or a classified image of the survey stands behind it. */
const isMapped = (entry: AreaEntry | null): boolean =>
  entry !== null && (entry.method === 'class' || isOutline(entry));

function ofArea(survey: Survey, area: AreaEntry): Issue[] {
  const at = { kind: 'area', areaId: area.id } as const;
  const details = { subject: area.name, field: 'area' };
  const { attachment, fileIds, isWithheld } = area.evidence;
  const isAttached = attachment.trim() !== '' || fileIds.length > 0;
  const issues: Issue[] = [];
  if (!isAttached && !sourcesOf(survey, area).some(isMapped)) {
    issues.push({ code: 'attachment-missing', severity: 'doubt', at, details });
  }
  if (isWithheld) issues.push({ code: 'evidence-withheld', severity: 'note', at, details });
  if (area.isMadeUp) issues.push({ code: 'area-made-up', severity: 'doubt', at, details });
  const from = area.reusedFrom.trim();
  if (from !== '') {
    issues.push({ code: 'data-reused', severity: 'doubt', at, details: { ...details, from } });
  }
  return issues;
}

function countIssues({ statedItemCount, items }: Survey): Issue[] {
  const stated = statedItemCount.trim();
  if (stated === '') return [];
  const at = { kind: 'survey' } as const;
  const details = { stated, items: items.length };
  if (!isDecimalText(stated)) {
    return [{ code: 'item-count-malformed', severity: 'doubt', at, details }];
  }
  const isSame = decimalFromText(stated, 'item-count').eq(decimalFromInteger(items.length));
  return isSame ? [] : [{ code: 'item-count-differs', severity: 'doubt', at, details }];
}

/** What stands behind each claimed area, and whether the filing's own count of items holds. */
export function areaEvidenceIssues(survey: Survey): readonly Issue[] {
  const areas = claimsOf(survey).flatMap(({ area }) => [area, ...sourcesOf(survey, area)]);
  const concerned = new Set(areas.filter((area) => area !== null));
  return [...countIssues(survey), ...[...concerned].flatMap((area) => ofArea(survey, area))];
}
