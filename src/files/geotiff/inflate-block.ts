import { unzlibSync } from 'fflate';

/** Writers may pad a block; the checksum is looked for this far before its end. */
const MAX_PADDING_BYTES = 64;

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(start + 3800, bytes.length);
    for (let i = start; i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/**
 * Inflates a zlib block into `out`, never beyond it; returns the bytes made, or -1 where data or
 * checksum are wrong. A block longer than `out` is cut there, and its checksum can't be checked.
 */
export function inflateBlock(data: Uint8Array, out: Uint8Array): number {
  if (data.length < 6) return -1;
  let made: Uint8Array;
  // One byte more tells a block that fits from one that is cut.
  const room = new Uint8Array(out.length + 1);
  try {
    made = unzlibSync(data, { out: room });
  } catch {
    return -1;
  }
  out.set(made.subarray(0, out.length));
  if (made.length > out.length) return out.length;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const wanted = adler32(made);
  const last = data.length - 4;
  for (let at = last; at >= Math.max(2, last - MAX_PADDING_BYTES); at--) {
    if (view.getUint32(at) === wanted) return made.length;
  }
  return -1;
}
