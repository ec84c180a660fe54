const CLEAR: u32 = 256;
const END: u32 = 257;

/** Per code: where its string starts (u32), and its length (u32). */
const strings = memory.data(4096 * 8, 16);
const literals = memory.data(256 + 16, 16);
let ready = false;

const _SWAP = memory.data<u8>([7, 6, 5, 4, 3, 2, 1, 0]);

/** Eight bytes, the first one highest. */
function loadBig(at: usize): u64 {
  const bytes = v128.load64_zero(at);
  return i64x2.extract_lane(
    v128.shuffle<u8>(bytes, bytes, 7, 6, 5, 4, 3, 2, 1, 0, 7, 6, 5, 4, 3, 2, 1, 0),
    0,
  ) as u64;
}

/**
 * TIFF LZW (TIFF 6.0, section 13) of `length` bytes at `start` to `outStart`, never beyond
 * `outStart + outLength` + 32. Returns the bytes made, which stop with the output or the data;
 * -1 = corrupt. A string of the table is where it was first written, with one byte more.
 */
export function decodeLzw(start: usize, length: u32, outStart: usize, outLength: u32): i32 {
  if (!ready) {
    for (let i: u32 = 0; i < 256; i++) {
      store<u8>(literals + i, i as u8);
      store<u32>(strings + (i << 3), (literals + i) as u32);
      store<u32>(strings + (i << 3) + 4, 1);
    }
    ready = true;
  }
  const bitsEnd: u64 = (length as u64) << 3;
  const outEnd = outStart + outLength;
  let bit: u64 = 0;
  let to = outStart;
  let next: u32 = 258;
  let width: u32 = 9;
  let limit: u32 = 511;
  let previous: usize = 0;
  let previousLength: u32 = 0;
  let fresh = true;
  while (to < outEnd) {
    if (bit + width > bitsEnd) return (to - outStart) as i32;
    const window = loadBig(start + ((bit >> 3) as usize)) << (bit & 7);
    const code = (window >> (64 - (width as u64))) as u32;
    bit += width;
    if (fresh) {
      if (code === CLEAR) continue;
      if (code === END) return (to - outStart) as i32;
      if (code > 255) return -1;
      store<u8>(to, code as u8);
      previous = to;
      previousLength = 1;
      to++;
      fresh = false;
      continue;
    }
    if (code < next && code !== CLEAR && code !== END) {
      const entry = strings + (code << 3);
      const from = load<u32>(entry) as usize;
      const count = load<u32>(entry + 4);
      v128.store(to, v128.load(from));
      if (count > 16) copyLong(to, from, min(count, (outEnd - to) as u32));
      if (next < 4096) {
        store<u64>(
          strings + (next << 3),
          (previous as u64) | (((previousLength + 1) as u64) << 32),
        );
        next++;
        if (next >= limit && width < 12) {
          width++;
          limit = ((1 as u32) << width) - 1;
        }
      }
      previous = to;
      previousLength = count;
      to += count;
      continue;
    }
    if (code === CLEAR) {
      next = 258;
      width = 9;
      limit = 511;
      fresh = true;
      continue;
    }
    if (code === END) return (to - outStart) as i32;
    if (code > next || next > 4095) return -1;
    // The string just being defined: the previous one and its own first byte.
    const room = (outEnd - to) as u32;
    const count = min(previousLength, room);
    copyLong(to, previous, count);
    if (count < room) store<u8>(to + count, load<u8>(previous));
    store<u64>(strings + (next << 3), (previous as u64) | (((previousLength + 1) as u64) << 32));
    next++;
    if (next >= limit && width < 12) {
      width++;
      limit = ((1 as u32) << width) - 1;
    }
    previous = to;
    previousLength++;
    to += previousLength;
  }
  return outLength as i32;
}

/** Copies by 16 bytes from a string that ends at or before `to`: overlaps copy what is not kept. */
function copyLong(to: usize, from: usize, count: u32): void {
  const end = to + count;
  while (to < end) {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  }
}
