import { type HuffmanCode, huffmanCode } from './inflate-code.ts';

const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59,
].concat([67, 83, 99, 115, 131, 163, 195, 227, 258]);
const LENGTH_EXTRA = Array.from({ length: 29 }, (_, i) => (i < 8 || i === 28 ? 0 : (i - 4) >> 2));
const DISTANCE_EXTRA = Array.from({ length: 30 }, (_, i) => (i < 4 ? 0 : (i - 2) >> 1));
const DISTANCE_BASES = DISTANCE_EXTRA.map((_, i) =>
  DISTANCE_EXTRA.slice(0, i).reduce((sum, extra) => sum + 2 ** extra, 1),
);
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

class Corrupt extends Error {}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(start + 3800, bytes.length);
    for (let i = start; i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** Bits of a deflate stream, lowest first; throws where there are none left. */
function bitReader(data: Uint8Array, start: number) {
  let at = start;
  let held = 0;
  let count = 0;
  const need = (bits: number) => {
    while (count < bits) {
      if (at >= data.length) throw new Corrupt();
      held |= data[at++]! << count;
      count += 8;
    }
  };
  const take = (bits: number) => {
    need(bits);
    const value = held & ((1 << bits) - 1);
    held >>>= bits;
    count -= bits;
    return value;
  };
  const symbol = ({ counts, symbols }: HuffmanCode) => {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= 15; length++) {
      code |= take(1);
      const same = counts[length]!;
      if (code - same < first) return symbols[index + code - first]!;
      index += same;
      first = (first + same) << 1;
      code <<= 1;
    }
    throw new Corrupt();
  };
  /** Drops the bits up to the next byte; where that byte is. */
  const align = () => {
    at -= count >> 3;
    held = 0;
    count = 0;
    return at;
  };
  const skip = (bytes: number) => {
    at += bytes;
  };
  return { take, symbol, align, skip };
}

type Bits = ReturnType<typeof bitReader>;

const FIXED_LENGTHS = huffmanCode(
  Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
  false,
)!;
const FIXED_DISTANCES = huffmanCode(Array<number>(32).fill(5), false)!;

function readCodes(bits: Bits): readonly [HuffmanCode, HuffmanCode] {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const codes = bits.take(4) + 4;
  if (literals > 286 || distances > 30) throw new Corrupt();
  const widths = Array<number>(19).fill(0);
  for (const place of ORDER.slice(0, codes)) widths[place] = bits.take(3);
  const code = huffmanCode(widths, false);
  if (!code) throw new Corrupt();
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = bits.symbol(code);
    if (symbol < 16) {
      lengths.push(symbol);
      continue;
    }
    const value = symbol === 16 ? lengths.at(-1) : 0;
    if (value === undefined) throw new Corrupt();
    const repeat =
      symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (lengths.length + repeat > literals + distances) throw new Corrupt();
    for (let i = 0; i < repeat; i++) lengths.push(value);
  }
  const lengthCode = huffmanCode(lengths.slice(0, literals), true);
  const distanceCode = huffmanCode(lengths.slice(literals), true);
  if (lengths[256] === 0 || !lengthCode || !distanceCode) throw new Corrupt();
  return [lengthCode, distanceCode];
}

/** One block's symbols from `made` on; where they end, or null where they pass the end of `out`. */
function readSymbols(
  bits: Bits,
  [lengths, distances]: readonly [HuffmanCode, HuffmanCode],
  out: Uint8Array,
  made: number,
): number | null {
  let to = made;
  for (;;) {
    const symbol = bits.symbol(lengths);
    if (symbol === 256) return to;
    if (symbol < 256) {
      if (to >= out.length) return null;
      out[to++] = symbol;
      continue;
    }
    if (symbol > 285) throw new Corrupt();
    const length = LENGTH_BASES[symbol - 257]! + bits.take(LENGTH_EXTRA[symbol - 257]!);
    const far = bits.symbol(distances);
    if (far > 29) throw new Corrupt();
    const distance = DISTANCE_BASES[far]! + bits.take(DISTANCE_EXTRA[far]!);
    if (distance > to) throw new Corrupt();
    const end = Math.min(to + length, out.length);
    const cut = to + length > out.length;
    for (; to < end; to++) out[to] = out[to - distance]!;
    if (cut) return null;
  }
}

function inflate(data: Uint8Array, out: Uint8Array): number {
  const head = (data[0]! << 8) | data[1]!;
  const method = data[0]!;
  if ((method & 15) !== 8 || method >> 4 > 7 || head % 31 !== 0 || (head & 32) !== 0) return -1;
  const bits = bitReader(data, 2);
  let made = 0;
  for (let last = false; !last; ) {
    last = bits.take(1) === 1;
    const type = bits.take(2);
    if (type === 3) return -1;
    if (type === 0) {
      const at = bits.align();
      if (at + 4 > data.length) return -1;
      const length = data[at]! | (data[at + 1]! << 8);
      if ((data[at + 2]! | (data[at + 3]! << 8)) !== (length ^ 0xffff)) return -1;
      const copied = Math.min(length, out.length - made);
      if (at + 4 + copied > data.length) return -1;
      out.set(data.subarray(at + 4, at + 4 + copied), made);
      made += copied;
      if (copied < length) return out.length;
      bits.skip(4 + length);
      continue;
    }
    const codes = type === 1 ? ([FIXED_LENGTHS, FIXED_DISTANCES] as const) : readCodes(bits);
    const end = readSymbols(bits, codes, out, made);
    if (end === null) return out.length;
    made = end;
  }
  const at = bits.align();
  if (at + 4 > data.length) return -1;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return adler32(out.subarray(0, made)) === view.getUint32(at) ? made : -1;
}

/**
 * Inflates a zlib block (RFC 1950, 1951) into `out`, never beyond it; returns the bytes made, or -1
 * where data or checksum are wrong. A block longer than `out` is cut there, its checksum unchecked.
 * Twin of kernels/part-inflate.ts.
 */
export function inflateBlock(data: Uint8Array, out: Uint8Array): number {
  if (data.length < 6) return -1;
  try {
    return inflate(data, out);
  } catch (error) {
    if (error instanceof Corrupt) return -1;
    throw error;
  }
}
