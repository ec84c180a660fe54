import { crossValidate } from '../core/classification/cross-validation.ts';
import type { Issue } from '../core/issues.ts';
import type { OnProgress } from '../core/progress.ts';
import type { CrossValidation, TrainingRecord } from '../core/survey/document/coverage-step.ts';
import { collectTrainingPixels } from '../core/training/collect-training-pixels.ts';
import { featureReader } from '../core/training/features/feature-reader.ts';
import { trainingIssues, trainingReport } from '../core/training/training-report.ts';
import type { ClassifyInput } from './classify-work.ts';
import { openRecipe } from './raster/open-recipe.ts';

/** What is told of the training data before a model is made of it. */
export interface TrainingCheck {
  readonly training: TrainingRecord;
  readonly crossValidation: CrossValidation;
  readonly issues: readonly Issue[];
}

/**
 * Looks the samples over by the features that are chosen, and asks models that have not seen a
 * sample what it is. Errors: those of collectTrainingPixels and crossValidate.
 */
export async function checkTraining(
  { image, settings, samples, classes }: ClassifyInput,
  onProgress: OnProgress,
): Promise<TrainingCheck> {
  const { seed, features } = settings;
  // Masks say what is classified, not what a sample may teach.
  const reader = featureReader(await openRecipe(image), features);
  const training = await collectTrainingPixels(reader, samples, classes, { seed, onProgress });
  const validation = await crossValidate(training, settings, { classes, onProgress });
  const votes = validation.kind === 'made' ? validation.samples : null;
  const report = trainingReport(training, votes);
  const { featureCount } = training.pixels;
  return {
    training: recordOf(report),
    crossValidation: validationRecord(validation),
    issues: [...training.issues, ...trainingIssues(report, classes, featureCount)],
  };
}

/** What the document keeps of a report. */
export const recordOf = (report: ReturnType<typeof trainingReport>): TrainingRecord => ({
  classes: report.classes,
  separability: report.separability.map(({ classIds, distance }) => ({ classIds, distance })),
  contradictingSampleIds: report.contradictingSampleIds,
});

/** What the document keeps of a cross-validation. */
export const validationRecord = (
  made: Awaited<ReturnType<typeof crossValidate>>,
): CrossValidation =>
  made.kind === 'refused'
    ? { kind: 'refused', reason: made.reason }
    : { kind: 'made', folds: made.folds, classIds: made.classIds, counts: made.counts };
