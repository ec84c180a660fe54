import type { KernelMemory } from '../../kernels/instantiate.ts';

const PAGE_BYTES = 65_536;

/** A memory that grows as a kernel's does, and what lies in it. */
export interface TwinMemory extends KernelMemory {
  readonly words: () => Int32Array;
  readonly bytes: () => Uint8Array;
}

export function createTwinMemory(): TwinMemory {
  let bytes = new Uint8Array(PAGE_BYTES);
  let words = new Int32Array(bytes.buffer);
  return {
    get buffer() {
      return bytes.buffer;
    },
    grow: (pages) => {
      const before = bytes.length / PAGE_BYTES;
      const grown = new Uint8Array(bytes.length + pages * PAGE_BYTES);
      grown.set(bytes);
      bytes = grown;
      words = new Int32Array(bytes.buffer);
      return before;
    },
    words: () => words,
    bytes: () => bytes,
  };
}
