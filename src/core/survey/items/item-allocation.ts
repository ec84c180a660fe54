import { type Allocations, allocateQuadrats, type KnownStratum } from '../../biomass/allocation.ts';
import { type Derivation, figureById } from '../../derivation.ts';
import { type Ledger, openLedger, raise } from '../../ledger.ts';
import type { CreditItem } from '../document/credit-item.ts';

export interface ItemAllocation {
  /** Figures of the plan; their inputs stand in the derivation of the survey. */
  readonly ledger: Ledger;
  /** In the order of the strata with ground; null where an issue says why. */
  readonly plan: Allocations | null;
  readonly strata: readonly KnownStratum[];
}

/**
 * How `total` quadrats (as typed) would best be spread over the strata of an item, from what this
 * harvest says about them. Null for an item that is not stratified.
 */
export function itemAllocation(
  derivation: Derivation,
  item: CreditItem,
  total: string,
): ItemAllocation | null {
  if (!('wetMass' in item.formula) || item.formula.wetMass.kind !== 'stratified') return null;
  const at = (field: string) => ({ kind: 'item', itemId: item.id, field }) as const;
  const ledger = openLedger(`item:${item.id}/allocation`, item.label, at);
  const figures = figureById(derivation);
  const of = (id: string, tail: string) => figures.get(`item:${item.id}/stratum:${id}/${tail}`);
  const sampled = item.formula.wetMass.strata.filter(({ id }) => of(id, 'quadrat-count'));
  const strata = sampled.flatMap(({ id, name, coverClass }): KnownStratum[] => {
    const [weight, variance] = [of(id, 'stratum-weight'), of(id, 'stratum-variance')];
    return weight && variance ? [{ id, name: name.trim() || coverClass, weight, variance }] : [];
  });
  if (strata.length === 0 || strata.length < sampled.length) {
    raise(ledger, 'doubt', 'stratified-error-unknown', 'standard-error');
    return { ledger, plan: null, strata };
  }
  const source = { kind: 'typed', path: `items/${item.id}/allocation` } as const;
  const plan = allocateQuadrats(ledger, strata, { text: total, source });
  return { ledger, plan, strata };
}
