import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tiffBlockWasm } from '../../../src/core/kernels/built/tiff-block.ts';
import {
  instantiateKernel,
  type KernelBase,
  reserveMemory,
} from '../../../src/core/kernels/instantiate.ts';

interface Inflate extends KernelBase {
  readonly inflateZlib: (start: number, length: number, out: number, outLength: number) => number;
}

const TEXT = 'アマモ場の面積'.repeat(20);

describe('a kernel', () => {
  it('runs on a memory of its own and reads what lies in it', () => {
    const kernel = instantiateKernel<Inflate>(tiffBlockWasm)!;
    const packed = deflateSync(TEXT);
    const wanted = new TextEncoder().encode(TEXT);
    const start = kernel.heapBase.value;
    const out = start + 4096;
    expect(reserveMemory(kernel.memory, out + wanted.length + 4096)).toBe(true);
    new Uint8Array(kernel.memory.buffer).set(packed, start);
    expect(kernel.inflateZlib(start, packed.length, out, wanted.length)).toBe(wanted.length);
    const made = new Uint8Array(kernel.memory.buffer, out, wanted.length).slice();
    expect(new TextDecoder().decode(made)).toBe(TEXT);
    expect(instantiateKernel<Inflate>(tiffBlockWasm)!.memory).not.toBe(kernel.memory);
  });

  it('is null where the bytes are no module', () => {
    expect(instantiateKernel('AAAA')).toBeNull();
  });
});
