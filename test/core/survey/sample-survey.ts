import type { AreaEntry } from '../../../src/core/survey/document/area-entry.ts';
import type { CoverageStep } from '../../../src/core/survey/document/coverage-step.ts';
import type { Survey, SurveyFile } from '../../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import {
  newCreditItem,
  newQuadrat,
  noEvidence,
} from '../../../src/core/survey/document/new-item.ts';
import type { Sample } from '../../../src/core/training/training-set.ts';
import { plainRun } from './plain-run.ts';

export const value = (text: string, source = 'field book') => ({ text, source });
export const filed = { ...noEvidence, attachment: 'report.pdf' };
export const certainty = (text: string, source?: string) => ({
  ...value(text, source),
  evidence: filed,
});
export const baseline = (text: string, source?: string) =>
  ({ kind: 'typed', evidence: filed, baselineTCo2: value(text, source) }) as const;

export const image: SurveyFile = {
  id: 'image',
  name: 'cove.tif',
  kind: 'raster',
  bytes: 10,
  sha256: 'ab'.repeat(32),
  crs: 'EPSG:6673',
  takenOn: '2023-06-01',
  credit: '',
  raster: null,
  remote: null,
  companionIds: [],
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
  ...areaHead('bed', 'bed'),
  basis: 'plan',
  surveyedOn: '2023-06-01',
  evidence: filed,
  method: 'typed',
  areaHa: '2',
  cover: 'gross',
};

export const item = {
  ...newCreditItem('eelgrass', '項目1'),
  period: { from: '2023-04-01', to: '2024-03-31' },
  lushMonths: { from: '4', to: '7' },
  hasNoVessels: true,
  areaId: 'bed',
  formula: {
    kind: 'literature-coefficient',
    coefficientTCo2PerHa: value('4.9'),
    cover: 'included',
  },
  areaCertaintyPct: certainty('90'),
  coefficientCertaintyPct: certainty('90'),
  baseline: baseline('0'),
} as const;

const quadrat = (id: string, station: string, frameAreaM2: string, wetMassKg: string) => ({
  ...newQuadrat(id),
  station,
  species: 'カジメ',
  frameAreaM2,
  wetMassKg,
  takenOn: '2023-06-01',
});

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
    quadrat('q1', 'St.1', '0.25', '0.4'),
    quadrat('q2', 'St.2', '0.25', '0.5'),
    quadrat('q3', 'St.3', '1', '1.31'),
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
  ...plainRun({
    classes: [
      { classId: 1, pixels: 250_000, areaM2: 10_000.129 },
      { classId: 2, pixels: 10, areaM2: 0.4 },
    ],
    nodataPixels: 0,
  }),
  software: 'moba 0.1.0',
};
