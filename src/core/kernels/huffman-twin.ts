/** Order of the lengths of the code length code (RFC 1951, 3.2.7). */
export const CODE_LENGTH_ORDER: readonly number[] = [
  16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];

const topBit = (value: number): number => 31 - Math.clz32(value);

/** Symbol 257 … 285 of a match length 3 … 258 (RFC 1951, 3.2.5). */
export function lengthSymbol(length: number): number {
  const beyond = length - 3;
  if (beyond < 8) return 257 + beyond;
  if (beyond === 255) return 285;
  const top = topBit(beyond);
  return 257 + 4 * (top - 1) + ((beyond >> (top - 2)) & 3);
}

export const extraBitsOfLength = (length: number): number =>
  length < 11 || length === 258 ? 0 : topBit(length - 3) - 2;

/** Symbol 0 … 29 of a distance 1 … 32768. */
export function distanceSymbol(distance: number): number {
  const beyond = distance - 1;
  if (beyond < 4) return beyond;
  const top = topBit(beyond);
  return 2 * top + ((beyond >> (top - 1)) & 1);
}

export const extraBitsOfDistance = (distance: number): number =>
  distance < 5 ? 0 : topBit(distance - 1) - 1;

/** Two symbols at least, so that each has a bit, as every decoder allows. */
function usedSymbols(frequencies: Uint32Array): number[] {
  for (let symbol = 0, used = count(frequencies); used < 2; symbol++) {
    if (frequencies[symbol] !== 0) continue;
    frequencies[symbol] = 1;
    used += 1;
  }
  const symbols: number[] = [];
  for (let symbol = 0; symbol < frequencies.length; symbol++) {
    if (frequencies[symbol] === 0) continue;
    let at = symbols.length;
    while (at > 0 && frequencies[symbols[at - 1]!]! > frequencies[symbol]!) {
      symbols[at] = symbols[at - 1]!;
      at -= 1;
    }
    symbols[at] = symbol;
  }
  return symbols;
}

const count = (frequencies: Uint32Array): number =>
  frequencies.reduce((used, frequency) => used + (frequency > 0 ? 1 : 0), 0);

/**
 * Huffman depths of weights in rising order, in place (Moffat & Katajainen 1995, "In-place
 * calculation of minimum-redundancy codes").
 */
function depthsInPlace(a: Uint32Array): void {
  const n = a.length;
  a[0]! += a[1]!;
  let root = 0;
  let leaf = 2;
  for (let next = 1; next < n - 1; next++) {
    if (leaf >= n || a[root]! < a[leaf]!) {
      a[next] = a[root]!;
      a[root++] = next;
    } else a[next] = a[leaf++]!;
    if (leaf >= n || (root < next && a[root]! < a[leaf]!)) {
      a[next]! += a[root]!;
      a[root++] = next;
    } else a[next]! += a[leaf++]!;
  }
  a[n - 2] = 0;
  for (let next = n - 3; next >= 0; next--) a[next] = a[a[next]!]! + 1;
  let available = 1;
  let used = 0;
  let depth = 0;
  root = n - 2;
  let next = n - 1;
  while (available > 0) {
    while (root >= 0 && a[root] === depth) {
      used++;
      root--;
    }
    while (available > used) {
      a[next--] = depth;
      available--;
    }
    available = 2 * used;
    depth++;
    used = 0;
  }
}

/**
 * Code lengths by symbol, 0 for what is unused, none above `limit`: depths beyond it are cut, and
 * the shortest that can be spared lengthened until Kraft's sum is 1.
 */
export function huffmanLengths(frequencies: Uint32Array, limit: number): Uint8Array {
  const symbols = usedSymbols(frequencies);
  const depths = Uint32Array.from(symbols, (symbol) => frequencies[symbol]!);
  depthsInPlace(depths);
  const perLength = new Int32Array(limit + 1);
  for (const depth of depths) perLength[Math.min(depth, limit)]!++;
  let kraft = 0;
  for (let length = 1; length <= limit; length++) kraft += perLength[length]! << (limit - length);
  for (; kraft > 1 << limit; kraft--) {
    perLength[limit]!--;
    let spare = limit - 1;
    while (perLength[spare] === 0) spare--;
    perLength[spare]!--;
    perLength[spare + 1]! += 2;
  }
  const lengths = new Uint8Array(frequencies.length);
  let at = 0;
  for (let length = limit; length > 0; length--) {
    for (let left = perLength[length]!; left > 0; left--) lengths[symbols[at++]!] = length;
  }
  return lengths;
}

/** Canonical codes (RFC 1951, 3.2.2), bits reversed as they are written. */
export function huffmanCodes(lengths: Uint8Array): Uint16Array {
  const perLength = new Uint16Array(17);
  for (const length of lengths) perLength[length]!++;
  perLength[0] = 0;
  const next = new Uint16Array(17);
  for (let length = 1; length <= 15; length++) {
    next[length + 1] = (next[length]! + perLength[length]!) << 1;
  }
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = next[length]!++;
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    return reversed;
  });
}
