import type { Issue } from '../../issues.ts';
import type { AreaEntry, AreaSource } from '../document/area-entry.ts';
import type { Survey } from '../document/document.ts';

/** What an area rests on: its zones, or the natural patch beside its frames. */
function sourcesWithNames(area: AreaEntry): readonly (readonly [AreaSource, string])[] {
  if (area.method === 'cover') return area.zones.map((zone) => [zone.area, zone.name] as const);
  return area.method === 'transplant' && area.natural ? [[area.natural, area.name]] : [];
}

/**
 * An area that others rest on is gross: the cover of a zone would be applied a second time, and
 * frames and a weighted patch in one sum are neither gross nor weighted.
 */
export function sourceCoverIssues(survey: Survey): readonly Issue[] {
  const typed = new Map(
    survey.areas.flatMap((area) => (area.method === 'typed' ? [[area.id, area] as const] : [])),
  );
  return survey.areas.flatMap((area) =>
    sourcesWithNames(area).flatMap(([source, zone]): Issue[] => {
      const other = source.kind === 'area' ? typed.get(source.areaId) : undefined;
      if (other === undefined || other.cover === 'gross') return [];
      const at = { kind: 'area', areaId: area.id } as const;
      const details = { subject: area.name, zone, other: other.name };
      if (other.cover === 'unstated') {
        return [{ code: 'source-area-cover-unstated', severity: 'doubt', at, details }];
      }
      const code = area.method === 'cover' ? 'zone-area-cover-twice' : 'natural-area-weighted';
      return [{ code, severity: 'error', at, details }];
    }),
  );
}
