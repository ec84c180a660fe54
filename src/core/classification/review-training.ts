import type { Issue } from '../issues.ts';
import {
  type TrainingReport,
  trainingIssues,
  trainingReport,
} from '../training/training-report.ts';
import type { SampledTraining } from '../training/training-set.ts';
import {
  type CrossValidationMade,
  type CrossValidationOptions,
  type CrossValidationRefused,
  crossValidate,
} from './cross-validation.ts';
import type { TrainingSettings } from './train-classifier.ts';

export interface TrainingReview {
  readonly crossValidation: CrossValidationMade | CrossValidationRefused;
  readonly report: TrainingReport;
  /** Those of trainingIssues, and why there is no cross-validation: `cross-validation-<reason>`. */
  readonly issues: readonly Issue[];
}

/**
 * All that is told of samples before a model is made of them: cross-validation by polygon, and by
 * its votes the samples that contradict. Errors: those of crossValidate.
 */
export async function reviewTraining(
  training: SampledTraining,
  settings: TrainingSettings,
  options: CrossValidationOptions = {},
): Promise<TrainingReview> {
  const crossValidation = await crossValidate(training, settings, options);
  const isMade = crossValidation.kind === 'made';
  const report = await trainingReport(training, isMade ? crossValidation.samples : null, options);
  const issues = trainingIssues(report, options.classes ?? [], training.pixels.featureCount);
  if (isMade) return { crossValidation, report, issues };
  const refusal: Issue = {
    code: `cross-validation-${crossValidation.reason}`,
    severity: 'note',
    at: { kind: 'survey' },
    details: {},
  };
  return { crossValidation, report, issues: [...issues, refusal] };
}
