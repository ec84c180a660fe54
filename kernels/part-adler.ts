const WEIGHTS_LOW: v128 = i16x8(16, 15, 14, 13, 12, 11, 10, 9);
const WEIGHTS_HIGH: v128 = i16x8(8, 7, 6, 5, 4, 3, 2, 1);

function lanes(sum: v128): u32 {
  return (
    (i32x4.extract_lane(sum, 0) as u32) +
    (i32x4.extract_lane(sum, 1) as u32) +
    (i32x4.extract_lane(sum, 2) as u32) +
    (i32x4.extract_lane(sum, 3) as u32)
  );
}

/** Adler-32 of `length` bytes at `start` (RFC 1950, section 8.2), sixteen bytes at a time. */
export function adler32(start: usize, length: u32): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  let at = start;
  const end = start + length;
  while (at < end) {
    // 5552: the longest run in which b stays below 2³²; 347 × 16.
    const stop = min(end, at + 5552);
    const whole = at + ((stop - at) & ~15);
    let sums = i32x4.splat(0);
    let before = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    const count = (whole - at) as u32;
    while (at < whole) {
      const bytes = v128.load(at);
      before = i32x4.add(before, sums);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
      weighted = i32x4.add(
        weighted,
        i32x4.add(
          i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), WEIGHTS_LOW),
          i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), WEIGHTS_HIGH),
        ),
      );
      at += 16;
    }
    b += a * count + 16 * lanes(before) + lanes(weighted);
    a += lanes(sums);
    while (at < stop) {
      a += load<u8>(at++);
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return (b << 16) | a;
}
