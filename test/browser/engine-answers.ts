import type { Classifier } from '../../src/core/classification/classifier.ts';
import { classifierToJson } from '../../src/core/classification/classifier-json.ts';
import { createConfidencePredictor } from '../../src/core/classification/confidence.ts';
import { trainLikelihood } from '../../src/core/classification/maximum-likelihood/train-likelihood.ts';
import { trainDistance } from '../../src/core/classification/nearest/train-distance.ts';
import { trainKMeans } from '../../src/core/classification/nearest/train-k-means.ts';
import { createPredictor } from '../../src/core/classification/predictor.ts';
import { trainForest } from '../../src/core/classification/random-forest/train-forest.ts';
import { trainThreshold } from '../../src/core/classification/threshold/train-threshold.ts';
import { sha256Hex } from '../../src/core/content-id.ts';
import type { BandArray } from '../../src/core/layers/raster.ts';
import { createRandom } from '../../src/core/random.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { creditModel } from '../../src/core/survey/uncertainty/credit-model.ts';
import { creditUncertainty } from '../../src/core/uncertainty/credit-uncertainty.ts';
import { nextSurvey } from '../../src/core/uncertainty/next-survey.ts';
import { clouds } from '../core/classification/random-classifiers.ts';
import { everyMethod } from '../core/survey/every-method.ts';

const SIDE = 150;
const FOREST = { trees: 30, maxDepth: 12, minLeaf: 1 };

async function models(): Promise<Readonly<Record<string, Classifier>>> {
  const training = clouds(3, 3, 5, 300, 60);
  return {
    forest: await trainForest(training, FOREST, 1),
    'wide forest': await trainForest(clouds(4, 20, 9, 60, 90), FOREST, 2),
    likelihood: trainLikelihood(training, String),
    distance: trainDistance(training, true),
    'k-means': await trainKMeans(training.features, 3, 6, 1),
    threshold: trainThreshold(training.features, 1, {
      value: null,
      belowClassId: 1,
      aboveClassId: 2,
    }),
  };
}

function* bands(featureCount: number): Generator<readonly [string, readonly BandArray[]]> {
  const random = createRandom(9);
  const each = <Band extends BandArray>(make: () => Band) =>
    Array.from({ length: featureCount }, make);
  const pixels = SIDE * SIDE;
  yield ['u8', each(() => Uint8Array.from({ length: pixels }, () => random.below(256)))];
  yield ['u16', each(() => Uint16Array.from({ length: pixels }, () => random.below(300)))];
  yield ['f32', each(() => Float32Array.from({ length: pixels }, () => 256 * random.unit()))];
}

/** Every digit of how sure a credit is, and of what to measure next; each kind of error is in it. */
function uncertaintyAnswer(seed: number): string {
  const errors = {
    'item:class/wet-mass': { kind: 'normal', unit: 'percent', standardUncertainty: '12' },
    'item:class/carbon-content': { kind: 'triangular', unit: 'figure', low: '30', high: '35' },
    'item:class/residual-ratio-1': { kind: 'lognormal', geometricDeviation: '1.4' },
    'area:net/net:n1/net-count': { kind: 'rectangular', unit: 'percent', halfWidth: '3' },
    'area:polygon/measured-area': {
      kind: 'vertices',
      vertexRmseM: '0.8',
      shiftM: '2',
      scalePct: '0.1',
    },
  } as const;
  const uncertainties = Object.entries(errors).map(([figure, error]) => ({
    figure,
    source: 'test',
    error,
  }));
  const survey = { ...everyMethod, uncertainties };
  const { credit } = creditModel(survey, evaluateSurvey(survey));
  if (credit === null) throw new Error('no credit');
  const sure = creditUncertainty(credit, { seed, draws: 50_000 });
  const more = { seed, draws: 5000, confidence: 0.95, more: [10] };
  return JSON.stringify([sure, nextSurvey(credit.program, more)]);
}

/** Hash of every model trained here, and of what each predicts, class bytes and confidence. */
export async function engineAnswers(): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [name, model] of Object.entries(await models())) {
    const text = JSON.stringify(classifierToJson(model));
    answers[`${name}: model`] = sha256Hex(new TextEncoder().encode(text));
    for (const [kind, values] of bands(model.featureCount)) {
      const block = {
        window: { col: 0, row: 0, width: SIDE, height: SIDE },
        bands: values,
        mask: null,
      };
      const [ids, sureIds, sure] = [0, 1, 2].map(() => new Uint8Array(SIDE * SIDE));
      createPredictor(model)(block, ids!);
      createConfidencePredictor(model)(block, sureIds!, sure!);
      answers[`${name}: ${kind}`] = sha256Hex(ids!);
      answers[`${name}: ${kind}, classes beside confidence`] = sha256Hex(sureIds!);
      answers[`${name}: ${kind}, confidence`] = sha256Hex(sure!);
    }
  }
  for (const seed of [1, 2]) {
    answers[`uncertainty ${seed}`] = sha256Hex(new TextEncoder().encode(uncertaintyAnswer(seed)));
  }
  return answers;
}
