import { growTreeWasm } from '../../kernels/built/grow-tree.ts';
import { instantiateKernel, type KernelBase, reserveMemory } from '../../kernels/instantiate.ts';
import type { Pieces } from '../../pieces.ts';
import { createRandom } from '../../random.ts';
import type { RandomForestParameters } from '../classifier.ts';
import type { TrainOptions } from '../train-options.ts';
import { type CodedPixels, featuresTried, growTree, type Tree } from './grow-tree.ts';
import { mergeRows } from './merge-rows.ts';

/** Grows the tree of a seed, piece by piece: between two of them somebody may cancel. */
export type TreeGrower = (seed: number) => Pieces<Tree>;

interface GrowKernel extends KernelBase {
  readonly begin: (...values: readonly number[]) => void;
  /** Whether the tree is whole: 0 or 1. */
  readonly grow: (...values: readonly number[]) => number;
  readonly nodes: { readonly value: number };
  readonly depth: { readonly value: number };
}

/** Visits of a row between two looks: 0.02 s, on a busy machine 0.05. */
const PIECE_VISITS = 1 << 22;
/** Weights of rows have 24 bits. */
const MOST_PIXELS = (1 << 24) - 1;

/**
 * Null where there is no WebAssembly, or not memory enough for it. A tree at a time is grown, to its
 * end. Error: `cancelled`.
 */
export async function createKernelGrower(
  data: CodedPixels,
  { maxDepth, minLeaf }: RandomForestParameters,
  options: TrainOptions = {},
  pieceVisits = PIECE_VISITS,
): Promise<TreeGrower | null> {
  if (data.pixels > MOST_PIXELS) return null;
  const kernel = instantiateKernel<GrowKernel>(growTreeWasm);
  if (kernel === null) return null;
  const merged = await mergeRows(data, options);
  const { pixels: rows, featureCount, classCount, codes, labels, rowOf } = merged;
  const rowBytes = 16 * Math.ceil(classCount / 4);
  const mostNodes = 2 * rows;
  let end = kernel.heapBase.value;
  const place = (bytes: number) => {
    const start = (end + 63) & ~63;
    end = start + bytes;
    return start;
  };
  const at = {
    rowOf: place(4 * rowOf.length),
    codes: place(codes.length),
    loads: place(4 * rows),
    // One more than rows: what is not listed is written over.
    members: place(4 * rows + 4),
    spare: place(4 * rows + 4),
    order: place(4 * featureCount),
    counts: place(256 * rowBytes),
    totals: place(rowBytes),
    lower: place(rowBytes),
    feature: place(mostNodes),
    threshold: place(mostNodes),
    left: place(4 * mostNodes),
    leafClass: place(mostNodes),
  };
  if (!reserveMemory(kernel.memory, end)) return null;
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, at.rowOf, rowOf.length).set(rowOf);
  new Uint8Array(buffer, at.codes, codes.length).set(codes);
  new Uint32Array(buffer, at.loads, rows).set(labels);
  const work = [
    ...[data.pixels, at.rowOf, rows, featureCount, featuresTried(featureCount)],
    ...[at.codes, at.loads, at.members, at.spare, at.order, at.counts],
    ...[rowBytes, at.totals, at.lower, maxDepth, minLeaf],
    ...[at.feature, at.threshold, at.left, at.leafClass],
  ];
  return function* (seed) {
    kernel.begin(seed, rows, featureCount, at.loads, at.order);
    while (kernel.grow(pieceVisits, ...work) === 0) yield;
    const nodes = kernel.nodes.value;
    return {
      feature: new Uint8Array(buffer, at.feature, nodes).slice(),
      threshold: new Uint8Array(buffer, at.threshold, nodes).slice(),
      left: new Int32Array(buffer, at.left, nodes).slice(),
      leafClass: new Uint8Array(buffer, at.leafClass, nodes).slice(),
      depth: kernel.depth.value,
    };
  };
}

/** The kernel, or its twin where there is no WebAssembly: the same trees from both. */
export const createTreeGrower = async (
  data: CodedPixels,
  parameters: RandomForestParameters,
  options: TrainOptions = {},
): Promise<TreeGrower> =>
  (await createKernelGrower(data, parameters, options)) ??
  ((seed) => growTree(data, parameters, createRandom(seed)));
