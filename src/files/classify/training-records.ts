import type { crossValidate } from '../../core/classification/cross-validation.ts';
import { forestImportance } from '../../core/classification/random-forest/forest-importance.ts';
import { reviewTraining } from '../../core/classification/review-training.ts';
import type { TrainOptions } from '../../core/classification/train-options.ts';
import type { ClassificationSettings } from '../../core/survey/document/classification-entry.ts';
import type {
  CoverageStep,
  CrossValidation,
  TrainingRecord,
} from '../../core/survey/document/coverage-step.ts';
import { type TrainingReport, trainingReport } from '../../core/training/training-report.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import { pause, type TrainedModel } from './classify-image.ts';

/** What the document keeps of a report. */
export const recordOf = (report: TrainingReport): TrainingRecord => ({
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

async function importanceOf(
  { classifier, training }: TrainedModel,
  work: TrainOptions,
): Promise<CoverageStep['importance']> {
  if (classifier.kind !== 'random-forest' || training === null) return null;
  const shares = await forestImportance(classifier, training.pixels, work);
  return [...shares].map((share, feature) => ({ feature, share }));
}

type TrainingRecords = Pick<CoverageStep, 'importance' | 'crossValidation' | 'training'>;

/**
 * What a run tells of its model beside the map; nothing of a model that was saved or learns from no
 * samples. Errors: those of crossValidate, `cancelled`.
 */
export async function trainingRecords(
  trained: TrainedModel | null,
  settings: ClassificationSettings,
  classes: readonly SurveyClass[],
  options: TrainOptions,
): Promise<TrainingRecords> {
  if (!trained?.training) return { importance: null, crossValidation: null, training: null };
  const work = { pause, ...options };
  const importance = await importanceOf(trained, work);
  if (!settings.withCrossValidation) {
    const training = recordOf(await trainingReport(trained.training, null, work));
    return { importance, crossValidation: null, training };
  }
  const reviewed = await reviewTraining(trained.training, settings, { ...work, classes });
  return {
    importance,
    crossValidation: validationRecord(reviewed.crossValidation),
    training: recordOf(reviewed.report),
  };
}
