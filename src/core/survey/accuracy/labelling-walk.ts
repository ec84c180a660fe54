import type {
  AccuracyEntry,
  ReferenceLabel,
  ReferencePoint,
  Resolution,
  Seen,
} from '../document/accuracy-entry.ts';
import { labellingOrder } from './labelling-order.ts';
import { pointWords } from './point-words.ts';

/** What an interpreter has said of each point, by its id. */
export function ownLabels(
  { labels }: AccuracyEntry,
  interpreterId: string,
): ReadonlyMap<string, Seen> {
  const own = labels.filter((label) => label.interpreterId === interpreterId);
  return new Map(own.map(({ pointId, classId }) => [pointId, classId]));
}

/** The first point that the interpreter has not told, else the first. */
export function firstOpenPoint(entry: AccuracyEntry, interpreterId: string): ReferencePoint | null {
  const order = labellingOrder(entry, interpreterId);
  const own = ownLabels(entry, interpreterId);
  return order.find(({ id }) => (own.get(id) ?? null) === null) ?? order[0] ?? null;
}

/** Points on which people differ, settled or not, in the first one's order. */
export function disputedPoints(entry: AccuracyEntry): readonly ReferencePoint[] {
  const disputed = new Set(
    pointWords(entry)
      .filter(({ word }) => word.kind === 'disagreed' || word.kind === 'resolved')
      .map(({ point }) => point.id),
  );
  return labellingOrder(entry, entry.interpreters[0]?.id ?? '').filter(({ id }) =>
    disputed.has(id),
  );
}

/** The first point that is not settled, else the first disputed one. */
export function firstUnsettledPoint(entry: AccuracyEntry): ReferencePoint | null {
  const unsettled = new Set(
    pointWords(entry)
      .filter(({ word }) => word.kind === 'disagreed')
      .map(({ point }) => point.id),
  );
  const disputed = disputedPoints(entry);
  return disputed.find(({ id }) => unsettled.has(id)) ?? disputed[0] ?? null;
}

/** The point on which two states of one assessment differ in what was said; null: none. */
export function changedPoint(before: AccuracyEntry, after: AccuracyEntry): string | null {
  const words = ({ labels, resolutions }: AccuracyEntry) =>
    new Map<string, ReferenceLabel | Resolution>([
      ...labels.map((label) => [`${label.interpreterId} ${label.pointId}`, label] as const),
      ...resolutions.map((entry) => [` ${entry.pointId}`, entry] as const),
    ]);
  const [then, now] = [words(before), words(after)];
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const [was, is] = [then.get(key), now.get(key)];
    if (JSON.stringify(was) !== JSON.stringify(is)) return (is ?? was)?.pointId ?? null;
  }
  return null;
}
