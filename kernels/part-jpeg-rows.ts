// Rows of samples to rows of bands: libjpeg-turbo's "fancy upsampling" (jdsample.c) and its colours
// (jdcolor.c), as the twins jpeg-upsample.ts and jpeg-frame.ts have them. Whole vectors are read and
// written: behind each row there are 64 bytes that may be anything.

@inline
function low(bytes: v128): v128 {
  return i16x8.extend_low_i8x16_u(bytes);
}

@inline
function high(bytes: v128): v128 {
  return i16x8.extend_high_i8x16_u(bytes);
}

@inline
function thrice(a: v128): v128 {
  return i16x8.add(a, i16x8.add(a, a));
}

/** `sums` (u16) of a row: 3 : 1 with the row beside it, or where `other` is 0 the row as it is. */
function sumRows(row: usize, other: usize, width: i32, sums: usize): void {
  for (let x = 0; x < width; x += 16) {
    const a = v128.load(row + x);
    let first = low(a);
    let second = high(a);
    if (other !== 0) {
      const b = v128.load(other + x);
      first = i16x8.add(thrice(first), low(b));
      second = i16x8.add(thrice(second), high(b));
    }
    v128.store(sums + (<usize>x << 1), first);
    v128.store(sums + (<usize>x << 1), second, 16);
  }
}

/**
 * A row twice as wide as `width` samples, each 3 : 1 between itself and its nearer neighbour; beyond
 * the ends the outermost sample is repeated. `other` as in sumRows. `sums`: room, 16 bytes before it.
 */
export function widenRow(row: usize, other: usize, width: i32, sums: usize, out: usize): void {
  sumRows(row, other, width, sums);
  const end = sums + (<usize>width << 1);
  store<u16>(sums - 2, load<u16>(sums));
  store<u16>(end, load<u16>(end - 2));
  const shift = other === 0 ? 2 : 4;
  const even = i16x8.splat(other === 0 ? 1 : 8);
  const odd = i16x8.splat(other === 0 ? 2 : 7);
  for (let at = sums; at < end; at += 16, out += 16) {
    const own = thrice(v128.load(at));
    const left = i16x8.add(i16x8.add(own, v128.load(at - 2)), even);
    const right = i16x8.add(i16x8.add(own, v128.load(at + 2)), odd);
    const pair = v128.or(i16x8.shr_u(left, shift), i16x8.shl(i16x8.shr_u(right, shift), 8));
    v128.store(out, pair);
  }
}

/** A row between two, 3 : 1, rounded with `bias`. */
export function betweenRows(row: usize, other: usize, width: i32, bias: i32, out: usize): void {
  const add = i16x8.splat(bias as i16);
  for (let x = 0; x < width; x += 16) {
    const a = v128.load(row + x);
    const b = v128.load(other + x);
    const first = i16x8.add(i16x8.add(thrice(low(a)), low(b)), add);
    const second = i16x8.add(i16x8.add(thrice(high(a)), high(b)), add);
    v128.store(out + x, i8x16.narrow_i16x8_u(i16x8.shr_u(first, 2), i16x8.shr_u(second, 2)));
  }
}

/** (a · fa + b · fb + 32768) >> 16 of each, the halves having to fit into 16 bits. */
@inline
function weighted(a: v128, b: v128, factors: v128): v128 {
  const half = i32x4.splat(32768);
  const first = i32x4.dot_i16x8_s(v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11), factors);
  const second = i32x4.dot_i16x8_s(v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15), factors);
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(first, half), 16),
    i32x4.shr_s(i32x4.add(second, half), 16),
  );
}

// 91881 = 65536 + 26345; −46802 = −65536 + 18734; 116130 = 2 · 65536 − 14942.
@inline
function red(y: v128, cr: v128): v128 {
  return i16x8.add(i16x8.add(y, cr), weighted(cr, cr, i16x8(26345, 0, 26345, 0, 26345, 0, 26345, 0)));
}

@inline
function green(y: v128, cb: v128, cr: v128): v128 {
  const factors = i16x8(-22554, 18734, -22554, 18734, -22554, 18734, -22554, 18734);
  return i16x8.add(i16x8.sub(y, cr), weighted(cb, cr, factors));
}

@inline
function blue(y: v128, cb: v128): v128 {
  // (−14942 · cb + 32768) >> 16 = (−7471 · cb + 16384) >> 15.
  const rest = i16x8.q15mulr_sat_s(cb, i16x8.splat(-7471));
  return i16x8.add(i16x8.add(y, i16x8.add(cb, cb)), rest);
}

/** Rows of Y, Cb and Cr to rows of red, green and blue. */
export function colourRows(
  first: usize,
  second: usize,
  third: usize,
  width: i32,
  reds: usize,
  greens: usize,
  blues: usize,
): void {
  const middle = i16x8.splat(128);
  for (let x = 0; x < width; x += 16) {
    const y = v128.load(first + x);
    const b = v128.load(second + x);
    const r = v128.load(third + x);
    const y0 = low(y);
    const y1 = high(y);
    const cb0 = i16x8.sub(low(b), middle);
    const cb1 = i16x8.sub(high(b), middle);
    const cr0 = i16x8.sub(low(r), middle);
    const cr1 = i16x8.sub(high(r), middle);
    v128.store(reds + x, i8x16.narrow_i16x8_u(red(y0, cr0), red(y1, cr1)));
    v128.store(greens + x, i8x16.narrow_i16x8_u(green(y0, cb0, cr0), green(y1, cb1, cr1)));
    v128.store(blues + x, i8x16.narrow_i16x8_u(blue(y0, cb0), blue(y1, cb1)));
  }
}
