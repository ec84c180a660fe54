import type { BandArray } from '../../layers/raster.ts';
import type { RandomForest } from '../classifier.ts';
import type { PredictPixels } from '../predict-pixels.ts';
import { createBandCoder } from './code-block.ts';
import { type CellLevel, codeCells } from './code-cells.ts';
import { createForestWalker } from './create-walker.ts';
import { createCellDecider, DECIDED, OPEN } from './decide-cells.ts';
import type { ForestWalker } from './forest-walker.ts';
import { pruneForest } from './prune-forest.ts';
import { createVoteCounter } from './vote-pixels.ts';

/** Pixels per round. Their unseen cells are decided together, tree by tree. */
const ROUND = 16_384;

/** A level of cells with what is known of them, and whether it has been worth its cost. */
interface KnownLevel {
  readonly level: CellLevel;
  readonly table: Uint8Array;
  /** Pixels answered less what the deciding of cells cost, in walks of a pixel. */
  gain: number;
}

/** Walks of a pixel that cost as much as deciding a cell. */
const CELL_COST = 6;
/** A cell is decided when its n-th pixel comes: most cells of few pixels never are. */
const WORTH = 4;
/** A level that is this far from having paid is left alone. */
const MOST_LOSS = -200_000;

/**
 * Votes of all trees per pixel; the class of most votes, ties to the first class. Most pixels are
 * answered by their cell, a box of codes in which every pixel gets the same class; the others are
 * walked through the trees. That changes no result.
 */
export function createForestPredictor(
  model: RandomForest,
  createWalker: (forest: RandomForest) => ForestWalker = createForestWalker,
): PredictPixels {
  const forest = pruneForest(model);
  const { featureCount } = forest;
  const walker = createWalker(forest);
  const classIds = Uint8Array.from(forest.classIds);
  const coders = forest.binEdges.map(createBandCoder);
  const { keyParts, levels } = codeCells(forest);
  const known: KnownLevel[] = levels.map((level) => ({
    level,
    table: new Uint8Array(level.cells),
    gain: 0,
  }));
  const decideCells = createCellDecider(forest, walker, ROUND);
  const countVotes = createVoteCounter(forest, walker, ROUND);
  const codes = new Uint8Array(ROUND * featureCount);
  const keys = new Uint32Array(ROUND);
  const pending = new Uint16Array(ROUND);
  const unseen = new Uint16Array(ROUND);

  /** Codes and key of each pixel of the round. */
  const code = (bands: readonly BandArray[], start: number, count: number) => {
    keys.fill(0, 0, count);
    for (let f = 0; f < featureCount; f++) {
      const own = codes.subarray(f * ROUND, f * ROUND + count);
      coders[f]!(bands[f]!, start, count, own);
      const part = keyParts[f]!;
      for (let i = 0; i < count; i++) keys[i]! |= part[own[i]!]!;
    }
  };

  /** Answers what the cells of a level answer; returns how many pixels stay in `pending`. */
  const askCells = (known: KnownLevel, waiting: number, out: Uint8Array): number => {
    const { level, table } = known;
    const { shift } = level;
    let [kept, fresh] = [0, 0];
    for (let i = 0; i < waiting; i++) {
      const pixel = pending[i]!;
      const cell = keys[pixel]! >>> shift;
      const found = table[cell]!;
      if (found >= DECIDED && found !== OPEN) {
        out[pixel] = classIds[found - DECIDED]!;
        continue;
      }
      pending[kept++] = pixel;
      if (found === OPEN) continue;
      if (found + 1 < WORTH) {
        table[cell] = found + 1;
        continue;
      }
      table[cell] = OPEN;
      unseen[fresh++] = pixel;
    }
    if (fresh > 0) {
      decideCells(level, unseen, fresh, codes, keys, table);
      const asked = kept;
      kept = 0;
      for (let i = 0; i < asked; i++) {
        const pixel = pending[i]!;
        const found = table[keys[pixel]! >>> shift]!;
        if (found >= DECIDED && found !== OPEN) out[pixel] = classIds[found - DECIDED]!;
        else pending[kept++] = pixel;
      }
    }
    known.gain += waiting - kept - CELL_COST * fresh;
    return kept;
  };

  return (bands, pixels, out) => {
    for (let start = 0; start < pixels; start += ROUND) {
      const count = Math.min(ROUND, pixels - start);
      const here = out.subarray(start, start + count);
      code(bands, start, count);
      for (let i = 0; i < count; i++) pending[i] = i;
      let waiting = count;
      for (const level of known) {
        if (level.gain > MOST_LOSS) waiting = askCells(level, waiting, here);
      }
      countVotes(pending, waiting, codes, here);
    }
  };
}
