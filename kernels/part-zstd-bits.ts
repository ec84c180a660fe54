// Streams that are read from their end (RFC 8878, section 4): `position` counts the bits not yet
// read. Loads may begin up to 8 bytes before the stream; whoever lays out the memory allows it.

/** Bits in the stream below its closing 1; −1 where there is none. */
export function openBits(start: usize, length: u32): i32 {
  if (length === 0) return -1;
  const last = load<u8>(start + length - 1) as u32;
  if (last === 0) return -1;
  return (((length - 1) << 3) + (31 - clz(last))) as i32;
}

/** The next bits of the stream, highest first; at least 57 of them are real, or all that are left. */
export function window(start: usize, position: i32): u64 {
  const end = start + (((position + 7) >> 3) as usize);
  return load<u64>(end - 8) << (((8 - (position & 7)) & 7) as u64);
}

/** The highest `count` (0 … 63; what is above the lowest six bits does not count) bits of a window. */
export function top(bits: u64, count: u64): u32 {
  return ((bits >> 1) >> ~count) as u32;
}
