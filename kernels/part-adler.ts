/** Adler-32 of `length` bytes at `start` (RFC 1950, section 8.2). */
export function adler32(start: usize, length: u32): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  let at = start;
  const end = start + length;
  while (at < end) {
    // 5552: the longest run in which b stays below 2³².
    const stop = min(end, at + 5552);
    while (at < stop) {
      a += load<u8>(at++);
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return (b << 16) | a;
}
