import type { Figure } from '../../derivation.ts';
import type { AreaFigures } from '../areas/area-figures.ts';
import type { AreaMethod } from '../document/area-entry.ts';

/** What an item rests on that was made before it. */
export interface ItemBasis {
  /** Null: the item names no area of the survey. */
  readonly area: { readonly method: AreaMethod; readonly figures: AreaFigures } | null;
  /** From what was weighed: t/ha, or g/cm for ropes; null where it is typed or can't be made. */
  readonly mass: Figure | null;
}
