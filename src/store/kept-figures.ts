import type { Derivation } from '../core/derivation.ts';

/**
 * A derivation in which every figure that did not change is the very object of before: what shows
 * it need not be drawn again.
 */
export function keptFigures(before: Derivation, after: Derivation): Derivation {
  const known = new Map(before.map((figure) => [figure.id, figure]));
  return after.map((figure) => {
    const old = known.get(figure.id);
    return old && JSON.stringify(old) === JSON.stringify(figure) ? old : figure;
  });
}
