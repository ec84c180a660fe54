import { describe, expect, it } from 'vitest';
import { checksumWasm } from '../../../src/core/kernels/built/checksum.ts';
import {
  instantiateKernel,
  type KernelBase,
  reserveMemory,
} from '../../../src/core/kernels/instantiate.ts';

interface Checksum extends KernelBase {
  readonly adler32: (start: number, length: number) => number;
}

describe('a kernel', () => {
  it('runs on a memory of its own and reads what lies in it', () => {
    const kernel = instantiateKernel<Checksum>(checksumWasm)!;
    const start = kernel.heapBase.value;
    expect(reserveMemory(kernel.memory, start + 1024)).toBe(true);
    // RFC 1950's checksum of "Wikipedia", the usual published example.
    new Uint8Array(kernel.memory.buffer).set(new TextEncoder().encode('Wikipedia'), start);
    expect(kernel.adler32(start, 9) >>> 0).toBe(0x11e60398);
  });

  it('is null where the bytes are no module', () => {
    expect(instantiateKernel('AAAA')).toBeNull();
  });
});
