import { decodeFour, decodeStream } from './part-zstd-literals';
import { runSequences } from './part-zstd-copies';
import { beginFrame } from './part-zstd-tables';
import { forgetTree, hasTree, readTree } from './part-zstd-tree';
import { xxh64 } from './part-xxh64';

const MAX_BLOCK: u32 = 128 * 1024;
const literalBuffer = memory.data(131072 + 64, 16);
let literals: usize = 0;
let literalCount: u32 = 0;

/** The literals of a block (RFC 8878, section 3.1.1.3.1); the bytes that they take, or −1. */
function readLiterals(start: usize, length: u32): i32 {
  if (length === 0) return -1;
  const first = load<u8>(start) as u32;
  const type = first & 3;
  const format = (first >> 2) & 3;
  if (type < 2) {
    const head: u32 = format === 1 ? 2 : format === 3 ? 3 : 1;
    if (head > length) return -1;
    const word = load<u32>(start);
    literalCount = head === 1 ? first >> 3 : head === 2 ? (word & 0xffff) >> 4 : (word & 0xffffff) >> 4;
    if (literalCount > MAX_BLOCK) return -1;
    if (type === 1) {
      if (head + 1 > length) return -1;
      memory.fill(literalBuffer, load<u8>(start + head), literalCount);
      literals = literalBuffer;
      return head + 1;
    }
    if (head + literalCount > length) return -1;
    literals = start + head;
    return head + literalCount;
  }
  const head: u32 = format < 2 ? 3 : format + 2;
  if (head > length) return -1;
  const width: u32 = format < 2 ? 10 : format === 2 ? 14 : 18;
  const word = load<u64>(start) >> 4;
  const mask = ((1 as u64) << (width as u64)) - 1;
  literalCount = (word & mask) as u32;
  let coded = ((word >> (width as u64)) & mask) as u32;
  if (literalCount > MAX_BLOCK || head + coded > length) return -1;
  let at = start + head;
  const used = head + coded;
  if (type === 2) {
    const tree = readTree(at, coded);
    if (tree < 0) return -1;
    at += tree;
    coded -= tree;
  } else if (!hasTree) return -1;
  literals = literalBuffer;
  const good =
    format === 0
      ? decodeStream(at, coded, literalBuffer, literalCount)
      : decodeFour(at, coded, literalBuffer, literalCount);
  return good ? used : -1;
}

/**
 * One Zstandard frame (RFC 8878) without dictionary, never beyond `outLength`. Returns the bytes
 * made; outLength where the frame goes on, a checksum then unchecked; −1 = corrupt. Writes up to 32
 * bytes of slack.
 */
export function decodeZstd(start: usize, length: u32, outStart: usize, outLength: u32): i32 {
  if (length < 9 || load<u32>(start) !== 0xfd2fb528) return -1;
  const descriptor = load<u8>(start + 4) as u32;
  // Dictionary, reserved bit.
  if (descriptor & 0x0b) return -1;
  const checked = (descriptor & 0x04) !== 0;
  const single = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const sizeBytes: u32 = sizeFlag === 0 ? (single ? 1 : 0) : (1 as u32) << sizeFlag;
  let at = start + 5 + (single ? 0 : 1) + sizeBytes;
  const end = start + length;
  const outEnd = outStart + outLength;
  let to = outStart;
  beginFrame();
  forgetTree();
  let last = false;
  while (!last) {
    if (at + 3 > end) return -1;
    const header = load<u32>(at) & 0xffffff;
    at += 3;
    last = (header & 1) === 1;
    const type = (header >> 1) & 3;
    const size = header >> 3;
    if (type === 3 || size > MAX_BLOCK) return -1;
    const room = (outEnd - to) as u32;
    if (type === 1) {
      if (at >= end) return -1;
      memory.fill(to, load<u8>(at++), min(size, room));
      if (size > room) return outLength;
      to += size;
      continue;
    }
    if (size > ((end - at) as u32)) return -1;
    if (type === 0) {
      memory.copy(to, at, min(size, room));
      if (size > room) return outLength;
      to += size;
    } else {
      const used = readLiterals(at, size);
      if (used < 0) return -1;
      to = runSequences(at + used, size - used, literals, literalCount, outStart, to, outEnd);
      if (to === 0) return -1;
      if (to === outEnd && !checked) return outLength;
    }
    at += size;
  }
  const made = (to - outStart) as u32;
  if (checked) {
    if (at + 4 > end || load<u32>(at) !== (xxh64(outStart, made) as u32)) return -1;
  }
  return made as i32;
}
