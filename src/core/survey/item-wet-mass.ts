import { meanDensity } from '../biomass/mean-density.ts';
import type { Figure } from '../derivation.ts';
import { type Ledger, raise } from '../ledger.ts';
import type { CreditItem } from './credit-item.ts';

/**
 * Wet mass of an item (t/ha) from the quadrats that it names. Null where the item types its wet
 * mass, or a quadrat of it gives no density: leaving that one out would choose the sample.
 */
export function itemWetMass(
  ledger: Ledger,
  item: CreditItem,
  densities: ReadonlyMap<string, Figure | null>,
): Figure | null {
  const { formula } = item;
  if (formula.kind !== 'wet-mass-per-area' || formula.wetMass.kind !== 'quadrats') return null;
  const ids = [...new Set(formula.wetMass.quadratIds)];
  if (ids.length === 0) {
    raise(ledger, 'error', 'item-without-quadrats', 'wet-mass');
    return null;
  }
  const known: Figure[] = [];
  for (const id of ids) {
    const density = densities.get(id);
    if (density === undefined)
      raise(ledger, 'error', 'quadrat-unknown', 'wet-mass', { quadrat: id });
    if (density) known.push(density);
  }
  if (known.length < ids.length) return null;
  return meanDensity(ledger, known, `items/${item.id}/formula/wetMass/quadratIds`);
}
