import { decimalFromText, type Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  figureText,
  printedInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, type Given, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
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

/**
 * Looks at a literature block that only stands in for an absorption potential (P/B 1, carbon
 * 100 %, factor 1), or for which one is named: what potential it gives, and how far above it lies.
 */
export function checkPotential(
  ledger: Ledger,
  block: LiteratureRead,
  ratios: readonly ResidualRatio[],
  intendedGiven: Given | undefined,
): void {
  const named = intendedGiven !== undefined && intendedGiven.text.trim() !== '';
  const dummies = isDummy(block);
  if (!dummies && !named) return;
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
  if (!named) return;
  const intended = readGiven(ledger, FIELDS.intendedPotential, intendedGiven);
  if (!intended) return;
  const exact = excess(ledger, 'excess-over-potential', implied, intended.input('intended'));
  const sum = residualSumOf(ledger, intended);
  if (dummies && figureText(sum) !== '0') {
    const own = residualInputs(block, ratios);
    const sumHead = headOf(ledger, 'entered-residual-sum', '1');
    const entered = enter(ledger, derivedFigure(sumHead, enteredResidualSum, own, null));
    excess(ledger, 'excess-over-cut', entered, printedInput('intended', sum));
  }
  if (!decimalFromText(exact.exact ?? '0', exact.id).gt(0)) return;
  raise(ledger, 'doubt', 'potential-overstated', 'residual-ratio-1', {
    potential,
    intended: intended.input('intended').text,
    percent: figureText(exact),
  });
}
