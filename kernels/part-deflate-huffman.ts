/** Order of the lengths of the code length code (RFC 1951, 3.2.7). */
export const CODE_LENGTH_ORDER: usize = memory.data<u8>([
  16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
]);

const SYMBOLS: usize = memory.data(288 * 4, 8);
const DEPTHS: usize = memory.data(288 * 4, 8);
const PER_LENGTH: usize = memory.data(18 * 4, 8);

const at32 = (base: usize, index: i32): i32 => load<i32>(base + ((<usize>index) << 2));

function set32(base: usize, index: i32, value: i32): void {
  store<i32>(base + ((<usize>index) << 2), value);
}

function topBit(value: i32): i32 {
  return 31 - clz<i32>(value);
}

/** Symbol 257 … 285 of a match length 3 … 258 (RFC 1951, 3.2.5). */
export function lengthSymbol(length: i32): i32 {
  const beyond = length - 3;
  if (beyond < 8) return 257 + beyond;
  if (beyond === 255) return 285;
  const top = topBit(beyond);
  return 257 + 4 * (top - 1) + ((beyond >> (top - 2)) & 3);
}

export function extraBitsOfLength(length: i32): i32 {
  return length < 11 || length === 258 ? 0 : topBit(length - 3) - 2;
}

/** Symbol 0 … 29 of a distance 1 … 32768. */
export function distanceSymbol(distance: i32): i32 {
  const beyond = distance - 1;
  if (beyond < 4) return beyond;
  const top = topBit(beyond);
  return 2 * top + ((beyond >> (top - 1)) & 1);
}

export function extraBitsOfDistance(distance: i32): i32 {
  return distance < 5 ? 0 : topBit(distance - 1) - 1;
}

/** Symbols in use by rising frequency, ties by number; two at least. Returns how many. */
function sortSymbols(frequencies: usize, size: i32): i32 {
  let used = 0;
  for (let symbol = 0; symbol < size; symbol++) used += at32(frequencies, symbol) > 0 ? 1 : 0;
  for (let symbol = 0; used < 2; symbol++) {
    if (at32(frequencies, symbol) !== 0) continue;
    set32(frequencies, symbol, 1);
    used += 1;
  }
  let count = 0;
  for (let symbol = 0; symbol < size; symbol++) {
    const frequency = at32(frequencies, symbol);
    if (frequency === 0) continue;
    let at = count++;
    while (at > 0 && at32(frequencies, at32(SYMBOLS, at - 1)) > frequency) {
      set32(SYMBOLS, at, at32(SYMBOLS, at - 1));
      at -= 1;
    }
    set32(SYMBOLS, at, symbol);
  }
  return count;
}

/** Weights in rising order become depths (Moffat & Katajainen 1995), n ≥ 2. */
function depthsInPlace(a: usize, n: i32): void {
  set32(a, 0, at32(a, 0) + at32(a, 1));
  let root = 0;
  let leaf = 2;
  for (let next = 1; next < n - 1; next++) {
    let sum: i32;
    if (leaf >= n || at32(a, root) < at32(a, leaf)) {
      sum = at32(a, root);
      set32(a, root++, next);
    } else sum = at32(a, leaf++);
    if (leaf >= n || (root < next && at32(a, root) < at32(a, leaf))) {
      sum += at32(a, root);
      set32(a, root++, next);
    } else sum += at32(a, leaf++);
    set32(a, next, sum);
  }
  set32(a, n - 2, 0);
  for (let next = n - 3; next >= 0; next--) set32(a, next, at32(a, at32(a, next)) + 1);
  let available = 1;
  let used = 0;
  let depth = 0;
  root = n - 2;
  let next = n - 1;
  while (available > 0) {
    while (root >= 0 && at32(a, root) === depth) {
      used++;
      root--;
    }
    while (available > used) {
      set32(a, next--, depth);
      available--;
    }
    available = 2 * used;
    depth++;
    used = 0;
  }
}

/** Code lengths (u8 each) of `size` frequencies (u32 each), none above `limit`. */
export function huffmanLengths(frequencies: usize, size: i32, limit: i32, lengths: usize): void {
  const count = sortSymbols(frequencies, size);
  for (let i = 0; i < count; i++) set32(DEPTHS, i, at32(frequencies, at32(SYMBOLS, i)));
  depthsInPlace(DEPTHS, count);
  memory.fill(PER_LENGTH, 0, 18 * 4);
  for (let i = 0; i < count; i++) {
    const length = min(at32(DEPTHS, i), limit);
    set32(PER_LENGTH, length, at32(PER_LENGTH, length) + 1);
  }
  let kraft = 0;
  for (let length = 1; length <= limit; length++) {
    kraft += at32(PER_LENGTH, length) << (limit - length);
  }
  for (; kraft > 1 << limit; kraft--) {
    set32(PER_LENGTH, limit, at32(PER_LENGTH, limit) - 1);
    let spare = limit - 1;
    while (at32(PER_LENGTH, spare) === 0) spare--;
    set32(PER_LENGTH, spare, at32(PER_LENGTH, spare) - 1);
    set32(PER_LENGTH, spare + 1, at32(PER_LENGTH, spare + 1) + 2);
  }
  memory.fill(lengths, 0, size);
  let at = 0;
  for (let length = limit; length > 0; length--) {
    for (let left = at32(PER_LENGTH, length); left > 0; left--) {
      store<u8>(lengths + at32(SYMBOLS, at++), <u8>length);
    }
  }
}

/** Canonical codes (u16 each), bits reversed as they are written (RFC 1951, 3.2.2). */
export function huffmanCodes(lengths: usize, size: i32, codes: usize): void {
  memory.fill(PER_LENGTH, 0, 18 * 4);
  for (let i = 0; i < size; i++) {
    const length = <i32>load<u8>(lengths + i);
    if (length !== 0) set32(PER_LENGTH, length, at32(PER_LENGTH, length) + 1);
  }
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    const here = at32(PER_LENGTH, length);
    set32(PER_LENGTH, length, code);
    code = (code + here) << 1;
  }
  for (let i = 0; i < size; i++) {
    const length = <i32>load<u8>(lengths + i);
    let reversed = 0;
    if (length !== 0) {
      const own = at32(PER_LENGTH, length);
      set32(PER_LENGTH, length, own + 1);
      for (let bit = 0; bit < length; bit++) reversed |= ((own >> bit) & 1) << (length - 1 - bit);
    }
    store<u16>(codes + ((<usize>i) << 1), <u16>reversed);
  }
}
