import {
  type ComputedFormula,
  derivedFigure,
  type Figure,
  figureText,
  printedInput,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, type Read, raise } from '../ledger.ts';
import { type Claim, creditedAmount } from './credited-amount.ts';
import { absorptionFormula, wetMassPerArea } from './formulas.ts';
import { blockInputs, type LiteratureRead } from './literature-read.ts';
import type { Overstated } from './potential-check.ts';
import { absorptionPotential } from './potential-formulas.ts';
import type { RulePack } from './rule-pack.ts';

/** `as-intended`: the potential itself; `of-cut`: the residual sum that the form's digits allow. */
export interface MeantFormula {
  readonly name: 'as-intended' | 'of-cut';
  readonly formula: ComputedFormula;
  readonly inputs: readonly RoleInput[];
}

/** How the coefficient of a block of dummies would be made had it not lain above its potential. */
export function meantFormulas(
  wetMass: Read,
  block: LiteratureRead,
  { intended, cut }: Overstated,
): readonly MeantFormula[] {
  const own = wetMass.input('wetMass');
  const direct = [own, block.water.input('waterContent'), intended.input('absorptionPotential')];
  const exact = { name: 'as-intended', formula: absorptionPotential, inputs: direct } as const;
  if (cut === null) return [exact];
  const ofCut = [own, ...blockInputs(block, [printedInput('residualRatio', cut)])];
  return [exact, { name: 'of-cut', formula: wetMassPerArea, inputs: ofCut }];
}

/** What of an item stays as it is while its coefficient is exchanged. */
export interface SameItem {
  readonly area: Read;
  readonly certainties: readonly [RoleInput, RoleInput];
  readonly claim: Claim;
  readonly credited: Figure;
}

/** The amounts that were meant, as figures beside the one that is claimed; says by how much it is more. */
export function meantCredits(
  ledger: Ledger,
  meant: readonly MeantFormula[],
  item: SameItem,
  pack: RulePack,
): void {
  const credits = meant.map(({ name, formula, inputs }) => {
    const coefficientHead = headOf(ledger, `coefficient-${name}`, 't-CO2/ha');
    const coefficient = enter(
      ledger,
      derivedFigure(coefficientHead, formula, inputs, pack.rounding.coefficient),
    );
    const absorption = enter(
      ledger,
      derivedFigure(
        headOf(ledger, `absorption-${name}`, 't-CO2'),
        absorptionFormula,
        [unroundedInput('coefficient', coefficient), item.area.input('area')],
        pack.rounding.absorption,
      ),
    );
    const head = headOf(ledger, `credited-${name}`, 't-CO2');
    const claim = { ...item.claim, absorption };
    return enter(ledger, creditedAmount(head, claim, item.certainties, pack));
  });
  const [exact, ofCut] = credits.map(figureText);
  const details = { credited: figureText(item.credited), exact: exact ?? null };
  if (ofCut) {
    raise(ledger, 'doubt', 'credit-above-meant', 'credited-amount', { ...details, cut: ofCut });
  }
}
