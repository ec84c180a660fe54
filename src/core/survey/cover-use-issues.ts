import { coverScaleIssues } from '../coverage/cover-scale-issues.ts';
import type { Issue, IssuePlace } from '../issues.ts';
import type { AreaEntryOf } from './area-entry.ts';
import type { Survey } from './document.ts';

const coverAreas = (survey: Survey): readonly AreaEntryOf<'cover'>[] =>
  survey.areas.flatMap((area) => (area.method === 'cover' ? [area] : []));

/** Where a scale is first used, so that a click leads to its table; null where nobody uses it. */
function placeOfUse(survey: Survey, scaleId: string): IssuePlace | null {
  const area = coverAreas(survey).find((entry) => entry.scaleId === scaleId);
  if (area) return { kind: 'area', areaId: area.id };
  const transect = survey.transects.find((entry) => entry.scaleId === scaleId);
  return transect ? { kind: 'transect', transectId: transect.id } : null;
}

/** A zone on an area whose cover is already in it would have its cover applied twice. */
function zoneIssues(survey: Survey): Issue[] {
  const weighted = new Map(
    survey.areas.flatMap((area) =>
      area.method === 'typed' && area.cover === 'cover-weighted' ? [[area.id, area.name]] : [],
    ),
  );
  return coverAreas(survey).flatMap(({ id, name, zones }) =>
    zones.flatMap((zone): Issue[] => {
      const other = zone.area.kind === 'area' ? weighted.get(zone.area.areaId) : undefined;
      if (other === undefined) return [];
      const at = { kind: 'area', areaId: id } as const;
      const details = { subject: name, zone: zone.name, other };
      return [{ code: 'zone-area-cover-twice', severity: 'error', at, details }];
    }),
  );
}

/** What a person should look at in the scales that the survey uses, and where cover meets cover. */
export const coverUseIssues = (survey: Survey): readonly Issue[] => [
  ...survey.coverScales.flatMap((scale) => {
    const at = placeOfUse(survey, scale.id);
    return at ? coverScaleIssues(scale, at) : [];
  }),
  ...zoneIssues(survey),
];
