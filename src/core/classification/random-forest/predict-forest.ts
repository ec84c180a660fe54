import type { BandArray } from '../../layers/raster.ts';
import type { RandomForest } from '../classifier.ts';
import type { PredictPixels } from '../predict-pixels.ts';
import { createBandCoder } from './code-block.ts';
import { createWalk, LANES } from './walk-forest.ts';

/** Pixels per round: their codes and votes stay in the cache while all trees pass. */
const ROUND = 4096;

/** Votes of all trees per pixel; the class of most votes, ties to the first class. */
export function createForestPredictor(forest: RandomForest): PredictPixels {
  const { featureCount } = forest;
  const classIds = Uint8Array.from(forest.classIds);
  const classCount = classIds.length;
  const coders = forest.binEdges.map(createBandCoder);
  const walk = createWalk(forest, featureCount);
  const codes = new Uint8Array(ROUND * featureCount);
  const votes = new Uint16Array(ROUND * classCount);
  const round = (bands: readonly BandArray[], start: number, count: number, out: Uint8Array) => {
    for (let f = 0; f < featureCount; f++) {
      coders[f]!(bands[f]!, start, count, codes.subarray(f), featureCount);
    }
    votes.fill(0);
    walk(codes, Math.ceil(count / LANES) * LANES, votes);
    for (let i = 0; i < count; i++) {
      const at = i * classCount;
      let best = 0;
      for (let k = 1; k < classCount; k++) if (votes[at + k]! > votes[at + best]!) best = k;
      out[start + i] = classIds[best]!;
    }
  };
  return (bands, pixels, out) => {
    for (let start = 0; start < pixels; start += ROUND) {
      round(bands, start, Math.min(ROUND, pixels - start), out);
    }
  };
}
