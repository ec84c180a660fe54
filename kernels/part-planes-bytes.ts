// Three or four samples of 8 bits, sixteen pixels at a time, into planes that lie `plane` bytes
// apart. Nothing is written beyond `count` pixels of a plane.

/** A lane that gives 0. */
const NO: i8 = -128;
const RED_A: v128 = i8x16(0, 3, 6, 9, 12, 15, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO);
const RED_B: v128 = i8x16(NO, NO, NO, NO, NO, NO, 2, 5, 8, 11, 14, NO, NO, NO, NO, NO);
const RED_C: v128 = i8x16(NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, 1, 4, 7, 10, 13);
const GREEN_A: v128 = i8x16(1, 4, 7, 10, 13, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO);
const GREEN_B: v128 = i8x16(NO, NO, NO, NO, NO, 0, 3, 6, 9, 12, 15, NO, NO, NO, NO, NO);
const GREEN_C: v128 = i8x16(NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, 2, 5, 8, 11, 14);
const BLUE_A: v128 = i8x16(2, 5, 8, 11, 14, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO);
const BLUE_B: v128 = i8x16(NO, NO, NO, NO, NO, 1, 4, 7, 10, 13, NO, NO, NO, NO, NO, NO);
const BLUE_C: v128 = i8x16(NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, 0, 3, 6, 9, 12, 15);
/** The last whole pixel, over and over, from the first byte behind it on. */
const CARRY: v128 = i8x16(13, 14, 15, 13, 14, 15, 13, 14, 15, 13, 14, 15, 13, 14, 15, 13);

// @ts-ignore: a decorator of AssemblyScript
@inline
function store3x8(a: v128, b: v128, c: v128, to: usize, plane: u32): void {
  const red = v128.or(v128.swizzle(a, RED_A), v128.swizzle(b, RED_B));
  const green = v128.or(v128.swizzle(a, GREEN_A), v128.swizzle(b, GREEN_B));
  const blue = v128.or(v128.swizzle(a, BLUE_A), v128.swizzle(b, BLUE_B));
  v128.store(to, v128.or(red, v128.swizzle(c, RED_C)));
  v128.store(to + plane, v128.or(green, v128.swizzle(c, GREEN_C)));
  v128.store(to + 2 * plane, v128.or(blue, v128.swizzle(c, BLUE_C)));
}

/** Three samples; returns the pixels done, a multiple of sixteen. */
export function split3x8(from: usize, to: usize, plane: u32, count: u32): u32 {
  let i: u32 = 0;
  for (; i + 16 <= count; i += 16, from += 48, to += 16) {
    store3x8(v128.load(from), v128.load(from, 16), v128.load(from, 32), to, plane);
  }
  return i;
}

/** Sixteen bytes of differences over three as sums, behind those that end with `before`. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function sumThrees(x: v128, before: v128): v128 {
  const none = i64x2.splat(0);
  x = i8x16.add(
    x,
    v128.shuffle<u8>(none, x, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28),
  );
  x = i8x16.add(
    x,
    v128.shuffle<u8>(none, x, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25),
  );
  x = i8x16.add(
    x,
    v128.shuffle<u8>(none, x, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19),
  );
  return i8x16.add(x, v128.swizzle(before, CARRY));
}

/** As split3x8, of a row of differences (predictor 2) from its first pixel on: all of it. */
export function sumSplit3x8(from: usize, to: usize, plane: u32, count: u32): void {
  let i: u32 = 0;
  let before = i64x2.splat(0);
  for (; i + 16 <= count; i += 16, from += 48, to += 16) {
    const a = sumThrees(v128.load(from), before);
    const b = sumThrees(v128.load(from, 16), a);
    before = sumThrees(v128.load(from, 32), b);
    store3x8(a, b, before, to, plane);
  }
  for (let s: u32 = 0; s < 3; s++) sumRest(from + s, 3, to + s * plane, i, count);
}

/** The pixels from `done` on of one sample, every `step` bytes at `from`. */
function sumRest(from: usize, step: u32, to: usize, done: u32, count: u32): void {
  let sum: u8 = done > 0 ? load<u8>(to - 1) : 0;
  for (; done < count; done++, from += step) {
    sum += load<u8>(from);
    store<u8>(to++, sum);
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function store4x8(a: v128, b: v128, c: v128, d: v128, to: usize, plane: u32): void {
  const ab01 = v128.shuffle<u8>(a, b, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
  const cd01 = v128.shuffle<u8>(c, d, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
  const ab23 = v128.shuffle<u8>(a, b, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31);
  const cd23 = v128.shuffle<u8>(c, d, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31);
  v128.store(to, v128.shuffle<u64>(ab01, cd01, 0, 2));
  v128.store(to + plane, v128.shuffle<u64>(ab01, cd01, 1, 3));
  v128.store(to + 2 * plane, v128.shuffle<u64>(ab23, cd23, 0, 2));
  v128.store(to + 3 * plane, v128.shuffle<u64>(ab23, cd23, 1, 3));
}

/** Four samples; returns the pixels done, a multiple of sixteen. */
export function split4x8(from: usize, to: usize, plane: u32, count: u32): u32 {
  let i: u32 = 0;
  for (; i + 16 <= count; i += 16, from += 64, to += 16) {
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    store4x8(v128.load(from), v128.load(from, 16), c, d, to, plane);
  }
  return i;
}

/** Four pixels of differences as sums, behind those that end with `before`. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function sumFours(x: v128, before: v128): v128 {
  const none = i64x2.splat(0);
  x = i8x16.add(x, v128.shuffle<u32>(none, x, 3, 4, 5, 6));
  x = i8x16.add(x, v128.shuffle<u64>(none, x, 1, 2));
  return i8x16.add(x, v128.shuffle<u32>(before, before, 3, 3, 3, 3));
}

/** As split4x8, of a row of differences (predictor 2) from its first pixel on: all of it. */
export function sumSplit4x8(from: usize, to: usize, plane: u32, count: u32): void {
  let i: u32 = 0;
  let before = i64x2.splat(0);
  for (; i + 16 <= count; i += 16, from += 64, to += 16) {
    const a = sumFours(v128.load(from), before);
    const b = sumFours(v128.load(from, 16), a);
    const c = sumFours(v128.load(from, 32), b);
    before = sumFours(v128.load(from, 48), c);
    store4x8(a, b, c, before, to, plane);
  }
  for (let s: u32 = 0; s < 4; s++) sumRest(from + s, 4, to + s * plane, i, count);
}
