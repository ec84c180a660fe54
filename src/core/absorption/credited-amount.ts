import {
  derivedFigure,
  type Figure,
  type FigureHead,
  printedInput,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import { creditedAmount as formula } from './formulas.ts';
import type { RulePack } from './rule-pack.ts';

/** What the credit of one item is made from, apart from the two certainties. */
export interface Claim {
  readonly absorption: Figure;
  readonly vesselEmissions: readonly Figure[];
  /** In the role `baseline`, before its cut. */
  readonly baseline: RoleInput;
}

/**
 * クレジット認証対象の吸収量, t-CO2: absorption and baseline before their cut, vessels as printed.
 * The certainties come in the roles `areaCertainty` and `coefficientCertainty`.
 */
export function creditedAmount(
  head: FigureHead,
  claim: Claim,
  certainties: readonly [RoleInput, RoleInput],
  pack: RulePack,
): Figure {
  const inputs = [
    unroundedInput('absorption', claim.absorption),
    ...certainties,
    ...claim.vesselEmissions.map((figure) => printedInput('vesselEmission', figure)),
    claim.baseline,
  ];
  return derivedFigure(head, formula, inputs, pack.rounding.creditedAmount);
}
