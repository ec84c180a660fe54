import { zlibSync } from 'fflate';
import { SurveyError } from '../../core/errors.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/**
 * Rows `first` … `end` (exclusive), each less the row above it (PNG filter 2), which suits maps of
 * few colours.
 */
export function filterRows(
  width: number,
  first: number,
  end: number,
  rgba: ArrayLike<number>,
): Uint8Array {
  const stride = width * 4;
  const out = new Uint8Array((stride + 1) * (end - first));
  for (let row = first; row < end; row++) {
    const to = (row - first) * (stride + 1);
    const from = row * stride;
    out[to] = 2;
    for (let i = 0; i < stride; i++) {
      const above = row === 0 ? 0 : rgba[from - stride + i]!;
      out[to + 1 + i] = rgba[from + i]! - above;
    }
  }
  return out;
}

/** Signature and IHDR of 8-bit RGBA. Errors: `png-size-wrong` {width, height, bytes}. */
export function pngHead(width: number, height: number, bytes: number): Uint8Array {
  if (!(width > 0 && height > 0) || bytes !== width * height * 4) {
    throw new SurveyError('png-size-wrong', { width, height, bytes });
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  return Uint8Array.from([...SIGNATURE, ...pngChunk('IHDR', header)]);
}

/**
 * A PNG of 8-bit RGBA, row-major, not premultiplied. The same pixels give the same bytes in every
 * engine. Errors: `png-size-wrong` {width, height, bytes}.
 */
export function encodePng(
  width: number,
  height: number,
  rgba: Uint8Array | Uint8ClampedArray,
): Uint8Array {
  const parts = [
    pngHead(width, height, rgba.length),
    pngChunk('IDAT', zlibSync(filterRows(width, 0, height, rgba), { level: 6 })),
    pngChunk('IEND', new Uint8Array(0)),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}
