import { SurveyError } from '../errors.ts';
import type { RasterBlock } from '../layers/raster.ts';
import type { Classifier } from './classifier.ts';
import { type ColorTable, withColorTable } from './color-table.ts';
import { createLikelihoodPredictor } from './maximum-likelihood/predict-likelihood.ts';
import { createNearestPredictor } from './nearest/predict-nearest.ts';
import { NODATA, unknownPixels } from './nodata.ts';
import type { PredictPixels } from './predict-pixels.ts';
import { createForestPredictor } from './random-forest/predict-forest.ts';
import { createThresholdPredictor } from './threshold/predict-threshold.ts';

/** Class ids of a block, row-major; 255 where the mask is 0 or a feature is not finite. */
export type Predictor = (block: RasterBlock, out: Uint8Array) => void;

function predictPixels(classifier: Classifier): PredictPixels {
  switch (classifier.kind) {
    case 'random-forest':
      return createForestPredictor(classifier);
    case 'maximum-likelihood':
      return createLikelihoodPredictor(classifier);
    case 'minimum-distance':
    case 'k-means':
      return createNearestPredictor(classifier);
    case 'threshold':
      return createThresholdPredictor(classifier);
  }
}

/**
 * The block's bands are the features, in order; `colors` is what other threads know of this model. Integer votes or fixed-order sums of + and ×: the
 * same bytes in every engine. Error: `classifier-bands-differ` {bands, needed}.
 */
export function createPredictor(
  classifier: Classifier,
  colors: ColorTable | null = null,
): Predictor {
  const predict = withColorTable(predictPixels(classifier), colors);
  return (block, out) => {
    const { window, bands, mask } = block;
    if (bands.length !== classifier.featureCount) {
      throw new SurveyError('classifier-bands-differ', {
        bands: bands.length,
        needed: classifier.featureCount,
      });
    }
    const pixels = window.width * window.height;
    if (mask?.every((known) => known === 0)) {
      out.fill(NODATA, 0, pixels);
      return;
    }
    predict(bands, pixels, out);
    unknownPixels(block, (pixel) => {
      out[pixel] = NODATA;
    });
  };
}
