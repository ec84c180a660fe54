import { nearestWasm } from '../../kernels/built/nearest.ts';
import { instantiateKernel, type KernelBase, reserveMemory } from '../../kernels/instantiate.ts';
import { BLOCK, type CenterSearch, createPlainSearch, planesOf } from './center-search.ts';

interface NearestKernel extends KernelBase {
  readonly nearest: (
    values: number,
    plane: number,
    bands: number,
    count: number,
    centers: number,
    centerCount: number,
    out: number,
    squares: number,
  ) => void;
  readonly addUp: (
    values: number,
    plane: number,
    bands: number,
    count: number,
    numbers: number,
    sums: number,
    counts: number,
  ) => void;
}

/** Null where there is no WebAssembly. */
export function createKernelSearch(featureCount: number, centerCount: number): CenterSearch | null {
  const kernel = instantiateKernel<NearestKernel>(nearestWasm);
  if (kernel === null) return null;
  let end = (kernel.heapBase.value + 63) & ~63;
  const place = (bytes: number) => {
    const start = end;
    end += (bytes + 63) & ~63;
    return start;
  };
  const at = {
    values: place(8 * BLOCK * featureCount),
    centers: place(8 * featureCount * centerCount),
    numbers: place(BLOCK),
    squares: place(8 * BLOCK),
    sums: place(8 * featureCount * centerCount),
    counts: place(8 * centerCount),
  };
  if (!reserveMemory(kernel.memory, end)) return null;
  const { buffer } = kernel.memory;
  const block = new Float64Array(buffer, at.values, BLOCK * featureCount);
  return {
    block,
    planes: planesOf(block),
    centers: new Float64Array(buffer, at.centers, featureCount * centerCount),
    numbers: new Uint8Array(buffer, at.numbers, BLOCK),
    squares: new Float64Array(buffer, at.squares, BLOCK),
    sums: new Float64Array(buffer, at.sums, featureCount * centerCount),
    counts: new Float64Array(buffer, at.counts, centerCount),
    search: (count) =>
      kernel.nearest(
        at.values,
        8 * BLOCK,
        featureCount,
        (count + 7) & ~7,
        at.centers,
        centerCount,
        at.numbers,
        at.squares,
      ),
    addUp: (count) =>
      kernel.addUp(at.values, 8 * BLOCK, featureCount, count, at.numbers, at.sums, at.counts),
  };
}

/** The kernel, or its twin where there is no WebAssembly: the same bits from both. */
export const createCenterSearch = (featureCount: number, centerCount: number): CenterSearch =>
  createKernelSearch(featureCount, centerCount) ?? createPlainSearch(featureCount, centerCount);
