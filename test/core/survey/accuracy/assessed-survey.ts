import type {
  AccuracyEntry,
  Interpreter,
  ReferencePoint,
} from '../../../../src/core/survey/document/accuracy-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { startAssessment } from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { classifiedAs } from '../classified-survey.ts';
import { coverage } from '../sample-survey.ts';

export const aoi: Interpreter = { id: 'aoi', name: '青井' };
export const ken: Interpreter = { id: 'ken', name: '健' };

const point = (at: number, stratumId: number): ReferencePoint => ({
  id: `p${at}`,
  lon: 135.12 + at / 100_000,
  lat: 34.7,
  column: at,
  row: 0,
  stratumId,
  mapClassId: stratumId,
});

export const points = [point(1, 1), point(2, 1), point(3, 1), point(4, 2), point(5, 2)];

export const classes = [
  { classId: 1, pixels: 92, areaM2: 23 },
  { classId: 2, pixels: 68, areaM2: 17 },
];

export const design: AccuracyEntry['design'] = {
  kind: 'stratified',
  seed: 7,
  mapStepId: coverage.stepId,
  strata: [
    { id: 1, pixels: 92, areaM2: 23, points: 3 },
    { id: 2, pixels: 68, areaM2: 17, points: 2 },
  ],
  stepPixels: null,
  file: null,
};

/** Five points on a map of two classes, and two people who have said nothing yet. */
export const drawn: Survey = startAssessment(design, points, [aoi, ken])(classifiedAs({}));
