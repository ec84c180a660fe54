import { SurveyError } from '../errors.ts';
import { deflateWasm } from './built/deflate.ts';
import { deflateTwin } from './deflate-twin.ts';
import { instantiateKernel, type KernelBase, reserveMemory } from './instantiate.ts';

interface DeflateKernel extends KernelBase {
  readonly deflate: (
    source: number,
    size: number,
    rowBytes: number,
    tokens: number,
    target: number,
  ) => number;
}

/** A zlib stream of `source`, which is rows of `rowBytes`; a copy of its own. */
export type Deflate = (source: Uint8Array, rowBytes: number) => Uint8Array<ArrayBuffer>;

/** Sizes of tiles, not of files: what a kernel lays out in its memory at once. */
const LARGEST_BYTES = 16 * 1024 * 1024;

function sized(source: Uint8Array): number {
  if (source.length <= LARGEST_BYTES) return source.length;
  throw new SurveyError('block-too-large', { bytes: source.length, limit: LARGEST_BYTES });
}

/**
 * Compresses class maps: the same bytes from the kernel and its twin, in every engine, at any time.
 * The memory is the deflater's own and is kept. Error: `block-too-large` {bytes, limit}.
 */
export function createDeflate(
  kernel: DeflateKernel | null = instantiateKernel<DeflateKernel>(deflateWasm),
): Deflate {
  if (kernel === null) {
    return (source, rowBytes) => {
      sized(source);
      return deflateTwin(source, rowBytes);
    };
  }
  return (source, rowBytes) => {
    const size = sized(source);
    const from = (kernel.heapBase.value + 15) & ~15;
    const tokens = from + ((size + 15) & ~15);
    const target = tokens + 4 * size;
    if (!reserveMemory(kernel.memory, target + 2 * size + 1024))
      return deflateTwin(source, rowBytes);
    new Uint8Array(kernel.memory.buffer).set(source, from);
    const length = kernel.deflate(from, size, rowBytes, tokens, target);
    return new Uint8Array(kernel.memory.buffer).slice(target, target + length);
  };
}
