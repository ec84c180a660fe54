import type { AreaEntry } from '../../../src/core/survey/area-entry.ts';
import type { CoverageStep, Survey, SurveyFile } from '../../../src/core/survey/document.ts';
import { emptySurvey } from '../../../src/core/survey/empty-survey.ts';
import { newCreditItem } from '../../../src/core/survey/new-item.ts';
import type { Sample } from '../../../src/core/training/training-set.ts';

export const value = (text: string, source = 'field book') => ({ text, source });

export const image: SurveyFile = {
  id: 'image',
  name: 'cove.tif',
  kind: 'raster',
  bytes: 10,
  sha256: 'ab'.repeat(32),
  crs: 'EPSG:6673',
  takenOn: '2024-05-01',
  credit: '',
  raster: null,
};

export const coverageFile: SurveyFile = { ...image, id: 'map', name: 'classes.tif' };

/** About 100 m × 100 m near Suma. */
export const square = {
  type: 'Polygon',
  coordinates: [
    [
      [135.12, 34.63],
      [135.1211, 34.63],
      [135.1211, 34.6309],
      [135.12, 34.6309],
      [135.12, 34.63],
    ],
  ],
} as const satisfies { type: string; coordinates: readonly unknown[] };

export const sample: Sample = {
  id: 's1',
  classId: 1,
  crs: 'EPSG:4326',
  geometry: structuredClone(square) as unknown as Sample['geometry'],
  fileId: null,
};

const typedArea: AreaEntry = {
  id: 'bed',
  name: 'bed',
  basis: 'plan',
  method: 'typed',
  areaHa: '2',
};

export const item = {
  ...newCreditItem('eelgrass', '項目1'),
  period: { from: '2023-04-01', to: '2024-03-31' },
  areaId: 'bed',
  formula: {
    kind: 'literature-coefficient',
    coefficientTCo2PerHa: value('4.9'),
  },
  areaCertaintyPct: value('90'),
  coefficientCertaintyPct: value('90'),
  baselineTCo2: value('0'),
} as const;

export const survey: Survey = {
  ...emptySurvey({ id: 'cove', title: 'Cove' }),
  files: [image],
  classes: [
    { id: 1, name: 'eelgrass', color: '#117733', isBed: true },
    { id: 2, name: 'sand', color: '#ddcc77', isBed: false },
  ],
  samples: [sample, { ...sample, id: 's2', classId: 2 }],
  classification: { ...emptySurvey({ id: '', title: '' }).classification, imageId: 'image' },
  areas: [typedArea],
  quadrats: [
    { id: 'q1', station: 'St.1', species: 'カジメ', frameAreaM2: '0.25', wetMassKg: '0.4' },
    { id: 'q2', station: 'St.2', species: 'カジメ', frameAreaM2: '0.25', wetMassKg: '0.5' },
    { id: 'q3', station: 'St.3', species: 'カジメ', frameAreaM2: '1', wetMassKg: '1.31' },
  ],
  items: [item],
};

export const coverage: CoverageStep = {
  stepId: 'cd'.repeat(32),
  inputsId: '',
  imageId: 'image',
  coverageId: 'map',
  settings: survey.classification,
  trainingPixels: 100,
  classes: [
    { classId: 1, pixels: 250_000, areaM2: 10_000.129 },
    { classId: 2, pixels: 10, areaM2: 0.4 },
  ],
  nodataPixels: 0,
  software: 'moba 0.1.0',
};
