import type { ReferencePoint } from '../../../../src/core/survey/document/accuracy-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { importAssessment } from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { classifiedAs } from '../classified-survey.ts';
import { plainRun } from '../plain-run.ts';
import { coverage, filed, survey } from '../sample-survey.ts';
import { aoi } from './assessed-survey.ts';

/** Olofsson et al. 2014 (RSE 148:42–57), Table 8: counts[map][reference]; pixels of 30 m. */
export const TABLE_8 = [
  [66, 0, 5, 4],
  [0, 55, 8, 12],
  [1, 0, 153, 11],
  [2, 1, 9, 313],
] as const;
const PIXELS = [200_000, 150_000, 3_200_000, 6_450_000];
const PIXEL_M2 = 900;

const classes = PIXELS.map((pixels, at) => ({
  classId: at + 1,
  pixels,
  areaM2: pixels * PIXEL_M2,
}));

/** The sample survey with the table's map, and its 640 points as one person told them. */
export function olofssonSurvey(counts: readonly (readonly number[])[] = TABLE_8): Survey {
  const told = counts.flatMap((row, map) =>
    row.flatMap((n, reference) => Array.from({ length: n }, () => [map + 1, reference + 1])),
  );
  const points = told.map(
    ([mapClassId = 0], at): ReferencePoint => ({
      id: `p${at}`,
      lon: 135,
      lat: 34,
      column: at,
      row: 0,
      stratumId: mapClassId,
      mapClassId,
    }),
  );
  const names = ['deforestation', 'forest gain', 'stable forest', 'stable non-forest'];
  const mapped = classifiedAs(
    { ...plainRun({ classes, nodataPixels: 0 }), settings: survey.classification },
    {
      ...survey,
      classes: names.map((name, at) => ({ id: at + 1, name, color: '#117733', isBed: at < 2 })),
      areas: [
        {
          ...areaHead('bed', 'bed'),
          basis: 'map',
          surveyedOn: '2023-06-01',
          evidence: filed,
          method: 'class',
          classIds: [1],
        },
      ],
    },
  );
  return importAssessment(
    {
      kind: 'stratified',
      seed: 1,
      mapStepId: coverage.stepId,
      strata: classes.map(({ classId: id, pixels, areaM2 }, at) => ({
        id,
        pixels,
        areaM2,
        points: counts[at]?.reduce((sum, n) => sum + n, 0) ?? 0,
      })),
      stepPixels: null,
      file: null,
    },
    points,
    aoi,
    told.map(([, reference = 0], at) => ({ pointId: `p${at}`, classId: reference, note: '' })),
  )(mapped);
}
