import {
  CODE_LENGTH_ORDER,
  distanceSymbol,
  extraBitsOfDistance,
  extraBitsOfLength,
  huffmanCodes,
  huffmanLengths,
  lengthSymbol,
} from './huffman-twin.ts';

const END = 256;
const LITERALS = 286;
const DISTANCES = 30;
/** Shorter matches cost more than their bytes: a class map's literals take two or three bits. */
const SHORTEST = 5;
const LONGEST = 258;

/** How many bytes from `at` on equal those `distance` before, up to the longest match. */
function matchLength(source: Uint8Array, at: number, distance: number): number {
  if (distance > at) return 0;
  const end = Math.min(source.length, at + LONGEST);
  let to = at;
  while (to < end && source[to] === source[to - distance]) to++;
  return to - at;
}

/**
 * Greedy LZ77 for rows of classes: looks only at the pixel before and at those about the one above
 * (nowhere else do class maps repeat often enough to pay for a far distance). A token is a byte, or
 * length << 16 | distance. Fills both histograms; returns the number of tokens.
 */
function tokenize(
  source: Uint8Array,
  rowBytes: number,
  tokens: Int32Array,
  literals: Uint32Array,
  distances: Uint32Array,
): number {
  const tried = [1, rowBytes, rowBytes - 1, rowBytes + 1].filter((d) => d > 0 && d <= 32_768);
  let count = 0;
  let at = 0;
  while (at < source.length) {
    let length = 0;
    let distance = 0;
    for (const candidate of tried) {
      const found = matchLength(source, at, candidate);
      if (found > length) {
        length = found;
        distance = candidate;
      }
    }
    if (length < SHORTEST) {
      literals[source[at]!]!++;
      tokens[count++] = source[at]!;
      at += 1;
    } else {
      literals[lengthSymbol(length)]!++;
      distances[distanceSymbol(distance)]!++;
      tokens[count++] = (length << 16) | distance;
      at += length;
    }
  }
  literals[END] = 1;
  return count;
}

interface Bits {
  readonly bytes: Uint8Array;
  at: number;
  held: number;
  count: number;
}

/** At most 16 bits at a time, the least significant first. */
function put(bits: Bits, value: number, width: number): void {
  bits.held |= value << bits.count;
  bits.count += width;
  while (bits.count >= 8) {
    bits.bytes[bits.at++] = bits.held;
    bits.held >>>= 8;
    bits.count -= 8;
  }
}

const lastUsed = (lengths: Uint8Array, least: number): number => {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count--;
  return count;
};

/** Code lengths as symbols 0 … 18, each followed by its repeat count (RFC 1951, 3.2.7). */
function runLengths(lengths: Uint8Array): number[] {
  const out: number[] = [];
  let at = 0;
  while (at < lengths.length) {
    const value = lengths[at]!;
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === value) run++;
    at += run;
    if (value !== 0) {
      out.push(value, 0);
      run -= 1;
    }
    while (run > 0) {
      const most = value === 0 ? 138 : 6;
      const taken = Math.min(run, most);
      if (taken < 3) for (let i = 0; i < taken; i++) out.push(value, 0);
      else if (value !== 0) out.push(16, taken - 3);
      else if (taken < 11) out.push(17, taken - 3);
      else out.push(18, taken - 11);
      run -= taken;
    }
  }
  return out;
}

const REPEAT_BITS = [2, 3, 7];

function putTables(bits: Bits, literalLengths: Uint8Array, distanceLengths: Uint8Array): void {
  const literalCount = lastUsed(literalLengths, 257);
  const distanceCount = lastUsed(distanceLengths, 1);
  const all = new Uint8Array(literalCount + distanceCount);
  all.set(literalLengths.subarray(0, literalCount));
  all.set(distanceLengths.subarray(0, distanceCount), literalCount);
  const runs = runLengths(all);
  const frequencies = new Uint32Array(19);
  for (let i = 0; i < runs.length; i += 2) frequencies[runs[i]!]!++;
  const lengths = huffmanLengths(frequencies, 7);
  const codes = huffmanCodes(lengths);
  let orderCount = 19;
  while (orderCount > 4 && lengths[CODE_LENGTH_ORDER[orderCount - 1]!] === 0) orderCount--;
  put(bits, literalCount - 257, 5);
  put(bits, distanceCount - 1, 5);
  put(bits, orderCount - 4, 4);
  for (let i = 0; i < orderCount; i++) put(bits, lengths[CODE_LENGTH_ORDER[i]!]!, 3);
  for (let i = 0; i < runs.length; i += 2) {
    const symbol = runs[i]!;
    put(bits, codes[symbol]!, lengths[symbol]!);
    if (symbol >= 16) put(bits, runs[i + 1]!, REPEAT_BITS[symbol - 16]!);
  }
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = 0; from < bytes.length; from += 3800) {
    const to = Math.min(bytes.length, from + 3800);
    for (let i = from; i < to; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

/** The twin of kernels/deflate.ts, byte for byte: a zlib stream (RFC 1950) of one dynamic block. */
export function deflateTwin(source: Uint8Array, rowBytes: number): Uint8Array<ArrayBuffer> {
  const tokens = new Int32Array(source.length);
  const literals = new Uint32Array(LITERALS);
  const distances = new Uint32Array(DISTANCES);
  const count = tokenize(source, rowBytes, tokens, literals, distances);
  const literalLengths = huffmanLengths(literals, 15);
  const distanceLengths = huffmanLengths(distances, 15);
  const literalCodes = huffmanCodes(literalLengths);
  const distanceCodes = huffmanCodes(distanceLengths);
  const bytes = new Uint8Array(2 * source.length + 1024);
  const bits: Bits = { bytes, at: 2, held: 0, count: 0 };
  bytes.set([0x78, 0x9c]);
  put(bits, 0b101, 3);
  putTables(bits, literalLengths, distanceLengths);
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!;
    const length = token >> 16;
    const symbol = length === 0 ? token : lengthSymbol(length);
    put(bits, literalCodes[symbol]!, literalLengths[symbol]!);
    if (length === 0) continue;
    const lengthBits = extraBitsOfLength(length);
    put(bits, (length - 3) & ((1 << lengthBits) - 1), lengthBits);
    const distance = token & 0xffff;
    const place = distanceSymbol(distance);
    put(bits, distanceCodes[place]!, distanceLengths[place]!);
    const distanceBits = extraBitsOfDistance(distance);
    put(bits, (distance - 1) & ((1 << distanceBits) - 1), distanceBits);
  }
  put(bits, literalCodes[END]!, literalLengths[END]!);
  put(bits, 0, (8 - bits.count) & 7);
  new DataView(bytes.buffer).setUint32(bits.at, adler32(source), false);
  return bytes.slice(0, bits.at + 4);
}
