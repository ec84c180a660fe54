import type {
  BaselineEntry,
  CertaintyEntry,
  CreditItem,
  LiteratureBlock,
} from '../../src/core/survey/document/credit-item.ts';
import type { Evidence, TypedValue } from '../../src/core/survey/document/evidence-entry.ts';
import { emptyValue, newWetMass, noEvidence } from '../../src/core/survey/document/new-item.ts';
import { quadratIdsOf } from './quadrats.ts';

const typed = (text: string, source: string): TypedValue => ({ text, source });

const certain = (text: string, source: string): CertaintyEntry => ({
  text,
  source,
  evidence: noEvidence,
});

const noUptakeBefore = (text: string, source: string): BaselineEntry => ({
  kind: 'typed',
  evidence: noEvidence,
  baselineTCo2: typed(text, source),
});

const HARVEST: Evidence = { ...noEvidence, attachment: 'quadrats.csv' };

const MACROALGAE =
  'Krause-Jensen & Duarte, 2016, Substantial role of macroalgae in marine carbon sequestration, Nature Geoscience';
const NATIONAL = '浅海域における年間二酸化炭素吸収量の全国推計';
const PARI = '港湾空港技術研究所 未発表資料';
const FORM = '須磨海域の申請様式(2024年度)に記載の文献値';
const MADE_UP = '架空の見本データ';

/** アラメ場 and アマモ場 of the Suma application (domain.md §1.3), cited as its form does. */
const EELGRASS: LiteratureBlock = {
  waterContentPct: typed('84', FORM),
  productionBiomassRatio: typed('4.5', FORM),
  carbonContentPct: typed('34', FORM),
  residualRatio1: typed('0.162', NATIONAL),
  residualRatio2: typed('0.0181', PARI),
  ecosystemFactor: typed('2.12', NATIONAL),
};
const KELP: LiteratureBlock = {
  waterContentPct: typed('90', FORM),
  productionBiomassRatio: typed('2', FORM),
  carbonContentPct: typed('32.5', FORM),
  residualRatio1: typed('0.0472', MACROALGAE),
  residualRatio2: typed('0.0528', PARI),
  ecosystemFactor: typed('1.5', NATIONAL),
};

const VESSEL_FACTOR =
  '0.046 L/kWh × 2.32 kg-CO2/L(ガソリン、環境省2007)。手引きの係数は入手できず、須磨の申請の印字値が許す範囲 0.105263–0.108108 kg-CO2/kWh に入る値を仮に置いた';

export const COVE_ITEMS: readonly CreditItem[] = [
  {
    id: 'eelgrass',
    label: '項目1',
    ecosystem: '海草',
    bed: 'アマモ場',
    species: 'アマモ',
    period: { from: '2025-07-19', to: '2026-07-18' },
    lushMonths: { from: '5', to: '7' },
    areaId: 'area-eelgrass',
    formula: {
      kind: 'wet-mass-per-area',
      wetMass: {
        ...newWetMass('quadrats'),
        cover: 'included',
        siting: 'representative',
        evidence: HARVEST,
        kind: 'quadrats',
        quadratIds: quadratIdsOf('アマモ'),
      },
      literature: EELGRASS,
      intendedPotentialTCo2PerTDry: emptyValue,
    },
    areaCertaintyPct: certain('90', `${MADE_UP}:ドローン空撮の分類と潜水の坪刈りによる`),
    coefficientCertaintyPct: certain('90', `${MADE_UP}:6地点の0.25 m²全量採集による`),
    vessels: [
      {
        id: 'survey-boat',
        name: '調査船',
        count: '1',
        hours: '1.5',
        powerKw: '85',
        ratedKw: '85',
        ratedPs: '',
        fuel: 'gasoline',
        emissionKgCo2PerKwh: typed('0.10672', VESSEL_FACTOR),
      },
    ],
    hasNoVessels: false,
    baseline: noUptakeBefore('0', `${MADE_UP}:造成前の空中写真では砂地で、アマモは見られない`),
  },
  {
    id: 'kelp',
    label: '項目2',
    ecosystem: '海藻',
    bed: 'アラメ場',
    species: 'カジメ',
    period: { from: '2025-07-19', to: '2026-07-18' },
    lushMonths: { from: '5', to: '7' },
    areaId: 'area-kelp',
    formula: {
      kind: 'wet-mass-per-area',
      wetMass: {
        ...newWetMass('quadrats'),
        cover: 'included',
        siting: 'representative',
        evidence: HARVEST,
        kind: 'quadrats',
        quadratIds: quadratIdsOf('カジメ'),
      },
      literature: KELP,
      intendedPotentialTCo2PerTDry: emptyValue,
    },
    areaCertaintyPct: certain('90', `${MADE_UP}:ドローン空撮の分類と潜水の確認による`),
    coefficientCertaintyPct: certain(
      '90',
      `${MADE_UP}:5地点の全量採集(密度が低い1地点は1 m²)による`,
    ),
    vessels: [],
    hasNoVessels: true,
    baseline: noUptakeBefore('0', `${MADE_UP}:投石の前は砂泥底`),
  },
];
