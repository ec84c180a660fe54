import type { Quadrat, WetMassEntry } from './biomass-entry.ts';
import type {
  BaselineEntry,
  CertaintyEntry,
  CreditItem,
  FormulaEntry,
  LiteratureBlock,
  Vessel,
} from './credit-item.ts';
import type { Evidence, TypedValue } from './evidence-entry.ts';

export const emptyValue: TypedValue = { text: '', source: '' };

export const noEvidence: Evidence = { attachment: '', fileIds: [], isWithheld: false };

const emptyCertainty: CertaintyEntry = { ...emptyValue, evidence: noEvidence };

export const emptyLiterature: LiteratureBlock = {
  waterContentPct: emptyValue,
  productionBiomassRatio: emptyValue,
  carbonContentPct: emptyValue,
  residualRatio1: emptyValue,
  residualRatio2: emptyValue,
  ecosystemFactor: emptyValue,
};

const massBase = {
  cover: 'unstated',
  siting: 'unstated',
  reusedFrom: '',
  evidence: noEvidence,
} as const;

/** The chosen way to a wet mass with empty fields. */
export function newWetMass(kind: WetMassEntry['kind']): WetMassEntry {
  switch (kind) {
    case 'typed':
      return { ...massBase, kind, wetMassTPerHa: emptyValue };
    case 'quadrats':
      return { ...massBase, kind, quadratIds: [] };
    case 'stratified':
      return { ...massBase, kind, weights: { kind: 'typed', source: '' }, strata: [] };
    case 'length-weight':
      return { ...massBase, kind, lengthWeightId: '' };
  }
}

/** The chosen formula with empty fields; a literature block that was typed before is kept. */
export function newFormula(
  kind: FormulaEntry['kind'],
  literature: LiteratureBlock = emptyLiterature,
): FormulaEntry {
  switch (kind) {
    case 'literature-coefficient':
      return { kind, coefficientTCo2PerHa: emptyValue, cover: 'unstated' };
    case 'wet-mass-per-area': {
      const wetMass = newWetMass('quadrats');
      return { kind, wetMass, literature, intendedPotentialTCo2PerTDry: emptyValue };
    }
    case 'wet-mass-per-rope': {
      const { siting, reusedFrom, evidence } = massBase;
      const base = { siting, reusedFrom, evidence };
      return { kind, ropeMass: { ...base, kind: 'typed', massGPerCm: emptyValue }, literature };
    }
    case 'landed-yield': {
      const landed = { kind: 'typed', evidence: noEvidence, yieldDryT: emptyValue } as const;
      return { kind, yield: landed, residueDryT: emptyValue, literature };
    }
    case 'absorption-potential':
      return {
        kind,
        wetMass: newWetMass('quadrats'),
        waterContentPct: literature.waterContentPct,
        potentialTCo2PerTDry: emptyValue,
      };
  }
}

export function newBaseline(kind: BaselineEntry['kind']): BaselineEntry {
  switch (kind) {
    case 'typed':
      return { kind, evidence: noEvidence, baselineTCo2: emptyValue };
    case 'earlier':
      return {
        kind,
        evidence: noEvidence,
        surveyedOn: '',
        areaHa: emptyValue,
        coefficientTCo2PerHa: emptyValue,
      };
    case 'control':
      return {
        kind,
        evidence: noEvidence,
        measured: '',
        source: '',
        confidencePct: '95',
        groups: { impactBefore: [], impactAfter: [], controlBefore: [], controlAfter: [] },
      };
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
  lushMonths: { from: '', to: '' },
  areaId: '',
  formula: newFormula('wet-mass-per-area'),
  areaCertaintyPct: emptyCertainty,
  coefficientCertaintyPct: emptyCertainty,
  vessels: [],
  hasNoVessels: false,
  baseline: newBaseline('typed'),
});

export const newVessel = (id: string): Vessel => ({
  id,
  name: '',
  count: '1',
  hours: '',
  powerKw: '',
  ratedKw: '',
  ratedPs: '',
  fuel: 'gasoline',
  emissionKgCo2PerKwh: emptyValue,
});

export const newQuadrat = (id: string): Quadrat => ({
  id,
  station: '',
  species: '',
  frameAreaM2: '',
  wetMassKg: '',
  coverClass: '',
  coverPct: '',
  takenOn: '',
  photoIds: [],
});
