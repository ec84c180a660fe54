import { threadKernel } from './block-kernel.ts';
import { corrupt, type Decoded } from './codec-result.ts';
import { COMPRESSION, compressionName } from './compressions.ts';
import { decodeLerc } from './decode-lerc.ts';
import { inflateBlock } from './inflate-block.ts';
import { isYCbCr, jpegFault } from './jpeg-block.ts';
import { yCbCrToRgb } from './jpeg-frame.ts';
import { decodeLzw } from './lzw.ts';
import { decodePackBits } from './pack-bits.ts';
import type { TiffPage } from './tiff-page.ts';
import { webpSize } from './webp-size.ts';
import { xxh64 } from './xxh64.ts';
import { hasZstdChecksum, sizedZstdFrame } from './zstd-frame.ts';

interface Request {
  readonly page: TiffPage;
  readonly data: Uint8Array;
  readonly rows: number;
  readonly byteLength: number;
}

/** Twin of kernels/part-zstd.ts, by another hand; null where frame or checksum is wrong. */
export async function decodeZstd(data: Uint8Array, byteLength: number): Promise<Uint8Array | null> {
  const sized = sizedZstdFrame(data, byteLength);
  if (!sized) return null;
  const { decompress } = await import('fzstd');
  const bytes = decompress(sized, new Uint8Array(byteLength));
  if (!hasZstdChecksum(sized)) return bytes;
  const stored = new DataView(sized.buffer).getUint32(sized.length - 4, true);
  return Number(xxh64(bytes) & 0xffffffffn) === stored ? bytes : null;
}

async function decodeJpeg({ page, data, rows }: Request): Promise<Decoded> {
  const fault = jpegFault(page, data, rows);
  if (fault) return fault;
  const { decodeJpegSamples } = await import('./jpeg/decode-jpeg.ts');
  const bytes = decodeJpegSamples(data, page.jpegTables);
  if (isYCbCr(page)) yCbCrToRgb(bytes);
  return { bytes, native: true };
}

/** The Lerc blob inside a further compression; null where that is wrong. */
function unwrapLerc({ page, data, byteLength }: Request): Uint8Array | null {
  if (page.lercExtra === 0) return data;
  // A Lerc blob is at most a little longer than the raw values.
  const room = byteLength * 2 + 4096;
  const kernel = threadKernel();
  const codec = page.lercExtra === 1 ? 'inflateZlib' : 'decodeZstd';
  const made = kernel?.decode(codec, data, room) ?? null;
  if (kernel && made !== null) return made < 0 ? null : kernel.block(made).slice();
  if (page.lercExtra !== 1) return null;
  const out = new Uint8Array(room);
  const length = inflateBlock(data, out);
  return length < 0 ? null : out.subarray(0, length);
}

async function webpBlock({ page, data, rows, byteLength }: Request): Promise<Decoded> {
  // A picture of another size would take its own memory before it is found out.
  const size = webpSize(data);
  if (size?.width !== page.blockWidth || size.height !== rows) return corrupt('WEBP size');
  const pixels = size.width * size.height;
  if (pixels * page.samples !== byteLength || page.samples < 3 || page.samples > 4) {
    return corrupt('WEBP bands');
  }
  const { decodeWebp } = await import('./decode-webp.ts');
  const bytes = decodeWebp(data, pixels, page.samples);
  if (bytes === 'no-engine') return { kind: 'unsupported', what: 'WEBP without WebAssembly' };
  return bytes ? { bytes, native: true } : corrupt('WEBP');
}

/** Decodes one block; `byteLength` is what its rows must give. Never throws. */
export async function decodeBytes(request: Request): Promise<Decoded> {
  const { page, data, byteLength } = request;
  const plain = (bytes: Uint8Array): Decoded => ({ bytes, native: false });
  const into = (decode: (data: Uint8Array, out: Uint8Array) => number, name: string): Decoded => {
    const out = new Uint8Array(byteLength);
    return decode(data, out) === byteLength ? plain(out) : corrupt(name);
  };
  try {
    switch (page.compression) {
      case COMPRESSION.none:
        return plain(data.subarray(0, byteLength));
      case COMPRESSION.lzw:
        return into(decodeLzw, 'LZW');
      case COMPRESSION.packBits:
        return into(decodePackBits, 'PACKBITS');
      case COMPRESSION.deflate:
      case COMPRESSION.deflateOld:
        return into(inflateBlock, 'DEFLATE');
      case COMPRESSION.zstd: {
        const bytes = await decodeZstd(data, byteLength);
        return bytes ? plain(bytes) : corrupt('ZSTD');
      }
      case COMPRESSION.jpeg:
        return await decodeJpeg(request);
      case COMPRESSION.lerc: {
        const blob = unwrapLerc(request);
        if (!blob) return corrupt(compressionName(page));
        return await decodeLerc(page, request.rows, blob);
      }
      case COMPRESSION.webp:
        return await webpBlock(request);
      default:
        return { kind: 'unsupported', what: 'compression' };
    }
  } catch (error) {
    return corrupt(error instanceof Error ? error.message : String(error));
  }
}
