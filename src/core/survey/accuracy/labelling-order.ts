import { createRandom } from '../../random.ts';
import type { AccuracyEntry, ReferencePoint } from '../document/accuracy-entry.ts';

/** Keeps the dice of the order apart from those of the drawing. */
const ORDER_SALT = 0x6f726472;

const known = new WeakMap<readonly ReferencePoint[], Map<string, readonly ReferencePoint[]>>();

/**
 * The points in the order in which an interpreter sees them: by dice, another for each, so that
 * neighbours and strata don't follow each other and two people don't tire at the same points.
 */
export function labellingOrder(
  { design, points, interpreters }: AccuracyEntry,
  interpreterId: string,
): readonly ReferencePoint[] {
  const place = interpreters.findIndex(({ id }) => id === interpreterId) + 1;
  const key = `${design.seed} ${place}`;
  const made = known.get(points) ?? new Map<string, readonly ReferencePoint[]>();
  known.set(points, made);
  const before = made.get(key);
  if (before) return before;
  const random = createRandom(design.seed ^ ORDER_SALT ^ Math.imul(place, 0x9e3779b9));
  const order = [...points];
  // Fisher–Yates.
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  made.set(key, order);
  return order;
}
