import { labellingOrder } from '../core/survey/accuracy/labelling-order.ts';
import {
  disputedPoints,
  firstOpenPoint,
  firstUnsettledPoint,
} from '../core/survey/accuracy/labelling-walk.ts';
import type { AccuracyEntry, ReferencePoint } from '../core/survey/document/accuracy-entry.ts';
import type { Labelling } from './labelling-state.ts';
import type { AppState, LayerId, Session } from './state.ts';

/** The points of the walk, in order. */
export const pointsOfWalk = (
  entry: AccuracyEntry,
  labelling: Labelling,
): readonly ReferencePoint[] =>
  labelling.kind === 'label'
    ? labellingOrder(entry, labelling.interpreterId)
    : disputedPoints(entry);

export function beginning(
  entry: AccuracyEntry,
  wish: { readonly kind: 'label'; readonly interpreterId: string } | { readonly kind: 'settle' },
): Labelling | null {
  if (wish.kind === 'label') {
    const point = firstOpenPoint(entry, wish.interpreterId);
    return point && { ...wish, pointId: point.id, zoom: 0 };
  }
  const point = firstUnsettledPoint(entry);
  const by = entry.interpreters.map(({ name }) => name).join('・');
  return point && { ...wish, by, pointId: point.id, zoom: 0 };
}

/** The point that is told now; null where nothing is. */
export function shownPoint({ survey, session }: AppState): ReferencePoint | null {
  const { labelling } = session;
  if (!labelling) return null;
  return survey.accuracy?.points.find(({ id }) => id === labelling.pointId) ?? null;
}

/** Whatever would tell what the map, or a person, says of the ground. */
const TELLING: readonly LayerId[] = [
  'coverage',
  'confidence',
  'preview',
  'samples',
  'areas',
  'masks',
  'overlaps',
];

const known = new WeakMap<Session['layers'], Session['layers']>();

/** The layers as they are drawn: points are told blind. */
export function drawnLayers({ layers, labelling }: Session): Session['layers'] {
  if (!labelling) return layers;
  const before = known.get(layers);
  if (before) return before;
  const hidden = TELLING.map((id) => [id, { ...layers[id], visible: false }] as const);
  const image = { ...layers.image, visible: true };
  const blind = { ...layers, ...Object.fromEntries(hidden), image };
  known.set(layers, blind);
  return blind;
}
