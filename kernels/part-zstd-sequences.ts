import { openBits, top } from './part-zstd-bits';
import { accuracy, buildStates, readDistribution, setNorm, setSymbols } from './part-zstd-fse';

// Sequences of literals and matches (RFC 8878, section 3.1.1.3.2).
const LENGTHS: u32 = 0;
const OFFSETS: u32 = 1;
const MATCHES: u32 = 2;

const lengthValues = memory.data(36 * 8, 16);
const offsetValues = memory.data(32 * 8, 16);
const matchValues = memory.data(53 * 8, 16);
const lengthStates = memory.data(512 * 8, 16);
const offsetStates = memory.data(512 * 8, 16);
const matchStates = memory.data(512 * 8, 16);
/** Accuracy of each kind's table; 255 = there is none yet. */
const logs = memory.data(4, 4);
const repeats = memory.data(3 * 4, 8);

const LENGTH_EXTRA = memory.data<u8>([
  1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
]);
const MATCH_EXTRA = memory.data<u8>([
  1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
]);
const LENGTH_NORM = memory.data<i8>([
  4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1,
  -1, -1, -1, -1,
]);
const OFFSET_NORM = memory.data<i8>([
  1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1,
]);
const MATCH_NORM = memory.data<i8>([
  1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1,
]);

let ready = false;

function prepareValues(to: usize, plain: u32, first: u32, extras: usize, count: u32): void {
  for (let i: u32 = 0; i < plain; i++) store<u64>(to + (i << 3), (i + first) as u64);
  let base = plain + first;
  for (let i: u32 = 0; i < count; i++) {
    const extra = load<u8>(extras + i) as u32;
    store<u64>(to + ((plain + i) << 3), (base as u64) | ((extra as u64) << 32));
    base += (1 as u32) << extra;
  }
}

/** A new frame: no tables, and the first three offsets. */
export function beginFrame(): void {
  if (!ready) {
    prepareValues(lengthValues, 16, 0, LENGTH_EXTRA, 20);
    prepareValues(matchValues, 32, 3, MATCH_EXTRA, 21);
    for (let i: u32 = 0; i < 32; i++) {
      store<u64>(offsetValues + (i << 3), ((1 as u64) << (i as u64)) | ((i as u64) << 32));
    }
    ready = true;
  }
  store<u32>(logs, 0xffffffff);
  store<u32>(repeats, 1);
  store<u32>(repeats + 4, 4);
  store<u32>(repeats + 8, 8);
}

/** One table, by its mode; the bytes that it takes, or −1. */
function readTable(
  kind: u32,
  mode: u32,
  start: usize,
  length: u32,
  table: usize,
  values: usize,
  maxSymbol: u32,
  maxLog: u32,
  norm: usize,
  normCount: u32,
  normLog: u32,
): i32 {
  if (mode === 3) return load<u8>(logs + kind) === 255 ? -1 : 0;
  let used = 0;
  if (mode === 1) {
    if (length === 0) return -1;
    const symbol = load<u8>(start) as u32;
    if (symbol > maxSymbol) return -1;
    store<u64>(table, load<u64>(values + (symbol << 3)));
    store<u8>(logs + kind, 0);
    return 1;
  }
  if (mode === 0) {
    for (let i: u32 = 0; i < normCount; i++) setNorm(i, load<i8>(norm + i));
    setSymbols(normCount, normLog);
  } else {
    used = readDistribution(start, length, maxLog, maxSymbol);
    if (used < 0) return -1;
  }
  if (!buildStates(table, values)) return -1;
  store<u8>(logs + kind, accuracy as u8);
  return used;
}

/** Copies `length` bytes from `distance` before; may write 31 bytes beyond its end. */
// @ts-ignore: a decorator of AssemblyScript
@noinline
function copyMatch(to: usize, distance: u32, length: u32): void {
  let from = to - distance;
  const end = to + length;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
  } else {
    while (to < end) store<u8>(to++, load<u8>(from++));
  }
}

/** Copies `length` bytes, at least one, of what does not overlap; may write 15 bytes beyond. */
// @ts-ignore: a decorator of AssemblyScript
@noinline
function copyLong(to: usize, from: usize, length: u32): void {
  const end = to + length;
  do {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  } while (to < end);
}

/** How many sequences there are, and behind it where their modes stand. */
let sequenceCount: u32 = 0;
let sequenceBits: usize = 0;

/** The head of the sequences and their tables (section 3.1.1.3.2.1); false where they are wrong. */
function readHead(start: usize, end: usize): bool {
  let at = start;
  const length = (end - start) as u32;
  if (length === 0) return false;
  let count = load<u8>(at++) as u32;
  if (count >= 128) {
    if (count === 255) {
      if (length < 3) return false;
      count = (load<u16>(at) as u32) + 0x7f00;
      at += 2;
    } else {
      if (length < 2) return false;
      count = ((count - 128) << 8) + load<u8>(at++);
    }
  }
  sequenceCount = count;
  sequenceBits = at;
  if (count === 0) return at === end;
  if (at >= end) return false;
  const modes = load<u8>(at++) as u32;
  if (modes & 3) return false;
  let used = readTable(
    LENGTHS, modes >> 6, at, (end - at) as u32, lengthStates, lengthValues, 35, 9,
    LENGTH_NORM, 36, 6,
  );
  if (used < 0) return false;
  at += used;
  used = readTable(
    OFFSETS, (modes >> 4) & 3, at, (end - at) as u32, offsetStates, offsetValues, 31, 8,
    OFFSET_NORM, 29, 5,
  );
  if (used < 0) return false;
  at += used;
  used = readTable(
    MATCHES, (modes >> 2) & 3, at, (end - at) as u32, matchStates, matchValues, 52, 9,
    MATCH_NORM, 53, 6,
  );
  if (used < 0) return false;
  sequenceBits = at + used;
  return true;
}

/** The word whose highest bit is the `next`th of a stream; `words`: 7 bytes before its start. */
function wordAt(words: usize, next: i32): u64 {
  return load<u64>(words + (next >> 3)) << ((~next & 7) as u64);
}

/**
 * Reads the sequences of a block and carries them out, from `literals` to `to`; the new end of the
 * output, `outEnd` where it is full, 0 where they are wrong. Writes up to 32 bytes beyond `outEnd`.
 */
export function runSequences(
  start: usize,
  length: u32,
  literals: usize,
  literalCount: u32,
  outStart: usize,
  to: usize,
  outEnd: usize,
): usize {
  if (!readHead(start, start + length)) return 0;
  let literal = literals;
  const literalEnd = literals + literalCount;
  let count = sequenceCount;
  if (count > 0) {
    const words = sequenceBits - 7;
    let next = openBits(sequenceBits, (start + length - sequenceBits) as u32) - 1;
    if (next < -1) return 0;
    let bits = wordAt(words, next);
    let width = load<u8>(logs) as u64;
    let lengthState = top(bits, width);
    bits <<= width;
    next -= width as i32;
    width = load<u8>(logs + 1) as u64;
    let offsetState = top(bits, width);
    bits <<= width;
    next -= width as i32;
    width = load<u8>(logs + 2) as u64;
    let matchState = top(bits, width);
    next -= width as i32;
    let repeat1 = load<u32>(repeats);
    let repeat2 = load<u32>(repeats + 4);
    let repeat3 = load<u32>(repeats + 8);
    while (true) {
      if (next < -1) return 0;
      const lengthEntry = load<u64>(lengthState << 3, lengthStates);
      const offsetEntry = load<u64>(offsetState << 3, offsetStates);
      const matchEntry = load<u64>(matchState << 3, matchStates);
      // Their extra bits and those of the next states, summed in their places: at most 63 and 27.
      const sums = lengthEntry + offsetEntry + matchEntry;
      const extra = ((sums >> 32) as u32) & 255;
      const stateBits = ((sums >> 40) as u32) & 255;
      let matched = matchEntry as u32;
      let copied = lengthEntry as u32;
      bits = wordAt(words, next);
      const offsetExtra = (offsetEntry >> 32) & 63;
      const value = (((bits >> 1) | (1 << 63)) >> (63 - offsetExtra)) as u32;
      bits <<= offsetExtra;
      if (extra !== (offsetExtra as u32)) {
        // A word holds 57 bits. More would be of lengths beyond a block's 128 KB, or of an offset
        // beyond the memory of a kernel.
        if (extra > 57) return 0;
        matched += top(bits, matchEntry >> 32);
        bits <<= matchEntry >> 32;
        copied += top(bits, lengthEntry >> 32);
        bits <<= lengthEntry >> 32;
      }
      next -= extra;
      if (--count > 0) {
        if (extra + stateBits > 57) bits = wordAt(words, next);
        lengthState = ((lengthEntry >> 48) as u32) + top(bits, lengthEntry >> 40);
        bits <<= lengthEntry >> 40;
        matchState = ((matchEntry >> 48) as u32) + top(bits, matchEntry >> 40);
        bits <<= matchEntry >> 40;
        offsetState = ((offsetEntry >> 48) as u32) + top(bits, offsetEntry >> 40);
        next -= stateBits;
      }
      let offset = value - 3;
      if (offsetExtra > 1) {
        repeat3 = repeat2;
        repeat2 = repeat1;
        repeat1 = offset;
      } else {
        // A repeated offset (section 3.1.1.5).
        const index = value - (copied === 0 ? 0 : 1);
        offset = repeat1;
        if (index > 0) {
          offset = index === 1 ? repeat2 : index === 2 ? repeat3 : repeat1 - 1;
          if (index > 1) repeat3 = repeat2;
          repeat2 = repeat1;
          repeat1 = offset;
        }
      }
      if (copied > ((literalEnd - literal) as u32)) return 0;
      const stop = to + copied;
      if (stop >= outEnd) {
        memory.copy(to, literal, outEnd - to);
        return outEnd;
      }
      v128.store(to, v128.load(literal));
      if (copied > 16) copyLong(to, literal, copied);
      literal += copied;
      // Of no offset, 0, this is more than any.
      if (offset - 1 >= ((stop - outStart) as u32)) return 0;
      to = stop + matched;
      if (to >= outEnd) {
        copyMatch(stop, offset, (outEnd - stop) as u32);
        return outEnd;
      }
      if (i32(offset < 16) | i32(matched > 16)) copyMatch(stop, offset, matched);
      else v128.store(stop, v128.load(stop - offset));
      if (count === 0) break;
    }
    if (next !== -1) return 0;
    store<u32>(repeats, repeat1);
    store<u32>(repeats + 4, repeat2);
    store<u32>(repeats + 8, repeat3);
  }
  const rest = min((literalEnd - literal) as u32, (outEnd - to) as u32);
  memory.copy(to, literal, rest);
  return to + rest;
}
