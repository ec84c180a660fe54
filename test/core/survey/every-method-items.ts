import type { WetMassEntry } from '../../../src/core/survey/document/biomass-entry.ts';
import type { CreditItem, FormulaEntry } from '../../../src/core/survey/document/credit-item.ts';
import { newCreditItem, newVessel } from '../../../src/core/survey/document/new-item.ts';
import { evidence } from './every-method-areas.ts';
import { baseline, certainty, value } from './sample-survey.ts';

const literature = {
  waterContentPct: value('90', '文献A'),
  productionBiomassRatio: value('2', '文献A'),
  carbonContentPct: value('32.5', '文献A'),
  residualRatio1: value('0.0472', 'Krause-Jensen & Duarte 2016'),
  residualRatio2: value('0.0528', '港空研'),
  ecosystemFactor: value('1.5', '全国推計'),
};
const none = value('', '');
const mass = { cover: 'included', siting: 'random', reusedFrom: '', evidence } as const;
const strata = [
  { id: 'a', name: '疎', coverClass: '1', share: '70', quadratIds: ['q1', 'q2'] },
  { id: 'b', name: '密', coverClass: '3', share: '30', quadratIds: ['q3', 'q4', 'q5'] },
];
const perArea = (wetMass: object): FormulaEntry => ({
  kind: 'wet-mass-per-area',
  wetMass: { ...mass, ...(wetMass as WetMassEntry) },
  literature,
  intendedPotentialTCo2PerTDry: none,
});

const item = (
  id: string,
  areaId: string,
  formula: FormulaEntry,
  patch: object = {},
): CreditItem => ({
  ...newCreditItem(id, `項目 ${id}`),
  bed: 'アラメ場',
  species: 'カジメ',
  period: { from: '2023-04-01', to: '2024-03-31' },
  lushMonths: { from: '4', to: '7' },
  areaId,
  formula,
  areaCertaintyPct: certainty('85'),
  coefficientCertaintyPct: certainty('90'),
  hasNoVessels: true,
  baseline: baseline('0', '着手前は砂地'),
  ...patch,
});

const vessels = [
  {
    ...newVessel('v1'),
    name: '調査船',
    count: '2',
    hours: '1.5',
    powerKw: '100',
    ratedKw: '132',
    ratedPs: '180',
    emissionKgCo2PerKwh: value('0.107', '利用者の値'),
  },
  {
    ...newVessel('v2'),
    name: '警戒船',
    hours: '0.75',
    powerKw: '254',
    fuel: 'diesel',
    emissionKgCo2PerKwh: value('0.118', '利用者の値'),
  },
] as const;

export const items: readonly CreditItem[] = [
  item('class', 'class', perArea({ kind: 'typed', wetMassTPerHa: value('16.21') }), {
    hasNoVessels: false,
    vessels,
  }),
  item('polygon', 'polygon', perArea({ kind: 'quadrats', quadratIds: ['q3', 'q4', 'q5'] }), {
    baseline: {
      kind: 'earlier',
      evidence,
      surveyedOn: '2020-06-01',
      areaHa: value('0.2', '2020年の報告書'),
      coefficientTCo2PerHa: value('0.11', '2020年の報告書'),
    },
  }),
  item(
    'cover',
    'cover',
    perArea({
      kind: 'stratified',
      cover: 'not-included',
      weights: { kind: 'typed', source: '潜水記録' },
      strata,
    }),
    {
      baseline: {
        kind: 'control',
        evidence,
        measured: '株密度（株/m²）',
        source: '2021・2023年の調査',
        confidencePct: '95',
        groups: {
          impactBefore: ['1.2', '0.8', '1.1'],
          impactAfter: ['9.4', '10.1', '8.8', '9.9'],
          controlBefore: ['2', '2.3', '1.9'],
          controlAfter: ['2.2', '2.1', '2.6'],
        },
      },
    },
  ),
  item('cone', 'cone', perArea({ kind: 'length-weight', lengthWeightId: 'akamoku' })),
  item('net', 'net', {
    kind: 'landed-yield',
    yield: {
      kind: 'nets',
      evidence,
      nets: { kind: 'area' },
      netMass: {
        kind: 'rope',
        ropeLengthM: value('339.286'),
        massGPerCm: value('3.29'),
        filedWorking: '33,928.6/100×3.29/1000',
      },
      measuredWaterPct: value('94'),
      lossRatio: value('0.25'),
    },
    residueDryT: value('1.5', '取り残しの計量'),
    literature: {
      ...literature,
      waterContentPct: value('0', '乾燥重量'),
      residualRatio2: value('0.0699', '手引き'),
    },
  }),
  item('rope', 'rope', {
    kind: 'wet-mass-per-rope',
    ropeMass: {
      siting: 'systematic',
      reusedFrom: '',
      evidence,
      kind: 'samples',
      samples: [
        { id: 'p1', name: '東', lengthCm: '100', wetMassG: '331' },
        { id: 'p2', name: '西', lengthCm: '50', wetMassG: '158.5' },
        { id: 'p3', name: '沖', lengthCm: '80', wetMassG: '270' },
      ],
    },
    literature,
  }),
  item('rope-2', 'rope-2', {
    kind: 'wet-mass-per-rope',
    ropeMass: {
      siting: 'best',
      reusedFrom: '令和4年度',
      evidence,
      kind: 'typed',
      massGPerCm: value('3.29'),
    },
    literature,
  }),
  item('strip', 'strip', {
    kind: 'absorption-potential',
    wetMass: {
      ...mass,
      kind: 'stratified',
      weights: { kind: 'cover-zones', areaId: 'shares' },
      strata,
    },
    waterContentPct: value('90', '文献A'),
    potentialTCo2PerTDry: value('0.126', 'FRA ガイドブック'),
  }),
  item('plan', 'plan', {
    kind: 'literature-coefficient',
    coefficientTCo2PerHa: value('4.9', '全国推計'),
    cover: 'included',
  }),
  item(
    'transplant',
    'transplant',
    perArea({
      kind: 'stratified',
      weights: { kind: 'transects', transectIds: ['stretch'] },
      strata,
    }),
  ),
  item('slope', 'slope', {
    kind: 'wet-mass-per-area',
    wetMass: { ...mass, kind: 'typed', wetMassTPerHa: value('4.85') },
    literature: {
      waterContentPct: value('90', '文献A'),
      productionBiomassRatio: value('1', '仮'),
      carbonContentPct: value('100', '仮'),
      residualRatio1: value('0.0343', '0.126 の換算'),
      residualRatio2: value('0.0003', '0.126 の換算'),
      ecosystemFactor: value('1', '仮'),
    },
    intendedPotentialTCo2PerTDry: value('0.126', 'FRA ガイドブック'),
  }),
  item('typed', 'typed', {
    kind: 'landed-yield',
    yield: { kind: 'typed', evidence, yieldDryT: value('2.25') },
    residueDryT: value(''),
    literature,
  }),
];
