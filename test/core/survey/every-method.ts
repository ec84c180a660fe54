import type { Survey } from '../../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../../src/core/survey/document/empty-survey.ts';
import { newQuadrat } from '../../../src/core/survey/document/new-item.ts';
import { areas, block, files } from './every-method-areas.ts';
import { items } from './every-method-items.ts';
import { coverage, value } from './sample-survey.ts';

const quadrat = (id: string, coverClass: string, wetMassKg: string, frameAreaM2 = '0.25') => ({
  ...newQuadrat(id),
  station: `St.${id}`,
  species: 'カジメ',
  frameAreaM2,
  wetMassKg,
  coverClass,
  coverPct: coverClass === '1' ? '10' : '60',
  takenOn: '2023-06-01',
  photoIds: ['photo'],
});

const shoots = [
  ['35', '12.4'],
  ['52', '30.1'],
  ['71', '58.8'],
  ['88', '104.2'],
  ['104', '131'],
  ['126', '214.5'],
  ['140', '262'],
  ['163', '391.7'],
  ['181', '455'],
  ['204', '610.3'],
] as const;

/** Every area method, wet mass, formula and baseline in one survey that has a total. */
export const everyMethod: Survey = {
  ...emptySurvey({ id: 'every', title: 'すべての方法' }),
  surveyedOn: '2023-06-01',
  files,
  classes: [
    { id: 1, name: '海藻', color: '#117733', isBed: true },
    { id: 2, name: '砂', color: '#ddcc77', isBed: false },
  ],
  classification: { ...emptySurvey({ id: '', title: '' }).classification, imageId: 'image' },
  coverage,
  studyArea: { crs: 'EPSG:6673', geometry: block(-100, -100, 800, 600), fileId: null },
  areas,
  coverScales: [
    {
      id: 'five',
      name: '被度階級',
      citation: '本調査',
      classes: [
        { code: '1', label: '点生', lowerPct: '5', upperPct: '25' },
        { code: '2', label: '疎生', lowerPct: '25', upperPct: '50' },
        { code: '3', label: '密生', lowerPct: '50', upperPct: '75' },
      ],
    },
  ],
  transects: [
    {
      id: 'tape',
      name: 'L1',
      takenOn: '2023-06-01',
      lengthM: '50',
      kind: 'points',
      scaleId: 'five',
      classValue: 'lower',
      marks: ['30', '45', '60', '20'].map((percent, at) => ({
        id: `m${at}`,
        fromM: String(at * 15),
        toM: '',
        cover: { kind: 'percent', percent },
      })),
    },
    {
      id: 'stretch',
      name: 'L2',
      takenOn: '2023-06-01',
      lengthM: '50',
      kind: 'stretches',
      scaleId: 'five',
      classValue: 'lower',
      marks: [
        { id: 'm0', fromM: '0', toM: '30', cover: { kind: 'class', code: '1' } },
        { id: 'm1', fromM: '30', toM: '50', cover: { kind: 'class', code: '3' } },
      ],
    },
  ],
  quadrats: [
    quadrat('q1', '1', '0.12'),
    quadrat('q2', '1', '0.2'),
    quadrat('q3', '3', '0.41'),
    quadrat('q4', '3', '0.55'),
    quadrat('q5', '3', '1.9', '1'),
  ],
  lengthWeights: [
    {
      id: 'akamoku',
      name: 'アカモク',
      species: 'アカモク',
      takenOn: '2023-05-20',
      biasCorrection: 'smearing',
      shoots: shoots.map(([lengthCm, wetMassG], at) => ({ id: `s${at}`, lengthCm, wetMassG })),
      counts: [
        { id: 'c1', transect: 'L1', areaM2: '50', shoots: '212', meanLengthCm: '92.5' },
        { id: 'c2', transect: 'L2', areaM2: '50', shoots: '148', meanLengthCm: '101' },
        { id: 'c3', transect: 'L3', areaM2: '30', shoots: '0', meanLengthCm: '' },
      ],
    },
  ],
  library: [
    {
      id: 'own',
      quantity: 'waterContentPct',
      text: '88.5',
      species: 'カジメ',
      bed: 'アラメ場',
      citation: '県の報告書',
      validity: '播磨灘',
      fileIds: ['paper'],
    },
  ],
  items,
  statedItemCount: '12',
  priceYenPerTCo2: value('78063', '公募の平均'),
};
