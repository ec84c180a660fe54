const MAGIC = 0xfd2fb528;
const MAX_BLOCK_BYTES = 128 * 1024;

/**
 * One Zstandard frame, checked block by block, with its content size set to `contentBytes`
 * (RFC 8878 §3.1.1): the decoder then takes exactly that memory, and a corrupt frame can't make it
 * loop. Null where the frame is broken or says another size.
 */
export function sizedZstdFrame(data: Uint8Array, contentBytes: number): Uint8Array | null {
  if (data.length < 9) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return null;
  const descriptor = data[4]!;
  const single = (descriptor & 0x20) !== 0;
  const dictionary = descriptor & 3;
  if (dictionary !== 0 || (descriptor & 0x08) !== 0) return null;
  const sizeFlag = descriptor >> 6;
  const sizeBytes = sizeFlag === 0 ? (single ? 1 : 0) : 1 << sizeFlag;
  const sizeAt = 5 + (single ? 0 : 1);
  const blocksAt = sizeAt + sizeBytes;
  if (blocksAt + 3 > data.length) return null;
  if (sizeBytes > 0 && readSize(view, sizeAt, sizeBytes) !== contentBytes) return null;

  let at = blocksAt;
  for (let last = false; !last; ) {
    if (at + 3 > data.length) return null;
    const header = data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16);
    last = (header & 1) === 1;
    const type = (header >> 1) & 3;
    const size = header >> 3;
    if (type === 3 || size > MAX_BLOCK_BYTES) return null;
    at += 3 + (type === 1 ? 1 : size);
  }
  if ((descriptor & 0x04) !== 0) at += 4;
  if (at > data.length) return null;
  if (sizeBytes > 0) return data.slice(0, at);

  const sized = new Uint8Array(at + 4);
  sized.set(data.subarray(0, sizeAt));
  sized[4] = descriptor | 0x80;
  new DataView(sized.buffer).setUint32(sizeAt, contentBytes, true);
  sized.set(data.subarray(blocksAt, at), sizeAt + 4);
  return sized;
}

/** Of a frame that was found good: its last four bytes are of the XXH64 of its content. */
export const hasZstdChecksum = (frame: Uint8Array): boolean => (frame[4]! & 0x04) !== 0;

function readSize(view: DataView, at: number, bytes: number): number {
  if (bytes === 1) return view.getUint8(at);
  if (bytes === 2) return view.getUint16(at, true) + 256;
  if (bytes === 4) return view.getUint32(at, true);
  return Number(view.getBigUint64(at, true));
}
