import { adler32 } from './part-adler';
import { beginBits, endBits, put } from './part-deflate-bits';
import {
  CODE_LENGTH_ORDER,
  distanceSymbol,
  extraBitsOfDistance,
  extraBitsOfLength,
  huffmanCodes,
  huffmanLengths,
  lengthSymbol,
} from './part-deflate-huffman';

/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;

const END: i32 = 256;
const LITERALS: i32 = 286;
const DISTANCES: i32 = 30;
const SHORTEST: i32 = 5;
const LONGEST: i32 = 258;

const FREQUENCIES: usize = memory.data((286 + 30) * 4, 8);
const DISTANCE_FREQUENCIES: usize = FREQUENCIES + 286 * 4;
const LENGTHS: usize = memory.data(286 + 30, 8);
const CODES: usize = memory.data((286 + 30) * 2, 8);
/** Room for the lengths of both alphabets, one after the other. */
const JOINED: usize = memory.data(286 + 30, 8);
/** Symbol and repeat count, a byte each, of the run-length coded lengths. */
const RUNS: usize = memory.data((286 + 30) * 2, 8);
const RUN_FREQUENCIES: usize = memory.data(19 * 4, 8);
const RUN_LENGTHS: usize = memory.data(19, 8);
const RUN_CODES: usize = memory.data(19 * 2, 8);

function bump(base: usize, index: i32): void {
  const at = base + ((<usize>index) << 2);
  store<u32>(at, load<u32>(at) + 1);
}

/** How many bytes from `at` on equal those `distance` before, up to the longest; 0 for under 4. */
function matchLength(source: usize, size: i32, at: i32, distance: i32): i32 {
  if (distance > at) return 0;
  const most = min(size - at, LONGEST);
  const here = source + at;
  const there = here - distance;
  if (most >= 4 && load<u32>(here) !== load<u32>(there)) return 0;
  let length = 0;
  while (length + 8 <= most) {
    const differing = load<u64>(here + length) ^ load<u64>(there + length);
    if (differing !== 0) return length + <i32>(ctz<u64>(differing) >> 3);
    length += 8;
  }
  while (length < most && load<u8>(here + length) === load<u8>(there + length)) length++;
  return length;
}

/** Greedy LZ77 (see the twin): tokens (i32) and both histograms; returns the number of tokens. */
function tokenize(source: usize, size: i32, rowBytes: i32, tokens: usize): i32 {
  memory.fill(FREQUENCIES, 0, (286 + 30) * 4);
  let count: usize = 0;
  let at = 0;
  while (at < size) {
    let length = matchLength(source, size, at, 1);
    let distance = 1;
    for (let step = 0; step < 3 && length < LONGEST; step++) {
      const candidate = step === 0 ? rowBytes : step === 1 ? rowBytes - 1 : rowBytes + 1;
      if (candidate < 1 || candidate > 32768) continue;
      const found = matchLength(source, size, at, candidate);
      if (found > length) {
        length = found;
        distance = candidate;
      }
    }
    let token: i32;
    if (length < SHORTEST) {
      token = load<u8>(source + at);
      bump(FREQUENCIES, token);
      at += 1;
    } else {
      token = (length << 16) | distance;
      bump(FREQUENCIES, lengthSymbol(length));
      bump(DISTANCE_FREQUENCIES, distanceSymbol(distance));
      at += length;
    }
    store<i32>(tokens + (count << 2), token);
    count++;
  }
  store<u32>(FREQUENCIES + ((<usize>END) << 2), 1);
  return <i32>count;
}

function lastUsed(lengths: usize, size: i32, least: i32): i32 {
  let count = size;
  while (count > least && load<u8>(lengths + count - 1) === 0) count--;
  return count;
}

function pushRun(at: usize, symbol: i32, repeat: i32): usize {
  store<u8>(at, <u8>symbol);
  store<u8>(at + 1, <u8>repeat);
  bump(RUN_FREQUENCIES, symbol);
  return at + 2;
}

/** Code lengths as symbols 0 … 18 (RFC 1951, 3.2.7); returns where they end. */
function runLengths(size: i32): usize {
  memory.fill(RUN_FREQUENCIES, 0, 19 * 4);
  let to = RUNS;
  let at = 0;
  while (at < size) {
    const value = <i32>load<u8>(JOINED + at);
    let run = 1;
    while (at + run < size && <i32>load<u8>(JOINED + at + run) === value) run++;
    at += run;
    if (value !== 0) {
      to = pushRun(to, value, 0);
      run -= 1;
    }
    while (run > 0) {
      const taken = min(run, value === 0 ? 138 : 6);
      if (taken < 3) for (let i = 0; i < taken; i++) to = pushRun(to, value, 0);
      else if (value !== 0) to = pushRun(to, 16, taken - 3);
      else if (taken < 11) to = pushRun(to, 17, taken - 3);
      else to = pushRun(to, 18, taken - 11);
      run -= taken;
    }
  }
  return to;
}

function putTables(): void {
  const literals = lastUsed(LENGTHS, LITERALS, 257);
  const distances = lastUsed(LENGTHS + LITERALS, DISTANCES, 1);
  memory.copy(JOINED, LENGTHS, literals);
  memory.copy(JOINED + literals, LENGTHS + LITERALS, distances);
  const end = runLengths(literals + distances);
  huffmanLengths(RUN_FREQUENCIES, 19, 7, RUN_LENGTHS);
  huffmanCodes(RUN_LENGTHS, 19, RUN_CODES);
  let order = 19;
  while (order > 4 && load<u8>(RUN_LENGTHS + load<u8>(CODE_LENGTH_ORDER + order - 1)) === 0)
    order--;
  put(literals - 257, 5);
  put(distances - 1, 5);
  put(order - 4, 4);
  for (let i = 0; i < order; i++) put(load<u8>(RUN_LENGTHS + load<u8>(CODE_LENGTH_ORDER + i)), 3);
  for (let at = RUNS; at < end; at += 2) {
    const symbol = <usize>load<u8>(at);
    put(load<u16>(RUN_CODES + (symbol << 1)), load<u8>(RUN_LENGTHS + symbol));
    if (symbol >= 16) put(load<u8>(at + 1), symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
  }
}

function putSymbol(symbol: i32): void {
  put(load<u16>(CODES + ((<usize>symbol) << 1)), load<u8>(LENGTHS + symbol));
}

function putTokens(tokens: usize, count: i32): void {
  const end = tokens + ((<usize>count) << 2);
  for (let at = tokens; at < end; at += 4) {
    const token = load<i32>(at);
    const length = token >> 16;
    if (length === 0) {
      putSymbol(token);
      continue;
    }
    putSymbol(lengthSymbol(length));
    const lengthBits = extraBitsOfLength(length);
    put((length - 3) & ((1 << lengthBits) - 1), lengthBits);
    const distance = token & 0xffff;
    putSymbol(LITERALS + distanceSymbol(distance));
    const distanceBits = extraBitsOfDistance(distance);
    put((distance - 1) & ((1 << distanceBits) - 1), distanceBits);
  }
  putSymbol(END);
}

/**
 * A zlib stream (RFC 1950) of one dynamic block: `size` bytes at `source`, rows of `rowBytes`.
 * `tokens` has room for 4·size bytes, `target` for 2·size + 1024. Returns the stream's bytes.
 */
export function deflate(
  source: usize,
  size: i32,
  rowBytes: i32,
  tokens: usize,
  target: usize,
): i32 {
  const count = tokenize(source, size, rowBytes, tokens);
  huffmanLengths(FREQUENCIES, LITERALS, 15, LENGTHS);
  huffmanLengths(DISTANCE_FREQUENCIES, DISTANCES, 15, LENGTHS + LITERALS);
  huffmanCodes(LENGTHS, LITERALS, CODES);
  huffmanCodes(LENGTHS + LITERALS, DISTANCES, CODES + ((<usize>LITERALS) << 1));
  store<u16>(target, 0x9c78);
  beginBits(target + 2);
  put(5, 3);
  putTables();
  putTokens(tokens, count);
  const end = endBits();
  store<u32>(end, bswap<u32>(adler32(source, size)));
  return <i32>(end + 4 - target);
}
