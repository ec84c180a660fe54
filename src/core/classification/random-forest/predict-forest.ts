import type { BandArray } from '../../layers/raster.ts';
import type { RandomForest } from '../classifier.ts';
import type { PredictPixels } from '../predict-pixels.ts';
import { createBandCoder } from './code-block.ts';
import { createWalk, LANES } from './walk-forest.ts';

/** Pixels per round: their codes and votes stay in the cache while all trees pass. */
const ROUND = 4096;

/** Trees after which it pays to look who is decided: just past half, then every tenth, then all. */
function lookouts(trees: number): number[] {
  const step = Math.max(4, Math.ceil(trees / 10));
  const stops: number[] = [];
  for (let stop = (trees >> 1) + 2; stop < trees; stop += step) stops.push(stop);
  return [...stops, trees];
}

/**
 * Votes of all trees per pixel; the class of most votes, ties to the first class. A pixel leaves
 * once the trees to come can't change its winner, which changes no result.
 */
export function createForestPredictor(forest: RandomForest): PredictPixels {
  const { featureCount } = forest;
  const classIds = Uint8Array.from(forest.classIds);
  const classCount = classIds.length;
  const trees = forest.roots.length;
  const stops = lookouts(trees);
  const coders = forest.binEdges.map(createBandCoder);
  const walk = createWalk(forest, featureCount);
  const codes = new Uint8Array(ROUND * featureCount);
  const votes = new Uint16Array(ROUND * classCount);
  const origins = new Uint16Array(ROUND);

  /** Writes the decided of the first `active` pixels, moves the others up; how many are left. */
  const settle = (active: number, treesLeft: number, out: Uint8Array, start: number): number => {
    let kept = 0;
    for (let i = 0; i < active; i++) {
      const at = i * classCount;
      let best = 0;
      let most = votes[at]!;
      let second = -1;
      for (let k = 1; k < classCount; k++) {
        const count = votes[at + k]!;
        if (count > most) {
          second = most;
          most = count;
          best = k;
        } else if (count > second) second = count;
      }
      if (treesLeft === 0 || most - second > treesLeft) {
        out[start + origins[i]!] = classIds[best]!;
        continue;
      }
      if (kept < i) {
        origins[kept] = origins[i]!;
        for (let k = 0; k < classCount; k++) votes[kept * classCount + k] = votes[at + k]!;
        for (let f = 0; f < featureCount; f++) {
          codes[kept * featureCount + f] = codes[i * featureCount + f]!;
        }
      }
      kept++;
    }
    return kept;
  };

  const round = (bands: readonly BandArray[], start: number, count: number, out: Uint8Array) => {
    for (let f = 0; f < featureCount; f++) {
      coders[f]!(bands[f]!, start, count, codes.subarray(f), featureCount);
    }
    for (let i = 0; i < count; i++) origins[i] = i;
    votes.fill(0);
    let active = count;
    let first = 0;
    for (const stop of stops) {
      walk(codes, Math.ceil(active / LANES) * LANES, votes, first, stop);
      active = settle(active, trees - stop, out, start);
      if (active === 0) break;
      first = stop;
    }
  };

  return (bands, pixels, out) => {
    for (let start = 0; start < pixels; start += ROUND) {
      round(bands, start, Math.min(ROUND, pixels - start), out);
    }
  };
}
