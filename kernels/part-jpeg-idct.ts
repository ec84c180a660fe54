// The inverse transform of libjpeg's jidctint.c (Loeffler, Ligtenberg, Moschytz 1989) in 32 bits, as
// its twin src/files/geotiff/jpeg/jpeg-idct.ts has it, four lines at a time.

@inline
function times(a: v128, factor: i32): v128 {
  return i32x4.mul(a, i32x4.splat(factor));
}

/** Eight vectors at `from`, `step` bytes apart, transformed into the same places. */
@inline
function transform(from: usize, shift: i32): void {
  const v0 = v128.load(from);
  const v1 = v128.load(from, 32);
  const v2 = v128.load(from, 64);
  const v3 = v128.load(from, 96);
  const v4 = v128.load(from, 128);
  const v5 = v128.load(from, 160);
  const v6 = v128.load(from, 192);
  const v7 = v128.load(from, 224);
  const round = i32x4.splat(1 << (shift - 1));
  const z1 = times(i32x4.add(v2, v6), 4433);
  const e2 = i32x4.sub(z1, times(v6, 15137));
  const e3 = i32x4.add(z1, times(v2, 6270));
  const e0 = i32x4.add(i32x4.shl(i32x4.add(v0, v4), 13), round);
  const e1 = i32x4.add(i32x4.shl(i32x4.sub(v0, v4), 13), round);
  const a0 = i32x4.add(e0, e3);
  const a3 = i32x4.sub(e0, e3);
  const a1 = i32x4.add(e1, e2);
  const a2 = i32x4.sub(e1, e2);
  const v73 = i32x4.add(v7, v3);
  const v51 = i32x4.add(v5, v1);
  const z5 = times(i32x4.add(v73, v51), 9633);
  const y1 = times(i32x4.add(v7, v1), -7373);
  const y2 = times(i32x4.add(v5, v3), -20995);
  const y3 = i32x4.add(times(v73, -16069), z5);
  const y4 = i32x4.add(times(v51, -3196), z5);
  const o0 = i32x4.add(times(v7, 2446), i32x4.add(y1, y3));
  const o1 = i32x4.add(times(v5, 16819), i32x4.add(y2, y4));
  const o2 = i32x4.add(times(v3, 25172), i32x4.add(y2, y3));
  const o3 = i32x4.add(times(v1, 12299), i32x4.add(y1, y4));
  v128.store(from, i32x4.shr_s(i32x4.add(a0, o3), shift));
  v128.store(from, i32x4.shr_s(i32x4.add(a1, o2), shift), 32);
  v128.store(from, i32x4.shr_s(i32x4.add(a2, o1), shift), 64);
  v128.store(from, i32x4.shr_s(i32x4.add(a3, o0), shift), 96);
  v128.store(from, i32x4.shr_s(i32x4.sub(a3, o0), shift), 128);
  v128.store(from, i32x4.shr_s(i32x4.sub(a2, o1), shift), 160);
  v128.store(from, i32x4.shr_s(i32x4.sub(a1, o2), shift), 192);
  v128.store(from, i32x4.shr_s(i32x4.sub(a0, o3), shift), 224);
}

/** Four rows of four values, 32 bytes apart, to four columns. */
@inline
function transpose(from: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from, 32);
  const c = v128.load(from, 64);
  const d = v128.load(from, 96);
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<i64>(ab, cd, 0, 2));
  v128.store(to, v128.shuffle<i64>(ab, cd, 1, 3), 32);
  v128.store(to, v128.shuffle<i64>(abHigh, cdHigh, 0, 2), 64);
  v128.store(to, v128.shuffle<i64>(abHigh, cdHigh, 1, 3), 96);
}

/** Values around 0 of four columns, to bytes. */
@inline
function bytesOf(from: usize): v128 {
  const middle = i16x8.splat(128);
  const low = i16x8.narrow_i32x4_s(v128.load(from), v128.load(from, 32));
  const high = i16x8.narrow_i32x4_s(v128.load(from, 64), v128.load(from, 96));
  return i8x16.narrow_i16x8_u(i16x8.add(low, middle), i16x8.add(high, middle));
}

const columns = memory.data(256, 16);

/** Four rows of the block, transformed, to samples. */
function fourRows(row: usize, out: usize, stride: usize): void {
  transpose(row, columns);
  transpose(row + 16, columns + 128);
  transform(columns, 18);
  const left = bytesOf(columns);
  const right = bytesOf(columns + 128);
  const top = v128.shuffle<u8>(
    left, right, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29,
  );
  const bottom = v128.shuffle<u8>(
    left, right, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31,
  );
  v128.store64_lane(out, top, 0);
  v128.store64_lane(out + stride, top, 1);
  v128.store64_lane(out + 2 * stride, bottom, 0);
  v128.store64_lane(out + 3 * stride, bottom, 1);
}

/** Samples of a block of dequantised coefficients, which becomes zeros. */
export function blockSamples(block: usize, out: usize, stride: usize): void {
  transform(block, 11);
  let right = v128.load(block, 16);
  for (let row: usize = 32; row < 256; row += 32) {
    right = v128.or(right, v128.load(block + row, 16));
  }
  // Zeros are transformed to zeros.
  if (v128.any_true(right)) transform(block + 16, 11);
  fourRows(block, out, stride);
  fourRows(block + 128, out + 4 * stride, stride);
  memory.fill(block, 0, 256);
}

/** Samples of a block of which only DC is not 0; it becomes 0. */
export function flatSamples(block: usize, out: usize, stride: usize): void {
  const value = (((load<i32>(block) << 2) + 16) >> 5) + 128;
  const eight = (max(0, min(255, value)) as u64) * 0x0101010101010101;
  for (let y = 0; y < 8; y++, out += stride) store<u64>(out, eight);
  store<i32>(block, 0);
}
