import { SurveyError } from '../errors.ts';
import type { RasterBlock } from '../layers/raster.ts';
import type { Classifier } from './classifier.ts';
import type { ConfidentPixels } from './confident-pixels.ts';
import { createLikelihoodConfidence } from './maximum-likelihood/likelihood-confidence.ts';
import { createNearestConfidence } from './nearest/nearest-confidence.ts';
import { NODATA, unknownPixels } from './nodata.ts';
import { createForestConfidence } from './random-forest/forest-confidence.ts';
import { createThresholdConfidence } from './threshold/threshold-confidence.ts';

/**
 * The class bytes of `createPredictor`, and how sure each is, rounded down to a whole percent:
 * forest: share of the trees that voted for the class; maximum likelihood: posterior with equal
 * priors; minimum distance and k-means: 1 − distance ÷ distance to the next other class; threshold:
 * distance from the threshold in units of that of the side's mean. 255 where nothing is known.
 */
export type ConfidencePredictor = (
  block: RasterBlock,
  classIds: Uint8Array,
  confidencePct: Uint8Array,
) => void;

function confidentPixels(classifier: Classifier): ConfidentPixels {
  switch (classifier.kind) {
    case 'random-forest':
      return createForestConfidence(classifier);
    case 'maximum-likelihood':
      return createLikelihoodConfidence(classifier);
    case 'minimum-distance':
    case 'k-means':
      return createNearestConfidence(classifier);
    case 'threshold':
      return createThresholdConfidence(classifier);
  }
}

/** Error: `classifier-bands-differ` {bands, needed}. */
export function createConfidencePredictor(classifier: Classifier): ConfidencePredictor {
  const predict = confidentPixels(classifier);
  return (block, classIds, confidencePct) => {
    const { window, bands } = block;
    if (bands.length !== classifier.featureCount) {
      throw new SurveyError('classifier-bands-differ', {
        bands: bands.length,
        needed: classifier.featureCount,
      });
    }
    predict(bands, window.width * window.height, classIds, confidencePct);
    unknownPixels(block, (pixel) => {
      classIds[pixel] = NODATA;
      confidencePct[pixel] = NODATA;
    });
  };
}
