import type { CoverageStep } from '../../../src/core/survey/document/coverage-step.ts';

/** What the record of a run says besides its areas, where nothing was done after it. */
export const plainRun = ({
  classes,
  nodataPixels,
}: Pick<CoverageStep, 'classes' | 'nodataPixels'>) => ({
  classes,
  nodataPixels,
  stages: [{ step: 'classify' as const, classes, nodataPixels }],
  importance: null,
  crossValidation: null,
  training: null,
  confidenceId: null,
  lowConfidence: null,
});
