import {
  type AccuracyEntry,
  type AccuracyStratum,
  type ReferencePoint,
  WHOLE_MAP,
} from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';

/**
 * Where an assessment contradicts itself or the map that it names, the member in which it does;
 * else null. What was drawn here never does: it was edited outside.
 */
export function brokenMember(entry: AccuracyEntry, coverage: CoverageStep | null): string | null {
  const { design, points, interpreters, labels, resolutions } = entry;
  const ids = new Set(points.map(({ id }) => id));
  const people = new Set(interpreters.map(({ id }) => id));
  if (labels.some(({ pointId, interpreterId }) => !ids.has(pointId) || !people.has(interpreterId)))
    return 'labels';
  if (resolutions.some(({ pointId }) => !ids.has(pointId))) return 'resolutions';
  const pixels = new Set(points.map(({ column, row }) => `${column} ${row}`));
  if (pixels.size !== points.length) return 'points';
  if (design.kind === 'not-probability') return null;
  return strataAgree(entry, coverage) ? null : 'design';
}

interface Size {
  readonly pixels: number;
  readonly areaM2: number;
}

/** What the map gives each stratum of a design. */
export function strataOfMap(
  kind: AccuracyEntry['design']['kind'],
  classes: CoverageStep['classes'],
): ReadonlyMap<number, Size> {
  if (kind === 'stratified') return new Map(classes.map((entry) => [entry.classId, entry]));
  const sum = (key: keyof Size) => classes.reduce((total, entry) => total + entry[key], 0);
  return new Map([[WHOLE_MAP, { pixels: sum('pixels'), areaM2: sum('areaM2') }]]);
}

/** Each stratum has the size that the map gives it, and as many points as it says. */
function strataAgree({ design, points }: AccuracyEntry, coverage: CoverageStep | null): boolean {
  if (coverage === null) return false;
  const { kind, strata } = design;
  const mapped = strataOfMap(kind, coverage.classes);
  const filled = [...mapped.values()].filter(({ pixels }) => pixels > 0);
  const isSized = ({ id, pixels, areaM2 }: AccuracyStratum) =>
    mapped.get(id)?.pixels === pixels && mapped.get(id)?.areaM2 === areaM2;
  const isFull = ({ id, points: n }: AccuracyStratum) =>
    points.filter(({ stratumId }) => stratumId === id).length === n;
  const isPlaced = ({ stratumId, mapClassId }: ReferencePoint) =>
    strata.some(({ id }) => id === stratumId) &&
    (kind !== 'stratified' || stratumId === mapClassId) &&
    coverage.classes.some(({ classId, pixels }) => classId === mapClassId && pixels > 0);
  return (
    strata.filter(({ pixels }) => pixels > 0).length === filled.length &&
    strata.every((stratum) => isSized(stratum) && isFull(stratum)) &&
    points.every(isPlaced)
  );
}
