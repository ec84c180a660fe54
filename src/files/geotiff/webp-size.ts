const HEAD_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;
const SIZE_MASK = 0x3fff;

const nameAt = (bytes: Uint8Array, at: number) =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/**
 * Pixels of a WebP image by its first chunk, before anything is decoded; null where it is none.
 * Source: RFC 9649, sections 2 and 3; RFC 6386, section 9.1.
 */
export function webpSize(data: Uint8Array): { width: number; height: number } | null {
  const isWebp = data.length >= 30 && nameAt(data, 0) === 'RIFF' && nameAt(data, 8) === 'WEBP';
  if (!isWebp) return null;
  const start = HEAD_BYTES + CHUNK_HEAD_BYTES;
  const view = new DataView(data.buffer, data.byteOffset + start, data.byteLength - start);
  switch (nameAt(data, HEAD_BYTES)) {
    case 'VP8L': {
      // Behind the signature: 14 bits each, less one.
      const bits = view.getUint32(1, true);
      return { width: (bits & SIZE_MASK) + 1, height: ((bits >>> 14) & SIZE_MASK) + 1 };
    }
    case 'VP8 ':
      // Behind frame tag and start code: 14 bits each, and 2 bits of scale.
      return {
        width: view.getUint16(6, true) & SIZE_MASK,
        height: view.getUint16(8, true) & SIZE_MASK,
      };
    case 'VP8X': {
      // Behind the flags: 24 bits each, less one.
      const at = (offset: number) => (view.getUint32(offset - 1, true) >>> 8) + 1;
      return { width: at(4), height: at(7) };
    }
    default:
      return null;
  }
}
