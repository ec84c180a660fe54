import type { CreditItem, FormulaEntry } from '../../core/survey/credit-item.ts';

type WetMassFormula = Extract<FormulaEntry, { readonly kind: 'wet-mass-per-area' }>;

interface IntendedPotentialProps {
  readonly item: CreditItem;
  readonly value: WetMassFormula;
  readonly onChange: (value: WetMassFormula) => void;
}

/** The potential that dummies of the block stand for. */
export function IntendedPotential(_: IntendedPotentialProps) {
  return null;
}
