import { webpDecoderWasm } from '../../core/kernels/built/webp-decoder.ts';
import { instantiateKernel, type WithMemory } from '../../core/kernels/instantiate.ts';

/** libwebp's own functions; addresses are of its memory, 0 = none. */
interface Libwebp extends WithMemory {
  readonly malloc: (bytes: number) => number;
  readonly free: (address: number) => void;
  readonly WebPDecodeRGBA: (data: number, bytes: number, width: number, height: number) => number;
}

const noSystem = () => {
  throw new Error('libwebp asked for a system call');
};
const IMPORTS = {
  wasi_snapshot_preview1: { fd_close: noSystem, fd_seek: noSystem, fd_write: noSystem },
};
const CHANNELS = 4;

let libwebp: Libwebp | null = null;

function decoded(lib: Libwebp, data: Uint8Array, pixels: number): Uint8Array | null {
  const sizes = lib.malloc(8);
  const input = lib.malloc(data.length);
  if (sizes === 0 || input === 0) throw new Error('no memory for libwebp');
  new Uint8Array(lib.memory.buffer, input, data.length).set(data);
  const made = lib.WebPDecodeRGBA(input, data.length, sizes, sizes + 4);
  const [width, height] = new Uint32Array(lib.memory.buffer, sizes, 2);
  const isRight = made !== 0 && width! * height! === pixels;
  const rgba = isRight ? new Uint8Array(lib.memory.buffer, made, pixels * CHANNELS).slice() : null;
  for (const address of [made, input, sizes]) lib.free(address);
  return rgba;
}

/**
 * The pixels of a WebP image by libwebp, as GDAL has them: `samples` (3 or 4) bytes each, colours not
 * multiplied by their opacity. Null where it is broken or no image of `pixels` pixels; 'no-engine'
 * where WebAssembly is not allowed. It has a memory of its own: what a hostile file does, it does there.
 */
export function decodeWebp(
  data: Uint8Array,
  pixels: number,
  samples: number,
): Uint8Array | 'no-engine' | null {
  libwebp ??= instantiateKernel<Libwebp>(webpDecoderWasm, IMPORTS);
  if (libwebp === null) return 'no-engine';
  let rgba: Uint8Array | null;
  try {
    rgba = decoded(libwebp, data, pixels);
  } catch (error) {
    // Nobody knows what state its memory is in.
    libwebp = null;
    throw error;
  }
  if (rgba === null || samples === CHANNELS) return rgba;
  const out = new Uint8Array(pixels * samples);
  for (let at = 0, to = 0; to < out.length; at += CHANNELS) {
    for (let band = 0; band < samples; band++) out[to++] = rgba[at + band]!;
  }
  return out;
}
