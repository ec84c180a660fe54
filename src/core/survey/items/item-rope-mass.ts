import { ropeMass } from '../../biomass/rope-mass.ts';
import type { Figure } from '../../derivation.ts';
import type { Ledger } from '../../ledger.ts';
import { tellEvidence } from '../checks/wet-mass-evidence.ts';
import type { CreditItem } from '../document/credit-item.ts';

/** Wet mass per rope length of an item, g/cm, from weighed pieces; null where unknown or typed. */
export function itemRopeMass(ledger: Ledger, item: CreditItem): Figure | null {
  if (item.formula.kind !== 'wet-mass-per-rope') return null;
  const entry = item.formula.ropeMass;
  tellEvidence(ledger, entry, 'rope-mass', item);
  if (entry.kind === 'typed') return null;
  return ropeMass(ledger, entry.samples, `items/${item.id}/formula/ropeMass/samples`);
}
