import { isSurveyError } from '../errors.ts';
import { throwIfCancelled } from '../progress.ts';
import { sampleFolds } from '../training/sample-folds.ts';
import { type SampleVote, sampleVotes } from '../training/sample-votes.ts';
import type { SampledTraining, SurveyClass, TrainingPixels } from '../training/training-set.ts';
import { createPredictor } from './predictor.ts';
import { type TrainingSettings, trainClassifier } from './train-classifier.ts';
import type { TrainOptions } from './train-options.ts';

/**
 * Cross-validation by polygon: how well the model repeats samples that it was not shown; it says
 * nothing of the map. `counts[predicted][reference]`, pixels, in the order of `classIds`. Null:
 * nothing predicted so, or no reference.
 */
export interface CrossValidationMade {
  readonly kind: 'made';
  readonly folds: number;
  readonly classIds: readonly number[];
  readonly counts: readonly (readonly number[])[];
  readonly overallAccuracy: number;
  readonly usersAccuracy: readonly (number | null)[];
  readonly producersAccuracy: readonly (number | null)[];
  readonly samples: readonly SampleVote[];
}

/** `reason`: `issue.cross-validation-<reason>`; `classIds`: the classes at fault. */
export interface CrossValidationRefused {
  readonly kind: 'refused';
  readonly reason: 'one-sample' | 'not-supervised' | 'fold-too-small';
  readonly classIds: readonly number[];
}

export interface CrossValidationOptions extends TrainOptions {
  /** 2 … 20; those that hold no sample are left out. */
  readonly folds?: number;
  readonly seed?: number;
  readonly classes?: readonly SurveyClass[];
}

export const DEFAULT_FOLDS = 5;

/** Pixels between two pauses. */
const TESTED_AT_ONCE = 32_768;

function pick({ featureCount, features, labels, classIds }: TrainingPixels, chosen: Uint32Array) {
  const picked = new Float64Array(chosen.length * featureCount);
  for (const [to, from] of chosen.entries()) {
    const at = from * featureCount;
    picked.set(features.subarray(at, at + featureCount), to * featureCount);
  }
  const own = Uint8Array.from(chosen, (i) => labels[i]!);
  return { featureCount, features: picked, labels: own, classIds };
}

/** Pixels as a block of one row, for a predictor. */
function blockOf({ featureCount, features, labels }: TrainingPixels) {
  const width = labels.length;
  const bands = Array.from({ length: featureCount }, (_, f) =>
    Float64Array.from({ length: width }, (_, i) => features[i * featureCount + f]!),
  );
  return { window: { col: 0, row: 0, width, height: 1 }, bands, mask: null };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function made(
  training: SampledTraining,
  predicted: Uint8Array,
  folds: number,
): CrossValidationMade {
  const { labels, classIds } = training.pixels;
  const counts = classIds.map(() => classIds.map(() => 0));
  for (const [i, label] of labels.entries()) counts[predicted[i]!]![label]!++;
  const hits = classIds.map((_, k) => counts[k]![k]!);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    kind: 'made',
    folds,
    classIds,
    counts,
    overallAccuracy: sum(hits) / labels.length,
    usersAccuracy: hits.map((hit, k) => share(hit, sum(counts[k]!))),
    producersAccuracy: hits.map((hit, k) => share(hit, sum(counts.map((row) => row[k]!)))),
    samples: sampleVotes(training, predicted),
  };
}

/**
 * k-fold cross-validation in which whole samples are held out, never pixels: neighbouring pixels
 * are alike, and a test on them would flatter (Roberts et al. 2017, Ecography 40, 913–929,
 * doi:10.1111/ecog.02881). Refused, with the reason, where a class has one sample, or too few pixels
 * in a fold for the model. Errors: those of trainClassifier, `cancelled`.
 */
export async function crossValidate(
  training: SampledTraining,
  settings: TrainingSettings,
  { folds = DEFAULT_FOLDS, seed = settings.seed, classes, ...options }: CrossValidationOptions = {},
): Promise<CrossValidationMade | CrossValidationRefused> {
  if (settings.model === 'k-means' || settings.model === 'threshold') {
    return { kind: 'refused', reason: 'not-supervised', classIds: [] };
  }
  const { pixels } = training;
  const { foldOf, lonely } = sampleFolds(training, Math.max(2, Math.min(20, folds)), seed);
  if (lonely.length > 0) return { kind: 'refused', reason: 'one-sample', classIds: lonely };
  const used = [...new Set(foldOf)].sort((a, b) => a - b);
  const predicted = new Uint8Array(pixels.labels.length);
  const all = Uint32Array.from(foldOf, (_, i) => i);
  const { onProgress, ...trainOptions } = options;
  for (const [done, fold] of used.entries()) {
    throwIfCancelled(options.signal);
    onProgress?.({ stage: 'train', done, total: used.length });
    const learnt = pick(
      pixels,
      all.filter((i) => foldOf[i] !== fold),
    );
    const missing = pixels.classIds.filter((_, label) => !learnt.labels.includes(label));
    if (missing.length > 0) return { kind: 'refused', reason: 'one-sample', classIds: missing };
    const tested = all.filter((i) => foldOf[i] === fold);
    try {
      const classifier = await trainClassifier(learnt, settings, {
        ...trainOptions,
        ...(classes && { classes }),
      });
      const ids = new Uint8Array(tested.length);
      const predict = createPredictor(classifier);
      for (let from = 0; from < tested.length; from += TESTED_AT_ONCE) {
        await options.pause?.();
        throwIfCancelled(options.signal);
        const part = tested.subarray(from, from + TESTED_AT_ONCE);
        predict(blockOf(pick(pixels, part)), ids.subarray(from, from + part.length));
      }
      for (const [k, i] of tested.entries()) predicted[i] = pixels.classIds.indexOf(ids[k]!);
    } catch (error) {
      if (!isSurveyError(error) || error.code !== 'training-class-too-small') throw error;
      return { kind: 'refused', reason: 'fold-too-small', classIds: [] };
    }
  }
  onProgress?.({ stage: 'train', done: used.length, total: used.length });
  return made(training, predicted, used.length);
}
