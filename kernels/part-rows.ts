// One row at a time: byte order and predictor are undone from the block into a row of its own.
// Every function may read and write 16 bytes beyond the row.

/** Reverses the bytes of each value, `length` bytes from `from` to `to`. */
export function swapRow(from: usize, to: usize, length: u32, valueBytes: u32): void {
  const end = from + length;
  if (valueBytes === 2) {
    for (; from < end; from += 16, to += 16) {
      const v = v128.load(from);
      v128.store(to, v128.shuffle<u8>(v, v, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));
    }
  } else if (valueBytes === 4) {
    for (; from < end; from += 16, to += 16) {
      const v = v128.load(from);
      v128.store(to, v128.shuffle<u8>(v, v, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));
    }
  } else {
    for (; from < end; from += 16, to += 16) {
      const v = v128.load(from);
      v128.store(to, v128.shuffle<u8>(v, v, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8));
    }
  }
}

function sumNarrow<T>(from: usize, to: usize, length: u32, step: u32): void {
  let sum = i64x2.splat(0);
  const end = from + length;
  // A store spoils what lies behind its pixel, and the next one mends it: never in place.
  for (; from < end; from += step, to += step) {
    sum = v128.add<T>(sum, v128.load(from));
    v128.store(to, sum);
  }
}

function sumWide<T>(from: usize, to: usize, length: u32, step: u32): void {
  for (let i: u32 = 0; i < step; i += 16) v128.store(to + i, v128.load(from + i));
  for (let i: u32 = step; i < length; i += 16) {
    v128.store(to + i, v128.add<T>(v128.load(to + i - step), v128.load(from + i)));
  }
}

/** As sumNarrow of single values of one byte or two, a vector at a time. */
function sumSingles<T>(from: usize, to: usize, length: u32): void {
  const none = i64x2.splat(0);
  const end = from + length;
  let last = none;
  for (; from < end; from += 16, to += 16) {
    let x = v128.load(from);
    if (sizeof<T>() === 1) {
      x = v128.add<T>(
        x,
        v128.shuffle<u8>(none, x, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
      );
    }
    x = v128.add<T>(x, v128.shuffle<u16>(none, x, 7, 8, 9, 10, 11, 12, 13, 14));
    x = v128.add<T>(x, v128.shuffle<u32>(none, x, 3, 4, 5, 6));
    x = v128.add<T>(x, v128.shuffle<u64>(none, x, 1, 2));
    x = v128.add<T>(x, last);
    v128.store(to, x);
    last =
      sizeof<T>() === 1
        ? i8x16.splat(i8x16.extract_lane_u(x, 15))
        : i16x8.splat(i16x8.extract_lane_u(x, 7));
  }
}

/**
 * Undoes differencing over pixels of `pixelBytes` (TIFF 6.0, section 14), values of `valueBytes`
 * (1, 2, 4, 8) with wrap-around. `from` and `to` may not overlap.
 */
export function sumRow(
  from: usize,
  to: usize,
  length: u32,
  pixelBytes: u32,
  valueBytes: u32,
): void {
  if (pixelBytes === 1) sumSingles<u8>(from, to, length);
  else if (pixelBytes === 2 && valueBytes === 2) sumSingles<u16>(from, to, length);
  else if (pixelBytes <= 16) {
    if (valueBytes === 1) sumNarrow<u8>(from, to, length, pixelBytes);
    else if (valueBytes === 2) sumNarrow<u16>(from, to, length, pixelBytes);
    else if (valueBytes === 4) sumNarrow<u32>(from, to, length, pixelBytes);
    else sumNarrow<u64>(from, to, length, pixelBytes);
  } else if (valueBytes === 1) sumWide<u8>(from, to, length, pixelBytes);
  else if (valueBytes === 2) sumWide<u16>(from, to, length, pixelBytes);
  else if (valueBytes === 4) sumWide<u32>(from, to, length, pixelBytes);
  else sumWide<u64>(from, to, length, pixelBytes);
}

/**
 * Values of `valueBytes` (2, 4, 8) from their bytes in planes, most significant first (Adobe TIFF
 * technical note 3); `count` values.
 */
export function joinRow(from: usize, to: usize, count: u32, valueBytes: u32): void {
  let i: u32 = 0;
  if (valueBytes === 4) {
    for (; i + 16 <= count; i += 16, to += 64) {
      const a = v128.load(from + i);
      const b = v128.load(from + count + i);
      const c = v128.load(from + 2 * count + i);
      const d = v128.load(from + 3 * count + i);
      const dcLow = v128.shuffle<u8>(d, c, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const baLow = v128.shuffle<u8>(b, a, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const dcHigh = v128.shuffle<u8>(
        d,
        c,
        8,
        24,
        9,
        25,
        10,
        26,
        11,
        27,
        12,
        28,
        13,
        29,
        14,
        30,
        15,
        31,
      );
      const baHigh = v128.shuffle<u8>(
        b,
        a,
        8,
        24,
        9,
        25,
        10,
        26,
        11,
        27,
        12,
        28,
        13,
        29,
        14,
        30,
        15,
        31,
      );
      v128.store(to, v128.shuffle<u16>(dcLow, baLow, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(to, v128.shuffle<u16>(dcLow, baLow, 4, 12, 5, 13, 6, 14, 7, 15), 16);
      v128.store(to, v128.shuffle<u16>(dcHigh, baHigh, 0, 8, 1, 9, 2, 10, 3, 11), 32);
      v128.store(to, v128.shuffle<u16>(dcHigh, baHigh, 4, 12, 5, 13, 6, 14, 7, 15), 48);
    }
  }
  for (; i < count; i++) {
    for (let b: u32 = 0; b < valueBytes; b++) {
      store<u8>(to++, load<u8>(from + (valueBytes - b - 1) * count + i));
    }
  }
}
