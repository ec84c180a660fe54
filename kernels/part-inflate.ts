import { adler32 } from './part-adler';
import { buildTable, EXCEPTIONAL, INVALID, LITERAL, PAIR, SUBTABLE } from './part-huffman';

const LENGTH_BITS: u32 = 12;
const DISTANCE_BITS: u32 = 9;
const CODE_BITS: u32 = 7;
const LENGTH_MASK: u64 = (1 << LENGTH_BITS) - 1;
const DISTANCE_MASK: u64 = (1 << DISTANCE_BITS) - 1;

// Room for every subtable: zlib's `enough` gives 2 342 for 288 symbols at 11 bits, 594 for 32 at 9.
const lengthTable = memory.data((4096 + 2048) * 4, 16);
const distanceTable = memory.data(1024 * 4, 16);
const codeTable = memory.data(128 * 4, 16);
const lengths = memory.data(320);
const lengthResults = memory.data(288 * 4, 16);
const distanceResults = memory.data(32 * 4, 16);
const codeResults = memory.data(19 * 4, 16);

const ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

let ready = false;
/** Whether the tables hold the fixed code already. */
let fixedTables = false;

function prepare(): void {
  for (let i: u32 = 0; i < 256; i++) store<u32>(lengthResults + (i << 2), LITERAL | (i * 0x1010000));
  store<u32>(lengthResults + 1024, EXCEPTIONAL);
  let base: u32 = 3;
  for (let i: u32 = 0; i < 28; i++) {
    const extra: u32 = i < 8 ? 0 : (i - 4) >> 2;
    store<u32>(lengthResults + 1028 + (i << 2), ((base - 3) << 24) | extra);
    base += (1 as u32) << extra;
  }
  store<u32>(lengthResults + 1140, 255 << 24);
  store<u32>(lengthResults + 1144, INVALID);
  store<u32>(lengthResults + 1148, INVALID);
  base = 1;
  for (let i: u32 = 0; i < 30; i++) {
    const extra: u32 = i < 4 ? 0 : (i - 2) >> 1;
    store<u32>(distanceResults + (i << 2), (base << 16) | extra);
    base += (1 as u32) << extra;
  }
  store<u32>(distanceResults + 120, INVALID);
  store<u32>(distanceResults + 124, INVALID);
  for (let i: u32 = 0; i < 19; i++) store<u32>(codeResults + (i << 2), i << 16);
  ready = true;
}

/**
 * Where a literal and what follows it, a second literal or the length of a match, fit into the
 * table's width, one look-up gives both. From the end: what follows is found further down, still
 * by itself.
 */
function joinLiterals(): void {
  for (let i: i32 = (1 << LENGTH_BITS) - 1; i >= 0; i--) {
    const at = lengthTable + ((i as usize) << 2);
    const first = load<u32>(at);
    const code = (first >> 8) & 15;
    const second = load<u32>(lengthTable + (((i as u32) >> code) << 2));
    const both = code + ((second >> 8) & 15);
    const joined =
      ((first & 0xff0000) | PAIR | (second & 0xff004000)) + (both << 8) + code + (second & 31);
    const fits =
      i32((first & (EXCEPTIONAL | LITERAL)) === LITERAL) &
      i32((second & EXCEPTIONAL) === 0) &
      i32(both <= LENGTH_BITS);
    store<u32>(at, select<u32>(joined, first, fits));
  }
}

function buildFixed(): void {
  if (fixedTables) return;
  memory.fill(lengths, 8, 144);
  memory.fill(lengths + 144, 9, 112);
  memory.fill(lengths + 256, 7, 24);
  memory.fill(lengths + 280, 8, 8);
  buildTable(lengthTable, LENGTH_BITS, lengths, 288, lengthResults, false);
  joinLiterals();
  memory.fill(lengths, 5, 32);
  buildTable(distanceTable, DISTANCE_BITS, lengths, 32, distanceResults, false);
  fixedTables = true;
}

let input: usize = 0;
let inputEnd: usize = 0;
let bits: u64 = 0;
let left: u32 = 0;

/** At least 56 bits, or all that there are. */
function refill(): void {
  while (left < 56 && input < inputEnd) {
    bits |= (load<u8>(input++) as u64) << left;
    left += 8;
  }
}

function take(count: u32): u32 {
  const value = (bits & (((1 as u64) << count) - 1)) as u32;
  bits >>= count;
  left -= count;
  return value;
}

/** The code of a dynamic block (RFC 1951, section 3.2.7). */
function readTables(): bool {
  fixedTables = false;
  refill();
  if (left < 14) return false;
  const literals = take(5) + 257;
  const distances = take(5) + 1;
  const codes = take(4) + 4;
  if (literals > 286 || distances > 30) return false;
  memory.fill(lengths, 0, 19);
  for (let i: u32 = 0; i < codes; i++) {
    refill();
    if (left < 3) return false;
    store<u8>(lengths + load<u8>(ORDER + i), take(3) as u8);
  }
  if (!buildTable(codeTable, CODE_BITS, lengths, 19, codeResults, false)) return false;
  const total = literals + distances;
  let filled: u32 = 0;
  while (filled < total) {
    refill();
    const entry = load<u32>(codeTable + (((bits & 127) as u32) << 2));
    if ((entry & 255) > left) return false;
    take(entry & 255);
    const symbol = entry >> 16;
    if (symbol < 16) {
      store<u8>(lengths + filled++, symbol as u8);
      continue;
    }
    let repeat: u32;
    let value: u8 = 0;
    if (left < 7) return false;
    if (symbol === 16) {
      if (filled === 0) return false;
      value = load<u8>(lengths + filled - 1);
      repeat = 3 + take(2);
    } else repeat = symbol === 17 ? 3 + take(3) : 11 + take(7);
    if (filled + repeat > total) return false;
    memory.fill(lengths + filled, value, repeat);
    filled += repeat;
  }
  if (load<u8>(lengths + 256) === 0) return false;
  if (
    !buildTable(
      distanceTable,
      DISTANCE_BITS,
      lengths + literals,
      distances,
      distanceResults,
      true,
    ) ||
    !buildTable(lengthTable, LENGTH_BITS, lengths, literals, lengthResults, true)
  ) {
    return false;
  }
  joinLiterals();
  return true;
}

/** Copies a match; may write 15 bytes beyond its end. */
function copyMatch(to: usize, distance: u32, length: u32): void {
  let from = to - distance;
  const end = to + length;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else if (distance === 1) {
    const value = i8x16.splat(load<u8>(from));
    do {
      v128.store(to, value);
      to += 16;
    } while (to < end);
  } else if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
  } else {
    // The first `distance` bytes of each word are right, and become the source of the next.
    do {
      store<u64>(to, load<u64>(from));
      to += distance;
      from += distance;
    } while (to < end);
  }
}

const FULL: i32 = 1;
const ENDED: i32 = 0;
const BAD: i32 = -1;
let out: usize = 0;

/**
 * The symbols of one block, up to its end (ENDED) or until `outEnd` is passed (FULL). The input may
 * be read, and the output written, 32 bytes beyond their ends.
 */
function readSymbols(outStart: usize, outEnd: usize): i32 {
  let at = input;
  let held = bits;
  let count: u64 = left;
  let to = out;
  // 8 literals and a match of 258 bytes fit into one round, with the width of a copy.
  const fastOut = outEnd - outStart > 300 ? outEnd - 300 : outStart;
  const fastIn = inputEnd - at > 32 ? inputEnd - 32 : at;
  while (at < fastIn && to < fastOut) {
    held |= load<u64>(at) << count;
    at += ((63 - (count as u32)) >> 3) as usize;
    count |= 56;
    let entry = load<u32>(lengthTable + (((held & LENGTH_MASK) as usize) << 2));
    if (entry & LITERAL) {
      held >>= entry as u64;
      count -= (entry & 31) as u64;
      store<u16>(to, (entry >> 16) as u16);
      to += (1 + ((entry >> 12) & 1)) as usize;
      entry = load<u32>(lengthTable + (((held & LENGTH_MASK) as usize) << 2));
      if (entry & LITERAL) {
        held >>= entry as u64;
        count -= (entry & 31) as u64;
        store<u16>(to, (entry >> 16) as u16);
        to += (1 + ((entry >> 12) & 1)) as usize;
        entry = load<u32>(lengthTable + (((held & LENGTH_MASK) as usize) << 2));
        if (entry & LITERAL) {
          held >>= entry as u64;
          count -= (entry & 31) as u64;
          store<u16>(to, (entry >> 16) as u16);
          to += (1 + ((entry >> 12) & 1)) as usize;
          continue;
        }
      }
      held |= load<u64>(at) << count;
      at += ((63 - (count as u32)) >> 3) as usize;
      count |= 56;
    }
    // A length takes at most 20 bits and a distance 28: all of them are at hand.
    if (entry & EXCEPTIONAL) {
      if (entry & SUBTABLE) {
        const sub = (held >> LENGTH_BITS) & (((1 as u64) << ((entry >> 8) & 15)) - 1);
        held >>= LENGTH_BITS as u64;
        count -= LENGTH_BITS as u64;
        entry = load<u32>(lengthTable + ((((entry >> 16) as usize) + (sub as usize)) << 2));
        if (entry & LITERAL) {
          held >>= entry as u64;
          count -= (entry & 31) as u64;
          store<u8>(to++, (entry >> 16) as u8);
          continue;
        }
      }
      if (entry & EXCEPTIONAL) {
        if (entry & PAIR) return BAD;
        held >>= entry as u64;
        count -= (entry & 31) as u64;
        input = at;
        bits = held;
        left = count as u32;
        out = to;
        return ENDED;
      }
    }
    store<u8>(to, (entry >> 16) as u8);
    to += ((entry >> 12) & 1) as usize;
    const length =
      3 +
      (entry >> 24) +
      (((held & (((1 as u64) << (entry as u64)) - 1)) >> (((entry >> 8) & 15) as u64)) as u32);
    held >>= entry as u64;
    count -= (entry & 31) as u64;
    entry = load<u32>(distanceTable + (((held & DISTANCE_MASK) as usize) << 2));
    if (entry & EXCEPTIONAL) {
      if (!(entry & SUBTABLE)) return BAD;
      const sub = (held >> DISTANCE_BITS) & (((1 as u64) << ((entry >> 8) & 15)) - 1);
      held >>= DISTANCE_BITS as u64;
      count -= DISTANCE_BITS as u64;
      entry = load<u32>(distanceTable + ((((entry >> 16) as usize) + (sub as usize)) << 2));
      if (entry & EXCEPTIONAL) return BAD;
    }
    const distance =
      (entry >> 16) +
      (((held & (((1 as u64) << (entry as u64)) - 1)) >> (((entry >> 8) & 15) as u64)) as u32);
    held >>= entry as u64;
    count -= (entry & 31) as u64;
    if (distance > ((to - outStart) as u32)) return BAD;
    copyMatch(to, distance, length);
    to += length;
  }
  // Whole bytes beyond those that count says are given back.
  input = at;
  left = count as u32;
  bits = held & (((1 as u64) << count) - 1);
  out = to;
  return finishSymbols(outStart, outEnd);
}

/** As readSymbols, near the end of input or output: every bit and byte is counted. */
function finishSymbols(outStart: usize, outEnd: usize): i32 {
  while (true) {
    refill();
    let entry = load<u32>(lengthTable + (((bits & LENGTH_MASK) as usize) << 2));
    if ((entry & (EXCEPTIONAL | SUBTABLE)) === (EXCEPTIONAL | SUBTABLE)) {
      if (left < LENGTH_BITS) return BAD;
      const width = (entry >> 8) & 15;
      take(LENGTH_BITS);
      const sub = (bits & (((1 as u64) << width) - 1)) as u32;
      entry = load<u32>(lengthTable + (((entry >> 16) + sub) << 2));
    }
    const taken = entry & 31;
    // Of a joined entry the second part is missing from the input: so is what it would have been.
    if (taken > left) return BAD;
    if (entry & EXCEPTIONAL) {
      if (entry & PAIR) return BAD;
      take(taken);
      return ENDED;
    }
    const code = (entry >> 8) & 15;
    take(code);
    if (entry & LITERAL) {
      if (out >= outEnd) return FULL;
      store<u8>(out++, (entry >> 16) as u8);
      if (!(entry & PAIR)) continue;
      if (out >= outEnd) return FULL;
      store<u8>(out++, (entry >> 24) as u8);
      continue;
    }
    if (entry & PAIR) {
      if (out >= outEnd) return FULL;
      store<u8>(out++, (entry >> 16) as u8);
    }
    const length: u32 = 3 + (entry >> 24) + take(taken - code);
    refill();
    entry = load<u32>(distanceTable + (((bits & DISTANCE_MASK) as usize) << 2));
    if (entry & SUBTABLE) {
      if (left < DISTANCE_BITS) return BAD;
      const width = (entry >> 8) & 15;
      take(DISTANCE_BITS);
      const sub = (bits & (((1 as u64) << width) - 1)) as u32;
      entry = load<u32>(distanceTable + (((entry >> 16) + sub) << 2));
    }
    const far = entry & 31;
    if (entry & EXCEPTIONAL || far > left) return BAD;
    const farCode = (entry >> 8) & 15;
    take(farCode);
    const distance = (entry >> 16) + take(far - farCode);
    if (distance > ((out - outStart) as u32)) return BAD;
    const room = (outEnd - out) as u32;
    for (let i: u32 = 0; i < min(length, room); i++) {
      store<u8>(out, load<u8>(out - distance));
      out++;
    }
    if (length > room) return FULL;
  }
}

function readStored(outEnd: usize): i32 {
  // The whole bytes that were read ahead are given back.
  take(left & 7);
  input -= left >> 3;
  bits = 0;
  left = 0;
  if (inputEnd - input < 4) return BAD;
  const length = load<u16>(input) as u32;
  if (((load<u16>(input + 2) as u32) ^ 0xffff) !== length) return BAD;
  input += 4;
  const room = (outEnd - out) as u32;
  const copied = min(length, room);
  if (((inputEnd - input) as u32) < copied) return BAD;
  memory.copy(out, input, copied);
  out += copied;
  input += copied;
  return length > room ? FULL : ENDED;
}

/**
 * Inflates a zlib stream (RFC 1950) of `length` bytes at `start` to `outStart`, never beyond
 * `outStart + outLength`. Returns the bytes made; outLength where the stream goes on beyond it, its
 * checksum then unchecked; -1 where data or checksum are wrong.
 */
export function inflateZlib(start: usize, length: u32, outStart: usize, outLength: u32): i32 {
  if (!ready) prepare();
  if (length < 6) return -1;
  const method = load<u8>(start) as u32;
  const flags = load<u8>(start + 1) as u32;
  if ((method & 15) !== 8 || method >> 4 > 7 || ((method << 8) | flags) % 31 !== 0) return -1;
  if (flags & 32) return -1;
  input = start + 2;
  inputEnd = start + length;
  bits = 0;
  left = 0;
  out = outStart;
  const outEnd = outStart + outLength;
  let last = false;
  while (!last) {
    refill();
    if (left < 3) return -1;
    last = take(1) === 1;
    const type = take(2);
    let ended: i32;
    if (type === 0) ended = readStored(outEnd);
    else if (type === 3) return -1;
    else {
      if (type === 1) buildFixed();
      else if (!readTables()) return -1;
      ended = readSymbols(outStart, outEnd);
    }
    if (ended === BAD) return -1;
    if (ended === FULL) return outLength;
  }
  input -= left >> 3;
  if (inputEnd - input < 4) return -1;
  const wanted =
    ((load<u8>(input) as u32) << 24) |
    ((load<u8>(input + 1) as u32) << 16) |
    ((load<u8>(input + 2) as u32) << 8) |
    (load<u8>(input + 3) as u32);
  const made = (out - outStart) as u32;
  return adler32(outStart, made) === wanted ? (made as i32) : -1;
}
