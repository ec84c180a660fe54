import { figureById, figureText } from '../../../src/core/derivation.ts';
import type { Quadrat, WetMassEntry } from '../../../src/core/survey/document/biomass-entry.ts';
import type { CreditItem, FormulaEntry } from '../../../src/core/survey/document/credit-item.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { newFormula, newQuadrat, newWetMass } from '../../../src/core/survey/document/new-item.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { filed, item, survey, value } from './sample-survey.ts';
import { expectShownIsComputed } from './shown-is-computed.ts';

export const quadrat = (id: string, wetMassKg: string, patch: Partial<Quadrat> = {}): Quadrat => ({
  ...newQuadrat(id),
  station: `St.${id}`,
  species: 'カジメ',
  frameAreaM2: '1',
  wetMassKg,
  takenOn: '2023-06-01',
  ...patch,
});

/** A formula whose literature block is typed throughout. */
export const withBlock = (formula: FormulaEntry): FormulaEntry => {
  if (!('literature' in formula)) return formula;
  const typedBlock = Object.keys(formula.literature).map((key) => [key, value('1')]);
  return { ...formula, literature: Object.fromEntries(typedBlock) } as FormulaEntry;
};

export const proven = { siting: 'random', evidence: filed, cover: 'included' } as const;

/** The one item of a survey with this wet mass. */
export function withWetMass(
  wetMass: object,
  patch: Partial<Survey> = {},
  itemPatch: Partial<CreditItem> = {},
): Survey {
  const entry = { ...proven, reusedFrom: '', ...wetMass } as WetMassEntry;
  const filled = { ...withBlock(newFormula('wet-mass-per-area')), wetMass: entry } as FormulaEntry;
  const changed = { ...item, species: 'カジメ', formula: filled, ...itemPatch };
  return { ...survey, items: [changed as CreditItem], ...patch };
}

export function evaluated(made: Survey) {
  const evaluation = evaluateSurvey(made);
  expectShownIsComputed(evaluation.derivation);
  const figures = figureById(evaluation.derivation);
  const text = (id: string | null | undefined) => {
    const figure = figures.get(id ?? '');
    return figure ? figureText(figure) : null;
  };
  const issue = (code: string) => evaluation.issues.find((found) => found.code === code);
  const [only] = evaluation.items;
  const { derivation, issues } = evaluation;
  return { only, text, issue, issues, derivation, codes: issues.map(({ code }) => code) };
}

export const typed = (text: string) => ({
  ...newWetMass('typed'),
  ...proven,
  wetMassTPerHa: value(text),
});
export const three = [quadrat('1', '1'), quadrat('2', '2'), quadrat('3', '3')];
export const ofThree = { kind: 'quadrats', quadratIds: ['1', '2', '3'] };

export const scale = {
  id: 's',
  name: '階級',
  citation: '',
  classes: [
    { code: '0', label: '', lowerPct: '0', upperPct: '0' },
    { code: '1', label: '', lowerPct: '0', upperPct: '50' },
    { code: '2', label: '', lowerPct: '50', upperPct: '100' },
  ],
};
export const stratum = (
  id: string,
  coverClass: string,
  share: string,
  quadratIds: readonly string[],
) => ({
  id,
  name: '',
  coverClass,
  share,
  quadratIds,
});
export const four = ['1', '3', '5', '7'].map((mass, index) => quadrat(`${index + 1}`, mass));
export const twoStrata = [stratum('a', '1', '30', ['1', '2']), stratum('b', '2', '10', ['3', '4'])];
export const byShares = (strata: readonly object[]) => ({
  kind: 'stratified',
  weights: { kind: 'typed', source: 'GIS' },
  strata,
});

export const shoots = [
  ['10', '1'],
  ['20', '4'],
  ['30', '9'],
].map(([lengthCm = '', wetMassG = ''], index) => ({ id: `s${index}`, lengthCm, wetMassG }));
export const lengthWeight = {
  id: 'w',
  name: 'アカモク',
  species: 'アカモク',
  takenOn: '2022-03-01',
  biasCorrection: 'none',
  shoots,
  counts: [
    { id: 'c1', transect: 'L1', areaM2: '1', shoots: '100', meanLengthCm: '10' },
    { id: 'c2', transect: 'L2', areaM2: '1', shoots: '300', meanLengthCm: '10' },
  ],
} as const;
export const byLength = { kind: 'length-weight', lengthWeightId: 'w' };
