import type { RandomForest } from '../classifier.ts';
import { MOST_CLASSES_IN_SET } from './class-sets.ts';

/** Cells are told apart by at most this many bits: a byte each makes 16 MB. */
const MOST_BITS = 24;
/** How many of the bits each level of cells looks at, coarse to fine. */
const LEVEL_BITS = [16, 20, 24];

/** A partition of the codes into boxes. */
export interface CellLevel {
  /** A pixel's cell is its key shifted right by this. */
  readonly shift: number;
  readonly cells: number;
  /** Per feature, how many low bits of the code a cell leaves open. */
  readonly openBits: Uint8Array;
}

/** `keyPart[f][code]` or'ed over the features is the key of a pixel; a longer prefix, a finer cell. */
export interface CodeCells {
  readonly keyParts: readonly Uint32Array[];
  readonly levels: readonly CellLevel[];
}

/** The feature that each bit of the key halves, most telling first: many splits, few halvings yet. */
function bitOrder(codeBits: Uint8Array, splits: Float64Array): number[] {
  const order: number[] = [];
  const left = Uint8Array.from(codeBits);
  const open = Float64Array.from(splits);
  while (order.length < MOST_BITS) {
    let best = -1;
    for (const [f, weight] of open.entries()) {
      if (left[f]! > 0 && (best < 0 || weight > open[best]!)) best = f;
    }
    if (best < 0) break;
    order.push(best);
    left[best]!--;
    open[best]! /= 2;
  }
  return order;
}

/** Levels of cells for a forest; none where there are more classes than a set can hold. */
export function codeCells(forest: RandomForest): CodeCells {
  const { binEdges, feature, leafClass, featureCount, classIds } = forest;
  const codeBits = Uint8Array.from(binEdges, (edges) => 32 - Math.clz32(edges.length));
  const splits = new Float64Array(featureCount);
  for (const [i, f] of feature.entries()) if (leafClass[i] === 255) splits[f]!++;
  const order = bitOrder(codeBits, splits);
  const total = order.length;
  const keyParts = binEdges.map(() => new Uint32Array(256));
  const used = new Uint8Array(featureCount);
  const levels: CellLevel[] = [];
  for (const [position, f] of order.entries()) {
    used[f]!++;
    const bit = codeBits[f]! - used[f]!;
    for (let code = 0; code < 256; code++) {
      keyParts[f]![code]! |= ((code >> bit) & 1) << (total - 1 - position);
    }
    const bits = position + 1;
    if (bits === total || LEVEL_BITS.includes(bits)) {
      const openBits = codeBits.map((all, g) => all - used[g]!);
      levels.push({ shift: total - bits, cells: 2 ** bits, openBits });
    }
  }
  return { keyParts, levels: classIds.length <= MOST_CLASSES_IN_SET ? levels : [] };
}
