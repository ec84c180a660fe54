import { SurveyError } from '../errors.ts';
import type { BandArray, RasterBlock } from '../layers/raster.ts';
import type { Classifier } from './classifier.ts';
import { withColorTable } from './color-table.ts';
import { createLikelihoodPredictor } from './maximum-likelihood/predict-likelihood.ts';
import type { PredictPixels } from './predict-pixels.ts';
import { createForestPredictor } from './random-forest/predict-forest.ts';

/** Pixel value of a coverage map where nothing is known. */
const NODATA = 255;

/** Class ids of a block, row-major; 255 where the mask is 0 or a feature is not finite. */
export type Predictor = (block: RasterBlock, out: Uint8Array) => void;

function predictPixels(classifier: Classifier): PredictPixels {
  switch (classifier.kind) {
    case 'random-forest':
      return createForestPredictor(classifier);
    case 'maximum-likelihood':
      return createLikelihoodPredictor(classifier);
  }
}

function blankNonFinite(band: BandArray, out: Uint8Array): void {
  if (!(band instanceof Float32Array || band instanceof Float64Array)) return;
  for (let i = 0; i < band.length; i++) if (!Number.isFinite(band[i]!)) out[i] = NODATA;
}

/**
 * The block's bands are the features, in order. Integer votes or fixed-order sums of + and ×: the
 * same bytes in every engine. Error: `classifier-bands-differ` {bands, needed}.
 */
export function createPredictor(classifier: Classifier): Predictor {
  const predict = withColorTable(predictPixels(classifier));
  return ({ window, bands, mask }, out) => {
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
    for (const band of bands) blankNonFinite(band, out);
    if (mask) for (let i = 0; i < pixels; i++) if (mask[i] === 0) out[i] = NODATA;
  };
}
