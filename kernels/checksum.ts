/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;

/** Adler-32 of `length` bytes at `start` (RFC 1950, section 8.2). */
export function adler32(start: usize, length: i32): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  let at = start;
  let left = length;
  while (left > 0) {
    // 5552: the longest run in which b stays below 2³².
    const run = min(left, 5552);
    const end = at + run;
    while (at < end) {
      a += load<u8>(at++);
      b += a;
    }
    a %= 65521;
    b %= 65521;
    left -= run;
  }
  return (b << 16) | a;
}
