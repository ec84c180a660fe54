import type {
  CreditItem,
  FormulaEntry,
  LiteratureBlock,
  Quadrat,
  TypedValue,
  Vessel,
} from './document.ts';

export const emptyValue: TypedValue = { text: '', source: '' };

export const emptyLiterature: LiteratureBlock = {
  waterContentPct: emptyValue,
  productionBiomassRatio: emptyValue,
  carbonContentPct: emptyValue,
  residualRatio1: emptyValue,
  residualRatio2: emptyValue,
  ecosystemFactor: emptyValue,
};

/** The chosen formula with empty fields; a literature block that was typed before is kept. */
export function newFormula(
  kind: FormulaEntry['kind'],
  literature: LiteratureBlock = emptyLiterature,
): FormulaEntry {
  switch (kind) {
    case 'literature-coefficient':
      return { kind, coefficientTCo2PerHa: emptyValue };
    case 'wet-mass-per-area':
      return { kind, wetMass: { kind: 'quadrats', quadratIds: [] }, literature };
    case 'landed-yield':
      return { kind, yield: { kind: 'typed', yieldDryT: emptyValue }, literature };
  }
}

/** Empty texts throughout: no number stands in a form that nobody typed. */
export const newCreditItem = (id: string, label: string): CreditItem => ({
  id,
  label,
  ecosystem: '',
  bed: '',
  species: '',
  period: { from: '', to: '' },
  areaId: '',
  formula: newFormula('wet-mass-per-area'),
  areaCertaintyPct: emptyValue,
  coefficientCertaintyPct: emptyValue,
  vessels: [],
  baselineTCo2: emptyValue,
});

export const newVessel = (id: string): Vessel => ({
  id,
  name: '',
  count: '1',
  hours: '',
  powerKw: '',
  fuel: 'gasoline',
  emissionKgCo2PerKwh: emptyValue,
});

export const newQuadrat = (id: string): Quadrat => ({
  id,
  station: '',
  species: '',
  frameAreaM2: '',
  wetMassKg: '',
});
