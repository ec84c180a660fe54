import { overlapAreaM2 } from '../area/polygon-overlap.ts';
import type { Issue } from '../issues.ts';
import type { AreaEntry } from './area-entry.ts';
import type { Survey } from './document.ts';
import { measurePolygon } from './measured-polygon.ts';

type PolygonEntry = Extract<AreaEntry, { readonly method: 'polygon' }>;

/** Two outlines drawn along one line share slivers; from here on it is ground counted twice. */
const SMALLEST_OVERLAP_M2 = 0.01;

const known = new WeakMap<object, WeakMap<object, number>>();

/** Remembered per pair of geometries, which are never changed in place. */
function sharedM2(a: PolygonEntry, b: PolygonEntry): number {
  const ofFirst = known.get(a.geometry) ?? new WeakMap<object, number>();
  known.set(a.geometry, ofFirst);
  const before = ofFirst.get(b.geometry);
  if (before !== undefined) return before;
  const areaM2 = overlapAreaM2(a, b);
  ofFirst.set(b.geometry, areaM2);
  return areaM2;
}

/** Outlines of different items that lie over each other: the same ground counted twice. */
export function overlapIssues(survey: Survey): Issue[] {
  const claimed = new Set(survey.items.map((item) => item.areaId));
  const entries = survey.areas.filter(
    (entry): entry is PolygonEntry =>
      entry.method === 'polygon' &&
      claimed.has(entry.id) &&
      measurePolygon(entry.geometry, entry.crs).kind === 'measured',
  );
  return entries.flatMap((entry, index) =>
    entries.slice(0, index).flatMap((earlier): Issue[] => {
      const areaM2 = sharedM2(earlier, entry);
      if (areaM2 < SMALLEST_OVERLAP_M2) return [];
      const details = { area: entry.name, other: earlier.name, areaM2: areaM2.toFixed(2) };
      const at = { kind: 'area', areaId: entry.id } as const;
      return [{ code: 'areas-overlap', severity: 'doubt', at, details }];
    }),
  );
}
