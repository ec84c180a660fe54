import type { RandomForest } from '../classifier.ts';
import { type ForestWalker, WALK_ROUND } from './forest-walker.ts';

/** Class ids of the given pixels by the votes of all trees, written to out[pixel]. */
export type VotePixels = (
  pixels: Uint16Array,
  count: number,
  codes: Uint8Array,
  out: Uint8Array,
) => void;

/** Trees after which it pays to look who is decided: just past half, then every tenth, then all. */
function lookouts(trees: number): number[] {
  const step = Math.max(4, Math.ceil(trees / 10));
  const stops: number[] = [];
  for (let stop = (trees >> 1) + 2; stop < trees; stop += step) stops.push(stop);
  return [...stops, trees];
}

/**
 * `codes` are feature by feature, `plane` apart. A pixel leaves once the trees to come can't change
 * its winner, which changes no result.
 */
export function createVoteCounter(
  forest: RandomForest,
  walker: ForestWalker,
  plane: number,
): VotePixels {
  const { featureCount } = forest;
  const { stride, codes: walked, votes } = walker;
  const classIds = Uint8Array.from(forest.classIds);
  const classCount = classIds.length;
  const trees = forest.roots.length;
  const stops = lookouts(trees);
  const origins = new Uint16Array(WALK_ROUND);

  /** Writes the decided of the first `active` pixels, moves the others up; how many are left. */
  const settle = (active: number, treesLeft: number, out: Uint8Array): number => {
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
        out[origins[i]!] = classIds[best]!;
        continue;
      }
      if (kept < i) {
        origins[kept] = origins[i]!;
        for (let k = 0; k < classCount; k++) votes[kept * classCount + k] = votes[at + k]!;
        for (let f = 0; f < featureCount; f++) {
          walked[kept * stride + f] = walked[i * stride + f]!;
        }
      }
      kept++;
    }
    return kept;
  };

  return (pixels, count, codes, out) => {
    for (let start = 0; start < count; start += WALK_ROUND) {
      let active = Math.min(WALK_ROUND, count - start);
      for (let i = 0; i < active; i++) {
        const pixel = pixels[start + i]!;
        origins[i] = pixel;
        for (let f = 0; f < featureCount; f++) {
          walked[i * stride + f] = codes[f * plane + pixel]!;
        }
      }
      votes.fill(0, 0, active * classCount);
      let first = 0;
      for (const stop of stops) {
        walker.walk(active, first, stop);
        active = settle(active, trees - stop, out);
        if (active === 0) break;
        first = stop;
      }
    }
  };
}
