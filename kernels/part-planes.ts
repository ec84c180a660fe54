// Takes samples of a row of pixels into planes. Reads and writes stay within the row and planes,
// but for 16 bytes of slack behind the last plane.

function gather<T>(from: usize, to: usize, count: u32, step: u32): void {
  for (let i: u32 = 0; i < count; i++) {
    store<T>(to, load<T>(from));
    from += step;
    to += sizeof<T>();
  }
}

/** Every `step` bytes one value of `valueBytes` (1, 2, 4, 8), `count` of them. */
export function gatherSample(from: usize, to: usize, count: u32, step: u32, valueBytes: u32): void {
  if (valueBytes === 1) gather<u8>(from, to, count, step);
  else if (valueBytes === 2) gather<u16>(from, to, count, step);
  else if (valueBytes === 4) gather<u32>(from, to, count, step);
  else gather<u64>(from, to, count, step);
}

/** Eight pixels of four 16-bit samples, two in each vector, as four planes. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function store4x16(a: v128, b: v128, c: v128, d: v128, to: usize, plane: u32): void {
  // Only halves that are woven together: one instruction each, where other orders take three.
  const pixels04 = v128.shuffle<u16>(a, c, 0, 8, 1, 9, 2, 10, 3, 11);
  const pixels15 = v128.shuffle<u16>(a, c, 4, 12, 5, 13, 6, 14, 7, 15);
  const pixels26 = v128.shuffle<u16>(b, d, 0, 8, 1, 9, 2, 10, 3, 11);
  const pixels37 = v128.shuffle<u16>(b, d, 4, 12, 5, 13, 6, 14, 7, 15);
  const even01 = v128.shuffle<u16>(pixels04, pixels26, 0, 8, 1, 9, 2, 10, 3, 11);
  const even23 = v128.shuffle<u16>(pixels04, pixels26, 4, 12, 5, 13, 6, 14, 7, 15);
  const odd01 = v128.shuffle<u16>(pixels15, pixels37, 0, 8, 1, 9, 2, 10, 3, 11);
  const odd23 = v128.shuffle<u16>(pixels15, pixels37, 4, 12, 5, 13, 6, 14, 7, 15);
  v128.store(to, v128.shuffle<u16>(even01, odd01, 0, 8, 1, 9, 2, 10, 3, 11));
  v128.store(to + plane, v128.shuffle<u16>(even01, odd01, 4, 12, 5, 13, 6, 14, 7, 15));
  v128.store(to + 2 * plane, v128.shuffle<u16>(even23, odd23, 0, 8, 1, 9, 2, 10, 3, 11));
  v128.store(to + 3 * plane, v128.shuffle<u16>(even23, odd23, 4, 12, 5, 13, 6, 14, 7, 15));
}

/** Four samples of 16 bits, eight pixels at a time; returns the pixels done. */
export function split4x16(from: usize, to: usize, plane: u32, count: u32): u32 {
  let i: u32 = 0;
  for (; i + 8 <= count; i += 8, from += 64, to += 16) {
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    store4x16(a, b, c, d, to, plane);
  }
  return i;
}

/** Two pixels of differences as two sums, that of the pixel before in both halves of `before`. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function sumPair(pair: v128, before: v128): v128 {
  const shifted = v128.shuffle<u64>(i64x2.splat(0), pair, 0, 2);
  return i16x8.add(i16x8.add(pair, shifted), before);
}

/** As split4x16, of a row of differences (predictor 2) from its first pixel on. */
export function sumSplit4x16(from: usize, to: usize, plane: u32, count: u32): u32 {
  let i: u32 = 0;
  let before = i64x2.splat(0);
  for (; i + 8 <= count; i += 8, from += 64, to += 16) {
    const a = sumPair(v128.load(from), before);
    const b = sumPair(v128.load(from, 16), v128.shuffle<u64>(a, a, 1, 1));
    const c = sumPair(v128.load(from, 32), v128.shuffle<u64>(b, b, 1, 1));
    const d = sumPair(v128.load(from, 48), v128.shuffle<u64>(c, c, 1, 1));
    before = v128.shuffle<u64>(d, d, 1, 1);
    store4x16(a, b, c, d, to, plane);
  }
  return i;
}
