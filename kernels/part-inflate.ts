import { adler32 } from './part-adler';
import { copyMatch } from './part-copy-match';
import { EXCEPTIONAL, LITERAL, PAIR, SUBTABLE } from './part-huffman';
import {
  bits, input, inputEnd, left, openInput, refill, setBits, take, toWholeByte,
} from './part-inflate-bits';
import {
  buildFixed, DISTANCE_BITS, DISTANCE_MASK, distanceTable, LENGTH_BITS, LENGTH_MASK, lengthTable,
  readTables,
} from './part-inflate-tables';

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
  // Only its lowest six bits count: entries are taken off whole.
  let count: u32 = left;
  let to = out;
  // 8 literals and a match of 258 bytes fit into one round, with the width of a copy.
  const fastOut = outEnd - outStart > 300 ? outEnd - 300 : outStart;
  const fastIn = inputEnd - at > 32 ? inputEnd - 32 : at;
  while (at < fastIn && to < fastOut) {
    held |= load<u64>(at) << (count as u64);
    at += ((~count >> 3) & 7) as usize;
    count |= 56;
    let entry = load<u32>(lengthTable + (((held & LENGTH_MASK) as usize) << 2));
    if (entry & LITERAL) {
      held >>= entry as u64;
      count -= entry;
      store<u16>(to, (entry >> 16) as u16);
      to += (1 + ((entry >> 12) & 1)) as usize;
      entry = load<u32>(lengthTable + (((held & LENGTH_MASK) as usize) << 2));
      if (entry & LITERAL) {
        held >>= entry as u64;
        count -= entry;
        store<u16>(to, (entry >> 16) as u16);
        to += (1 + ((entry >> 12) & 1)) as usize;
        entry = load<u32>(lengthTable + (((held & LENGTH_MASK) as usize) << 2));
        if (entry & LITERAL) {
          held >>= entry as u64;
          count -= entry;
          store<u16>(to, (entry >> 16) as u16);
          to += (1 + ((entry >> 12) & 1)) as usize;
          continue;
        }
      }
      held |= load<u64>(at) << (count as u64);
      at += ((~count >> 3) & 7) as usize;
      count |= 56;
    }
    // A length takes at most 20 bits and a distance 28: all of them are at hand.
    if (entry & EXCEPTIONAL) {
      if (entry & SUBTABLE) {
        const sub = (held >> LENGTH_BITS) & (((1 as u64) << ((entry >> 8) & 15)) - 1);
        held >>= LENGTH_BITS as u64;
        count -= LENGTH_BITS;
        entry = load<u32>(lengthTable + ((((entry >> 16) as usize) + (sub as usize)) << 2));
        if (entry & LITERAL) {
          held >>= entry as u64;
          count -= entry;
          store<u8>(to++, (entry >> 16) as u8);
          continue;
        }
      }
      if (entry & EXCEPTIONAL) {
        if (entry & PAIR) return BAD;
        held >>= entry as u64;
        count -= entry;
        setBits(at, held, count & 63);
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
    count -= entry;
    entry = load<u32>(distanceTable + (((held & DISTANCE_MASK) as usize) << 2));
    if (entry & EXCEPTIONAL) {
      if (!(entry & SUBTABLE)) return BAD;
      const sub = (held >> DISTANCE_BITS) & (((1 as u64) << ((entry >> 8) & 15)) - 1);
      held >>= DISTANCE_BITS as u64;
      count -= DISTANCE_BITS;
      entry = load<u32>(distanceTable + ((((entry >> 16) as usize) + (sub as usize)) << 2));
      if (entry & EXCEPTIONAL) return BAD;
    }
    const distance =
      (entry >> 16) +
      (((held & (((1 as u64) << (entry as u64)) - 1)) >> (((entry >> 8) & 15) as u64)) as u32);
    held >>= entry as u64;
    count -= entry;
    if (distance > ((to - outStart) as u32)) return BAD;
    copyMatch(to, distance, length);
    to += length;
  }
  // Whole bytes beyond those that count says are given back.
  setBits(at, held & (((1 as u64) << (count as u64)) - 1), count & 63);
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
  toWholeByte();
  if (inputEnd - input < 4) return BAD;
  const length = load<u16>(input) as u32;
  if (((load<u16>(input + 2) as u32) ^ 0xffff) !== length) return BAD;
  const from = input + 4;
  const room = (outEnd - out) as u32;
  const copied = min(length, room);
  if (((inputEnd - from) as u32) < copied) return BAD;
  memory.copy(out, from, copied);
  out += copied;
  setBits(from + copied, 0, 0);
  return length > room ? FULL : ENDED;
}

/**
 * Inflates a zlib stream (RFC 1950) of `length` bytes at `start` to `outStart`, never beyond
 * `outStart + outLength`. Returns the bytes made; outLength where the stream goes on beyond it, its
 * checksum then unchecked; -1 where data or checksum are wrong.
 */
export function inflateZlib(start: usize, length: u32, outStart: usize, outLength: u32): i32 {
  if (length < 6) return -1;
  const method = load<u8>(start) as u32;
  const flags = load<u8>(start + 1) as u32;
  if ((method & 15) !== 8 || method >> 4 > 7 || ((method << 8) | flags) % 31 !== 0) return -1;
  if (flags & 32) return -1;
  openInput(start + 2, start + length);
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
  toWholeByte();
  if (inputEnd - input < 4) return -1;
  const wanted =
    ((load<u8>(input) as u32) << 24) |
    ((load<u8>(input + 1) as u32) << 16) |
    ((load<u8>(input + 2) as u32) << 8) |
    (load<u8>(input + 3) as u32);
  const made = (out - outStart) as u32;
  return adler32(outStart, made) === wanted ? (made as i32) : -1;
}
