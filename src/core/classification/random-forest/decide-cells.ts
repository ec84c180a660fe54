import type { RandomForest } from '../classifier.ts';
import type { CellLevel } from './code-cells.ts';
import { BOX_ROUND, type ForestWalker } from './forest-walker.ts';

/** What is known of a cell: below DECIDED the pixels seen so far, from there on DECIDED + class. */
export const DECIDED = 64;
/** Pixels of the cell may differ, or can't be told apart soon enough. */
export const OPEN = 255;
/** More trees are needed. */
const UNDECIDED = 0;

/**
 * Finds the class of the cell of each given pixel of `codes` (feature by feature, `plane` apart)
 * and writes it, or OPEN, to `table[keys[pixel] >>> shift]`.
 *
 * A cell is decided where one class is sure in more trees than any other is possible in: then every
 * pixel in it gets that class, ties to the first class included.
 */
export type DecideCells = (
  level: CellLevel,
  pixels: Uint16Array,
  count: number,
  codes: Uint8Array,
  keys: Uint32Array,
  table: Uint8Array,
) => void;

/** Trees after which the boxes are looked at: whole tenths. */
function lookouts(trees: number): number[] {
  const step = Math.max(4, Math.ceil(trees / 10));
  const stops: number[] = [];
  for (let stop = step; stop < trees; stop += step) stops.push(stop);
  return [...stops, trees];
}

export function createCellDecider(
  forest: RandomForest,
  walker: ForestWalker,
  plane: number,
): DecideCells {
  const { featureCount } = forest;
  const { stride, boxes, sure, possible } = walker;
  const classCount = forest.classIds.length;
  const trees = forest.roots.length;
  const stops = lookouts(trees);
  const origins = new Uint32Array(BOX_ROUND);

  /** OPEN where it can't be decided any more. */
  const verdict = (box: number, treesLeft: number): number => {
    const at = box * classCount;
    let best = 0;
    for (let k = 1; k < classCount; k++) if (sure[at + k]! > sure[at + best]!) best = k;
    const least = sure[at + best]!;
    let rival = -1;
    for (let k = 0; k < classCount; k++) {
      // A tie goes to the first class: one before must stay below, one behind may draw level.
      const most = possible[at + k]! + (k < best ? 1 : 0);
      if (k !== best && most > rival) rival = most;
    }
    if (least >= rival + treesLeft) return DECIDED + best;
    return least + treesLeft < rival ? OPEN : UNDECIDED;
  };

  const settle = (active: number, treesLeft: number, table: Uint8Array): number => {
    let kept = 0;
    for (let box = 0; box < active; box++) {
      const found = verdict(box, treesLeft);
      if (found !== UNDECIDED) {
        table[origins[box]!] = found;
        continue;
      }
      if (kept < box) {
        origins[kept] = origins[box]!;
        boxes.copyWithin(2 * kept * stride, 2 * box * stride, 2 * (box + 1) * stride);
        sure.copyWithin(kept * classCount, box * classCount, (box + 1) * classCount);
        possible.copyWithin(kept * classCount, box * classCount, (box + 1) * classCount);
      }
      kept++;
    }
    return kept;
  };

  return ({ shift, openBits }, pixels, count, codes, keys, table) => {
    for (let start = 0; start < count; start += BOX_ROUND) {
      let active = Math.min(BOX_ROUND, count - start);
      for (let box = 0; box < active; box++) {
        const pixel = pixels[start + box]!;
        origins[box] = keys[pixel]! >>> shift;
        const at = 2 * box * stride;
        for (let f = 0; f < featureCount; f++) {
          const open = (1 << openBits[f]!) - 1;
          const low = codes[f * plane + pixel]! & ~open;
          boxes[at + f] = low;
          boxes[at + stride + f] = low | open;
        }
      }
      sure.fill(0, 0, active * classCount);
      possible.fill(0, 0, active * classCount);
      let first = 0;
      for (const stop of stops) {
        walker.walkBoxes(active, first, stop);
        active = settle(active, trees - stop, table);
        if (active === 0) break;
        first = stop;
      }
    }
  };
}
