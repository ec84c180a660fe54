import { type ComputedFormula, derivedFigure, type Figure, type RoleInput } from '../derivation.ts';
import { enter, headOf, type Ledger, type Read, raise, readGiven } from '../ledger.ts';
import { landedYieldAndResidue, wetMassPerRope } from './culture-formulas.ts';
import { equivalentFields } from './equivalent-fields.ts';
import { FIELDS } from './fields.ts';
import { landedYieldPerArea, literatureCoefficient, wetMassPerArea } from './formulas.ts';
import type { FormulaGiven } from './given.ts';
import { landedYield } from './landed-yield.ts';
import { blockInputs, readLiterature, residualInputs } from './literature-read.ts';
import { type MeantFormula, meantFormulas } from './meant-credit.ts';
import { checkPotential } from './potential-check.ts';
import { absorptionPotential } from './potential-formulas.ts';
import type { RulePack } from './rule-pack.ts';

interface Made {
  readonly formula: ComputedFormula;
  readonly inputs: readonly RoleInput[];
  /** Where the block lies above the potential that was meant. */
  readonly meant?: readonly MeantFormula[];
}

/** 吸収係数, and what it would be had the potential that was meant been entered. */
export interface ItemCoefficient {
  readonly figure: Figure;
  readonly meant: readonly MeantFormula[];
}

type GivenOf<Kind extends FormulaGiven['kind']> = Extract<FormulaGiven, { readonly kind: Kind }>;

function fromWetMass(
  ledger: Ledger,
  given: GivenOf<'wet-mass-per-area'>,
  pack: RulePack,
): Made | null {
  const wetMass = given.wetMassTPerHa && readGiven(ledger, FIELDS.wetMass, given.wetMassTPerHa);
  const ratios = pack.residualRatios.wetMassPerArea;
  const block = readLiterature(ledger, given.literature, FIELDS.waterContentOfWet, ratios);
  const above = block && checkPotential(ledger, block, ratios, given.intendedPotentialTCo2PerTDry);
  if (!wetMass || !block) return null;
  const inputs = [wetMass.input('wetMass'), ...blockInputs(block, residualInputs(block, ratios))];
  const meant = above ? meantFormulas(wetMass, block, above) : [];
  return { formula: wetMassPerArea, inputs, meant };
}

function fromRope(
  ledger: Ledger,
  given: GivenOf<'wet-mass-per-rope'>,
  pack: RulePack,
): Made | null {
  const mass = given.massGPerCm && readGiven(ledger, FIELDS.ropeMass, given.massGPerCm);
  const ratios = pack.residualRatios.wetMassPerRope;
  const block = readLiterature(ledger, given.literature, FIELDS.waterContentOfWet, ratios);
  if (!mass || !block) return null;
  const inputs = [mass.input('ropeMass'), ...blockInputs(block, residualInputs(block, ratios))];
  return { formula: wetMassPerRope, inputs };
}

function fromLandings(
  ledger: Ledger,
  given: GivenOf<'landed-yield'>,
  area: Read | null,
  pack: RulePack,
): Made | null {
  const yieldInput = landedYield(ledger, given.yield, pack);
  const stated = given.residueDryT.text.trim() !== '';
  const residue = stated ? readGiven(ledger, FIELDS.residue, given.residueDryT) : null;
  if (!stated) raise(ledger, 'doubt', 'residue-unstated', 'residue');
  const { landedYield: ofLanded, residue: ofResidue } = pack.residualRatios;
  const ratios = stated ? [...ofLanded, ...ofResidue] : ofLanded;
  const block = readLiterature(ledger, given.literature, FIELDS.waterContentOfYield, ratios);
  if (area?.value.isZero()) raise(ledger, 'error', 'yield-over-no-area', 'area');
  if (!yieldInput || !block || !area || area.value.isZero()) return null;
  const head = [yieldInput('landedYield'), area.input('area')];
  if (!stated) {
    const inputs = [...head, ...blockInputs(block, residualInputs(block, ofLanded))];
    return { formula: landedYieldPerArea, inputs };
  }
  if (residue === null) return null;
  if (!residue.value.isZero()) raise(ledger, 'doubt', 'residue-reading-assumed', 'residue');
  const residuals = [
    ...residualInputs(block, ofLanded, 'landedResidualRatio'),
    ...residualInputs(block, ofResidue, 'residueResidualRatio'),
  ];
  const inputs = [...head, residue.input('residue'), ...blockInputs(block, residuals)];
  return { formula: landedYieldAndResidue, inputs };
}

function fromPotential(ledger: Ledger, given: GivenOf<'absorption-potential'>): Made | null {
  const wetMass = given.wetMassTPerHa && readGiven(ledger, FIELDS.wetMass, given.wetMassTPerHa);
  const water = readGiven(ledger, FIELDS.waterContentOfWet, given.waterContentPct);
  const potential = readGiven(ledger, FIELDS.potential, given.potentialTCo2PerTDry);
  if (potential) equivalentFields(ledger, potential);
  if (!wetMass || !water || !potential) return null;
  const inputs = [
    wetMass.input('wetMass'),
    water.input('waterContent'),
    potential.input('absorptionPotential'),
  ];
  return { formula: absorptionPotential, inputs };
}

function made(ledger: Ledger, given: FormulaGiven, area: Read | null, pack: RulePack): Made | null {
  switch (given.kind) {
    case 'literature-coefficient': {
      const read = readGiven(ledger, FIELDS.literatureCoefficient, given.coefficientTCo2PerHa);
      const inputs = read && [read.input('literatureCoefficient')];
      return inputs && { formula: literatureCoefficient, inputs };
    }
    case 'wet-mass-per-area':
      return fromWetMass(ledger, given, pack);
    case 'wet-mass-per-rope':
      return fromRope(ledger, given, pack);
    case 'landed-yield':
      return fromLandings(ledger, given, area, pack);
    case 'absorption-potential':
      return fromPotential(ledger, given);
  }
}

/** 吸収係数, t-CO2/ha (t-CO2/m for ropes), by the item's formula; null: an input is not known. */
export function coefficient(
  ledger: Ledger,
  given: FormulaGiven,
  area: Read | null,
  pack: RulePack,
): ItemCoefficient | null {
  const { formula, inputs, meant = [] } = made(ledger, given, area, pack) ?? {};
  if (!formula || !inputs) return null;
  const unit = given.kind === 'wet-mass-per-rope' ? 't-CO2/m' : 't-CO2/ha';
  const head = headOf(ledger, 'coefficient', unit);
  const figure = derivedFigure(head, formula, inputs, pack.rounding.coefficient);
  if (figure.value.kind === 'decimal' && figure.value.text === '0') {
    raise(ledger, 'doubt', 'coefficient-zero', 'coefficient');
  }
  if (pack.formulaEvidence[given.kind] === 'assumed') {
    raise(ledger, 'doubt', 'formula-rule-assumed', 'coefficient', { handbook: pack.handbook });
  }
  return { figure: enter(ledger, figure), meant };
}
