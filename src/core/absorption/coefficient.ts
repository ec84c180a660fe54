import { type ComputedFormula, derivedFigure, type Figure, type RoleInput } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  type Read,
  raise,
  readGiven,
} from '../ledger.ts';
import { FIELDS } from './fields.ts';
import { landedYieldPerArea, literatureCoefficient, wetMassPerArea } from './formulas.ts';
import type { FormulaGiven, LiteratureGiven } from './given.ts';
import { landedYield } from './landed-yield.ts';
import type { ResidualRatio, RulePack } from './rule-pack.ts';

/** The inputs of the literature block; null where one of those that enter is not known. */
function literatureInputs(
  ledger: Ledger,
  given: LiteratureGiven,
  waterRule: FieldRule,
  residuals: readonly ResidualRatio[],
): readonly RoleInput[] | null {
  const water = readGiven(ledger, waterRule, given.waterContentPct);
  const ratio = readGiven(ledger, FIELDS.productionBiomassRatio, given.productionBiomassRatio);
  const carbon = readGiven(ledger, FIELDS.carbonContent, given.carbonContentPct);
  // The form prints both residual ratios; one that doesn't enter may stay empty.
  const entering = (['residualRatio1', 'residualRatio2'] as const)
    .filter((name) => residuals.includes(name) || given[name].text.trim() !== '')
    .map((name) => ({ name, read: readGiven(ledger, FIELDS[name], given[name]) }))
    .filter(({ name }) => residuals.includes(name));
  const factor = readGiven(ledger, FIELDS.ecosystemFactor, given.ecosystemFactor);
  if (!water || !ratio || !carbon || !factor) return null;
  const residualInputs: RoleInput[] = [];
  for (const { read } of entering) {
    if (read === null) return null;
    residualInputs.push(read.input('residualRatio'));
  }
  return [
    water.input('waterContent'),
    ratio.input('productionBiomassRatio'),
    carbon.input('carbonContent'),
    ...residualInputs,
    factor.input('ecosystemFactor'),
  ];
}

function formulaInputs(
  ledger: Ledger,
  given: FormulaGiven,
  area: Read | null,
  pack: RulePack,
): { readonly formula: ComputedFormula; readonly inputs: readonly RoleInput[] } | null {
  switch (given.kind) {
    case 'literature-coefficient': {
      const read = readGiven(ledger, FIELDS.literatureCoefficient, given.coefficientTCo2PerHa);
      const inputs = read && [read.input('literatureCoefficient')];
      return inputs && { formula: literatureCoefficient, inputs };
    }
    case 'wet-mass-per-area': {
      const wetMass = given.wetMassTPerHa && readGiven(ledger, FIELDS.wetMass, given.wetMassTPerHa);
      const residuals = pack.residualRatios.wetMassPerArea;
      const block = literatureInputs(ledger, given.literature, FIELDS.waterContentOfWet, residuals);
      if (!wetMass || !block) return null;
      return { formula: wetMassPerArea, inputs: [wetMass.input('wetMass'), ...block] };
    }
    case 'landed-yield': {
      const yieldInput = landedYield(ledger, given.yield, pack);
      const residuals = pack.residualRatios.landedYield;
      const water = FIELDS.waterContentOfYield;
      const block = literatureInputs(ledger, given.literature, water, residuals);
      if (!yieldInput || !block || !area || area.value.isZero()) return null;
      const inputs = [yieldInput('landedYield'), area.input('area'), ...block];
      return { formula: landedYieldPerArea, inputs };
    }
  }
}

/** 吸収係数, t-CO2/ha, by the item's formula; null where an input is not known. */
export function coefficient(
  ledger: Ledger,
  given: FormulaGiven,
  area: Read | null,
  pack: RulePack,
): Figure | null {
  const made = formulaInputs(ledger, given, area, pack);
  if (made === null) return null;
  const head = headOf(ledger, 'coefficient', 't-CO2/ha');
  const figure = derivedFigure(head, made.formula, made.inputs, pack.rounding.coefficient);
  if (figure.value.kind === 'decimal' && figure.value.text === '0') {
    raise(ledger, 'doubt', 'coefficient-zero', 'coefficient');
  }
  return enter(ledger, figure);
}
