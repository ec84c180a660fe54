/** A kernel's memory; `buffer` is replaced whenever the memory grows. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

export interface WithMemory {
  readonly memory: KernelMemory;
}

/** What every kernel exports beside its functions. Memory below `heapBase` is its own. */
export interface KernelBase extends WithMemory {
  readonly heapBase: { readonly value: number };
}

/** The part of the WebAssembly interface that core uses; core knows no DOM. */
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: object };
    }
  | undefined;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOfBase64(text: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) value[ALPHABET.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const out = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => value[text.charCodeAt(at + i)]!);
    const bits = (a! << 18) | (b! << 12) | (c! << 6) | d!;
    out[to++] = bits >>> 16;
    if (to < out.length) out[to++] = bits >>> 8;
    if (to < out.length) out[to++] = bits;
  }
  return out;
}

const modules = new Map<string, object>();

/**
 * A new instance of a kernel, with a memory of its own; null where WebAssembly (or its SIMD) is not
 * to be had, and the kernel's twin in TypeScript must do. The module is compiled once per thread.
 */
export function instantiateKernel<Exports extends WithMemory>(
  base64: string,
  imports: object = {},
): Exports | null {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    const known = modules.get(base64) ?? new WebAssembly.Module(bytesOfBase64(base64));
    modules.set(base64, known);
    return new WebAssembly.Instance(known, imports).exports as Exports;
  } catch {
    return null;
  }
}

const PAGE_BYTES = 65_536;

/** Makes sure that the memory reaches to `bytes`. False where the machine has not that much. */
export function reserveMemory(memory: KernelMemory, bytes: number): boolean {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES);
  if (missing <= 0) return true;
  try {
    return memory.grow(missing) >= 0;
  } catch {
    return false;
  }
}
