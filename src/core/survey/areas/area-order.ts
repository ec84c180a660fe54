import type { AreaEntry, AreaMethod } from '../document/area-entry.ts';

/** Areas that others may rest on (a cover zone, a natural patch). They rest on no area themselves. */
const GROUND: ReadonlySet<AreaMethod> = new Set(['class', 'polygon', 'slope', 'typed']);

export const isGround = (entry: AreaEntry): boolean => GROUND.has(entry.method);

/** Areas that others rest on come first, else in the survey's own order. */
export const inOrderOfUse = (areas: readonly AreaEntry[]): readonly AreaEntry[] => [
  ...areas.filter(isGround),
  ...areas.filter((entry) => !isGround(entry)),
];
