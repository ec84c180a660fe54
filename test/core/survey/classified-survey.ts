import { coverageInputsId } from '../../../src/core/survey/areas/coverage-inputs.ts';
import type { CoverageStep } from '../../../src/core/survey/document/coverage-step.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { setCoverage } from '../../../src/core/survey/edit/edit-files.ts';
import { coverage, coverageFile, square, survey } from './sample-survey.ts';

const geometry = structuredClone(square) as unknown as {
  type: 'Polygon';
  coordinates: [number, number][][];
};

export const repaint = {
  kind: 'repaint',
  id: 'r1',
  crs: 'EPSG:4326',
  geometry,
  toClassId: 2,
  fromClassIds: [1],
} as const;

export const mask = {
  id: 'm1',
  kind: 'land',
  crs: 'EPSG:4326',
  geometry,
  fileId: null,
} as const;

export const ground = { crs: 'EPSG:4326', geometry, fileId: null } as const;

const at = (one: readonly [number, number], two: readonly [number, number]) => [
  { classId: 1, pixels: one[0], areaM2: one[1] },
  { classId: 2, pixels: two[0], areaM2: two[1] },
];

/** A sieve took 12 pixels of class 1, and a person painted 4 back. */
export const threeStages: CoverageStep['stages'] = [
  { step: 'classify', classes: at([100, 25.019], [60, 15]), nodataPixels: 3 },
  {
    step: { kind: 'sieve', minPixels: 9, connectivity: 4 },
    classes: at([88, 22.008], [72, 18]),
    nodataPixels: 3,
  },
  { step: { ...repaint, toClassId: 1 }, classes: at([92, 23], [68, 17]), nodataPixels: 3 },
];

export const stagedCoverage: CoverageStep = {
  ...coverage,
  classes: threeStages[2]!.classes,
  nodataPixels: 3,
  stages: threeStages,
  settings: {
    ...coverage.settings,
    post: threeStages.slice(1).flatMap(({ step }) => (step === 'classify' ? [] : [step])),
  },
};

/** The sample survey with a map that is not stale. */
export const classifiedAs = (patch: Partial<CoverageStep>, made: Survey = survey): Survey =>
  setCoverage(
    { ...stagedCoverage, inputsId: coverageInputsId(made) as string, ...patch },
    coverageFile,
  )(made);
