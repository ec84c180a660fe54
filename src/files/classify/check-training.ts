import { reviewTraining } from '../../core/classification/review-training.ts';
import type { Issue } from '../../core/issues.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { CrossValidation, TrainingRecord } from '../../core/survey/document/coverage-step.ts';
import { collectTrainingPixels } from '../../core/training/collect-training-pixels.ts';
import { pause } from './classify-image.ts';
import type { ClassifyInput } from './classify-work.ts';
import { imageSetup, learnsFromSamples, openForTraining } from './image-setup.ts';
import { recordOf, validationRecord } from './training-records.ts';

/** What is told of the training data before a model is made of it. */
export interface TrainingCheck {
  readonly training: TrainingRecord;
  readonly crossValidation: CrossValidation;
  readonly issues: readonly Issue[];
}

const NOTHING_TO_CHECK: TrainingCheck = {
  training: { classes: [], separability: [], contradictingSampleIds: [] },
  crossValidation: { kind: 'refused', reason: 'not-supervised' },
  issues: [],
};

/**
 * Looks the samples over as a run would learn from them, and asks models that have not seen a
 * sample what it is. Errors: those of collectTrainingPixels and crossValidate.
 */
export async function checkTraining(
  { image, settings, studyArea, samples, classes }: ClassifyInput,
  onProgress: OnProgress,
): Promise<TrainingCheck> {
  const { seed, model } = settings;
  if (!learnsFromSamples(model)) return NOTHING_TO_CHECK;
  const reader = await openForTraining(imageSetup(image, settings, studyArea), model);
  const training = await collectTrainingPixels(reader, samples, classes, { seed, onProgress });
  const reviewed = await reviewTraining(training, settings, { classes, onProgress, pause });
  return {
    training: recordOf(reviewed.report),
    crossValidation: validationRecord(reviewed.crossValidation),
    issues: [...training.issues, ...reviewed.issues],
  };
}
