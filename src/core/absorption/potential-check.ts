import { decimalFromText, type Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  figureText,
  printedInput,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, type Given, headOf, type Ledger, type Read, raise, readGiven } from '../ledger.ts';
import { residualSumOf } from './equivalent-fields.ts';
import { FIELDS } from './fields.ts';
import { type LiteratureRead, residualInputs } from './literature-read.ts';
import { enteredResidualSum, impliedPotential, relativeExcess } from './potential-formulas.ts';
import type { ResidualRatio } from './rule-pack.ts';

const POTENTIAL: Rounding = { rule: 'truncate', places: 'decimals', digits: 6 };
const EXCESS: Rounding = { rule: 'half-up', places: 'decimals', digits: 2 };

const isDummy = ({ ratio, carbon, factor }: LiteratureRead): boolean =>
  ratio.value.eq(1) && carbon.value.eq(100) && factor.value.eq(1);

function excess(
  ledger: Ledger,
  tail: string,
  entered: Figure,
  intended: ReturnType<typeof printedInput>,
) {
  const inputs = [unroundedInput('entered', entered), intended];
  return enter(ledger, derivedFigure(headOf(ledger, tail, '%'), relativeExcess, inputs, EXCESS));
}

/** A potential that a literature block lies above. */
export interface Overstated {
  readonly intended: Read;
  /** The residual sum with the form's digits that stands for it; null for a real block. */
  readonly cut: Figure | null;
}

/**
 * Looks at a literature block that only stands in for an absorption potential (P/B 1, carbon
 * 100 %, factor 1), or for which one is named: what potential it gives, and how far above it lies.
 * Null: no potential is named, or the block is not above it.
 */
export function checkPotential(
  ledger: Ledger,
  block: LiteratureRead,
  ratios: readonly ResidualRatio[],
  intendedGiven: Given | undefined,
): Overstated | null {
  const named = intendedGiven !== undefined && intendedGiven.text.trim() !== '';
  const dummies = isDummy(block);
  if (!dummies && !named) return null;
  const inputs = [
    block.ratio.input('productionBiomassRatio'),
    block.carbon.input('carbonContent'),
    ...residualInputs(block, ratios),
    block.factor.input('ecosystemFactor'),
  ];
  const head = headOf(ledger, 'implied-potential', 't-CO2/t');
  const implied = enter(ledger, derivedFigure(head, impliedPotential, inputs, POTENTIAL));
  const potential = figureText(implied);
  if (dummies) raise(ledger, 'doubt', 'potential-by-dummies', 'residual-ratio-1', { potential });
  if (!named) return null;
  const intended = readGiven(ledger, FIELDS.intendedPotential, intendedGiven);
  if (!intended) return null;
  const exact = excess(ledger, 'excess-over-potential', implied, intended.input('intended'));
  const sum = residualSumOf(ledger, intended);
  const cut = dummies && figureText(sum) !== '0' ? sum : null;
  const overCut = cut && excessOverCut(ledger, residualInputs(block, ratios), cut);
  if (!decimalFromText(exact.exact ?? '0', exact.id).gt(0)) return null;
  const details = {
    potential,
    intended: intended.input('intended').text,
    percent: figureText(exact),
  };
  if (cut && overCut) {
    const ofCut = { cut: figureText(cut), cutPercent: figureText(overCut) };
    raise(ledger, 'doubt', 'potential-overstated', 'residual-ratio-1', { ...details, ...ofCut });
  } else raise(ledger, 'doubt', 'potential-above-intended', 'residual-ratio-1', details);
  return { intended, cut };
}

/** Above the sum that the form's four decimals allow, which is what a filing sets out to enter. */
function excessOverCut(ledger: Ledger, entered: readonly RoleInput[], cut: Figure): Figure {
  const head = headOf(ledger, 'entered-residual-sum', '1');
  const sum = enter(ledger, derivedFigure(head, enteredResidualSum, entered, null));
  return excess(ledger, 'excess-over-cut', sum, printedInput('intended', cut));
}
