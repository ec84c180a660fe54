import type { AccuracyEntry, ReferenceLabel, ReferencePoint } from '../document/accuracy-entry.ts';

/** What is known of a point. `open`: nobody has said anything; `disagreed`: and nothing was agreed. */
export type PointWord =
  | { readonly kind: 'open' }
  | { readonly kind: 'told'; readonly classId: number | 'unsure' }
  | { readonly kind: 'disagreed' }
  | { readonly kind: 'resolved'; readonly classId: number | 'unsure'; readonly by: string };

export interface WordOfPoint {
  readonly point: ReferencePoint;
  readonly word: PointWord;
  /** In the order of the interpreters; who has said nothing is not in it. */
  readonly labels: readonly ReferenceLabel[];
}

const known = new WeakMap<AccuracyEntry, readonly WordOfPoint[]>();

/** Each point with what was said of it, in the order of the points; the same list for the same entry. */
export function pointWords(entry: AccuracyEntry): readonly WordOfPoint[] {
  const before = known.get(entry);
  if (before) return before;
  const said = new Map<string, ReferenceLabel[]>();
  for (const label of inOrderOfInterpreters(entry)) {
    if (label.classId === null) continue;
    const labels = said.get(label.pointId);
    if (labels) labels.push(label);
    else said.set(label.pointId, [label]);
  }
  const agreed = new Map(entry.resolutions.map((resolution) => [resolution.pointId, resolution]));
  const words = entry.points.map((point): WordOfPoint => {
    const labels = said.get(point.id) ?? [];
    return { point, labels, word: wordOf(labels, agreed.get(point.id)) };
  });
  known.set(entry, words);
  return words;
}

/** A resolution counts only where there is something to resolve. */
function wordOf(
  labels: readonly ReferenceLabel[],
  agreed: AccuracyEntry['resolutions'][number] | undefined,
): PointWord {
  const [first] = labels;
  if (!first || first.classId === null) return { kind: 'open' };
  if (labels.every(({ classId }) => classId === first.classId)) {
    return { kind: 'told', classId: first.classId };
  }
  if (!agreed) return { kind: 'disagreed' };
  return { kind: 'resolved', classId: agreed.classId, by: agreed.by };
}

function inOrderOfInterpreters({ interpreters, labels }: AccuracyEntry): readonly ReferenceLabel[] {
  const rank = new Map(interpreters.map(({ id }, at) => [id, at]));
  return labels
    .filter(({ interpreterId }) => rank.has(interpreterId))
    .sort((a, b) => rank.get(a.interpreterId)! - rank.get(b.interpreterId)!);
}

/** How far the labelling is. */
export interface LabellingProgress {
  readonly points: number;
  readonly open: number;
  readonly disagreed: number;
  readonly unsure: number;
  /** Points that each interpreter has told, in the order of the interpreters. */
  readonly byInterpreter: readonly number[];
}

export function labellingProgress(entry: AccuracyEntry): LabellingProgress {
  const words = pointWords(entry);
  const count = (is: (word: PointWord) => boolean) => words.filter(({ word }) => is(word)).length;
  return {
    points: entry.points.length,
    open: count(({ kind }) => kind === 'open'),
    disagreed: count(({ kind }) => kind === 'disagreed'),
    unsure: count((word) => 'classId' in word && word.classId === 'unsure'),
    byInterpreter: entry.interpreters.map(
      ({ id }) =>
        words.filter(({ labels }) => labels.some(({ interpreterId }) => interpreterId === id))
          .length,
    ),
  };
}
