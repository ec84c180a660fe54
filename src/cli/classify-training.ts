import type { RandomForest } from '../core/classification/classifier.ts';
import type {
  CrossValidationMade,
  CrossValidationRefused,
} from '../core/classification/cross-validation.ts';
import { forestImportance } from '../core/classification/random-forest/forest-importance.ts';
import { reviewTraining } from '../core/classification/review-training.ts';
import type { Issue } from '../core/issues.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import { featureBands } from '../core/training/feature-bands.ts';
import { trainingIssues, trainingReport } from '../core/training/training-report.ts';
import type { SampledTraining, TrainingPixels } from '../core/training/training-set.ts';
import { pause } from '../files/classify/classify-image.ts';
import type { ReadyModel } from '../files/classify/ready-model.ts';
import type { ClassifyPlan } from './classify-plan.ts';
import type { CommandWork } from './command-work.ts';
import { featureWord } from './feature-arguments.ts';

/** Of samples that were held out; `counts[predicted][reference]` in the order of `classes`. */
interface ValidationReport {
  readonly folds: number;
  readonly classes: readonly number[];
  readonly counts: readonly (readonly number[])[];
  readonly overall: number;
  readonly users: readonly (number | null)[];
  readonly producers: readonly (number | null)[];
}

/** What is told of the samples and the model beside the map. Classes by their value. */
export interface TrainingFacts {
  /** 0 … 2 (2: wholly apart), null where a class has too few pixels. */
  readonly separability: readonly {
    readonly a: number;
    readonly b: number;
    readonly jeffriesMatusita: number | null;
  }[];
  /** Of a forest: shares that add up to 1. */
  readonly importance?: readonly { readonly feature: string; readonly value: number }[];
  /** Where it was asked for; `refused`: why there is none, which `issues` says in words. */
  readonly crossValidation?:
    | ValidationReport
    | { readonly refused: CrossValidationRefused['reason']; readonly classes: readonly number[] };
  readonly issues: readonly Issue[];
}

const validationReport = (made: CrossValidationMade | CrossValidationRefused) =>
  made.kind === 'refused'
    ? { refused: made.reason, classes: made.classIds }
    : {
        folds: made.folds,
        classes: made.classIds,
        counts: made.counts,
        overall: made.overallAccuracy,
        users: made.usersAccuracy,
        producers: made.producersAccuracy,
      };

async function importanceOf(
  forest: RandomForest,
  pixels: TrainingPixels,
  { setup }: ClassifyPlan,
  header: RasterHeader,
  { signal }: CommandWork,
) {
  const words = setup.features.length > 0 ? setup.features.map(featureWord) : null;
  const bands = featureBands(header);
  return [...(await forestImportance(forest, pixels, { pause, signal }))].map((value, i) => ({
    feature: words?.[i] ?? `b${bands[i]! + 1}`,
    value,
  }));
}

/** With the doubts about the samples that a person should know before believing the map. */
async function reviewed(
  training: SampledTraining,
  { origin, classes, folds }: ClassifyPlan,
  { signal }: CommandWork,
) {
  if (folds === null || origin.kind !== 'train') {
    const report = await trainingReport(training, null, { pause, signal });
    const issues = trainingIssues(report, classes, training.pixels.featureCount);
    return { report, issues, crossValidation: null };
  }
  return reviewTraining(training, origin.settings, { folds, classes, pause, signal });
}

/**
 * Separability always, importance of a forest, cross-validation where asked for; null of a model that
 * was saved or learns from no samples. Errors: those of crossValidate, `cancelled`.
 */
export async function trainingFacts(
  { classifier, trained, reader }: ReadyModel,
  plan: ClassifyPlan,
  work: CommandWork,
): Promise<TrainingFacts | null> {
  const training = trained?.training;
  if (!training) return null;
  const { report, issues, crossValidation } = await reviewed(training, plan, work);
  return {
    separability: report.separability.map(({ classIds: [a, b], distance }) => ({
      a,
      b,
      jeffriesMatusita: distance,
    })),
    ...(classifier.kind === 'random-forest' && {
      importance: await importanceOf(classifier, training.pixels, plan, reader.header, work),
    }),
    ...(crossValidation && { crossValidation: validationReport(crossValidation) }),
    issues,
  };
}
