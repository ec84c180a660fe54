import { forestWasm } from '../../kernels/built/forest.ts';
import { instantiateKernel, type KernelBase, reserveMemory } from '../../kernels/instantiate.ts';
import type { RandomForest } from '../classifier.ts';
import { classSets } from './class-sets.ts';
import { BOX_ROUND, codeStride, type ForestWalker, WALK_ROUND } from './forest-walker.ts';

type Walk = (
  nodes: number,
  leafClass: number,
  roots: number,
  depths: number,
  firstTree: number,
  endTree: number,
  codes: number,
  stride: number,
  count: number,
  votes: number,
  classCount: number,
) => void;

type WalkBoxes = (
  nodes: number,
  classSets: number,
  roots: number,
  depths: number,
  firstTree: number,
  endTree: number,
  boxes: number,
  stride: number,
  count: number,
  sure: number,
  possible: number,
  classCount: number,
) => void;

interface ForestKernel extends KernelBase {
  readonly walkNarrow: Walk;
  readonly walkWide: Walk;
  readonly walkBoxesNarrow: WalkBoxes;
  readonly walkBoxesWide: WalkBoxes;
}

/** Both loops of the kernel take whole groups of this many. */
const LANES = 8;
const NARROW_FEATURES = 16;
const NARROW_NODES = 1 << 20;

const isNarrow = ({ featureCount, left }: RandomForest) =>
  featureCount <= NARROW_FEATURES && left.length <= NARROW_NODES;

/** A node in one word: feature in 4 bits, threshold in 8, left child in 20; or in 8, 8 and 32. */
function packNodes({ feature, threshold, left }: RandomForest, narrow: boolean): Uint32Array {
  const nodes = left.length;
  const words = new Uint32Array(narrow ? nodes : 2 * nodes);
  for (let i = 0; i < nodes; i++) {
    const child = left[i]!;
    if (narrow) words[i] = (child << 12) | (threshold[i]! << 4) | feature[i]!;
    else {
      words[2 * i] = (child << 16) | (threshold[i]! << 8) | feature[i]!;
      words[2 * i + 1] = child >>> 16;
    }
  }
  return words;
}

const roundUp = (count: number) => Math.ceil(count / LANES) * LANES;

/** Null where there is no WebAssembly; then the plain walker does. */
export function createKernelWalker(forest: RandomForest): ForestWalker | null {
  const kernel = instantiateKernel<ForestKernel>(forestWasm);
  if (kernel === null) return null;
  const { featureCount, roots, depths, leafClass } = forest;
  const classCount = forest.classIds.length;
  const narrow = isNarrow(forest);
  const stride = codeStride(featureCount);
  const nodes = packNodes(forest, narrow);
  let end = kernel.heapBase.value;
  const place = (bytes: number) => {
    const start = (end + 63) & ~63;
    end = start + bytes;
    return start;
  };
  const at = {
    nodes: place(nodes.byteLength),
    leafClass: place(leafClass.byteLength),
    sets: place(4 * leafClass.length),
    roots: place(roots.byteLength),
    depths: place(depths.byteLength),
    codes: place(WALK_ROUND * stride),
    votes: place(WALK_ROUND * classCount * 2),
    boxes: place(BOX_ROUND * stride * 2),
    sure: place(BOX_ROUND * classCount * 2),
    possible: place(BOX_ROUND * classCount * 2),
  };
  if (!reserveMemory(kernel.memory, end)) return null;
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, at.nodes, nodes.length).set(nodes);
  new Uint8Array(buffer, at.leafClass, leafClass.length).set(leafClass);
  new Uint32Array(buffer, at.sets, leafClass.length).set(classSets(forest));
  new Int32Array(buffer, at.roots, roots.length).set(roots);
  new Uint8Array(buffer, at.depths, depths.length).set(depths);
  const walk = narrow ? kernel.walkNarrow : kernel.walkWide;
  const walkBoxes = narrow ? kernel.walkBoxesNarrow : kernel.walkBoxesWide;
  const trees = [at.roots, at.depths] as const;
  return {
    stride,
    codes: new Uint8Array(buffer, at.codes, WALK_ROUND * stride),
    votes: new Uint16Array(buffer, at.votes, WALK_ROUND * classCount),
    boxes: new Uint8Array(buffer, at.boxes, BOX_ROUND * stride * 2),
    sure: new Uint16Array(buffer, at.sure, BOX_ROUND * classCount),
    possible: new Uint16Array(buffer, at.possible, BOX_ROUND * classCount),
    walk: (count, first, last) =>
      walk(
        at.nodes,
        at.leafClass,
        ...trees,
        first,
        last,
        at.codes,
        stride,
        roundUp(count),
        at.votes,
        classCount,
      ),
    walkBoxes: (count, first, last) =>
      walkBoxes(
        at.nodes,
        at.sets,
        ...trees,
        first,
        last,
        at.boxes,
        stride,
        roundUp(count),
        at.sure,
        at.possible,
        classCount,
      ),
  };
}
