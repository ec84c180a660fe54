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

/** Four samples of 16 bits, eight pixels at a time; returns the pixels done. */
export function split4x16(from: usize, to: usize, plane: u32, count: u32): u32 {
  let i: u32 = 0;
  for (; i + 8 <= count; i += 8, from += 64, to += 16) {
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const ab01 = v128.shuffle<u16>(a, b, 0, 4, 8, 12, 1, 5, 9, 13);
    const cd01 = v128.shuffle<u16>(c, d, 0, 4, 8, 12, 1, 5, 9, 13);
    const ab23 = v128.shuffle<u16>(a, b, 2, 6, 10, 14, 3, 7, 11, 15);
    const cd23 = v128.shuffle<u16>(c, d, 2, 6, 10, 14, 3, 7, 11, 15);
    v128.store(to, v128.shuffle<u64>(ab01, cd01, 0, 2));
    v128.store(to + plane, v128.shuffle<u64>(ab01, cd01, 1, 3));
    v128.store(to + 2 * plane, v128.shuffle<u64>(ab23, cd23, 0, 2));
    v128.store(to + 3 * plane, v128.shuffle<u64>(ab23, cd23, 1, 3));
  }
  return i;
}

/** Three samples of 8 bits, sixteen pixels at a time; returns the pixels done. */
export function split3x8(from: usize, to: usize, plane: u32, count: u32): u32 {
  let i: u32 = 0;
  for (; i + 16 <= count; i += 16, from += 48, to += 16) {
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const ab0 = v128.shuffle<u8>(a, b, 0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 0, 0, 0, 0, 0);
    const ab1 = v128.shuffle<u8>(a, b, 1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 0, 0, 0, 0, 0);
    const ab2 = v128.shuffle<u8>(a, b, 2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 0, 0, 0, 0, 0, 0);
    v128.store(to, v128.shuffle<u8>(ab0, c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 20, 23, 26, 29));
    v128.store(
      to + plane,
      v128.shuffle<u8>(ab1, c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 18, 21, 24, 27, 30),
    );
    v128.store(
      to + 2 * plane,
      v128.shuffle<u8>(ab2, c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 19, 22, 25, 28, 31),
    );
  }
  return i;
}

/** Four samples of 8 bits, sixteen pixels at a time; returns the pixels done. */
export function split4x8(from: usize, to: usize, plane: u32, count: u32): u32 {
  let i: u32 = 0;
  for (; i + 16 <= count; i += 16, from += 64, to += 16) {
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const ab01 = v128.shuffle<u8>(a, b, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
    const cd01 = v128.shuffle<u8>(c, d, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
    const ab23 = v128.shuffle<u8>(a, b, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31);
    const cd23 = v128.shuffle<u8>(c, d, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31);
    v128.store(to, v128.shuffle<u64>(ab01, cd01, 0, 2));
    v128.store(to + plane, v128.shuffle<u64>(ab01, cd01, 1, 3));
    v128.store(to + 2 * plane, v128.shuffle<u64>(ab23, cd23, 0, 2));
    v128.store(to + 3 * plane, v128.shuffle<u64>(ab23, cd23, 1, 3));
  }
  return i;
}
