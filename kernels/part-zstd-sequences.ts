import { openBits, top, window } from './part-zstd-bits';
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

/** Of repeated offsets (section 3.1.1.5); 0 = none. */
function offsetOf(value: u32, literals: u32): u32 {
  const first = load<u32>(repeats);
  const second = load<u32>(repeats + 4);
  if (value > 3) {
    store<u32>(repeats + 8, second);
    store<u32>(repeats + 4, first);
    store<u32>(repeats, value - 3);
    return value - 3;
  }
  const index = value - 1 + (literals === 0 ? 1 : 0);
  if (index === 0) return first;
  const offset =
    index === 1 ? second : index === 2 ? load<u32>(repeats + 8) : first - 1;
  if (index > 1) store<u32>(repeats + 8, second);
  store<u32>(repeats + 4, first);
  store<u32>(repeats, offset);
  return offset;
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
  if (length === 0) return 0;
  let at = start;
  const end = start + length;
  let count = load<u8>(at++) as u32;
  if (count >= 128) {
    if (count === 255) {
      if (length < 3) return 0;
      count = (load<u16>(at) as u32) + 0x7f00;
      at += 2;
    } else {
      if (length < 2) return 0;
      count = ((count - 128) << 8) + load<u8>(at++);
    }
  }
  let literal = literals;
  const literalEnd = literals + literalCount;
  if (count > 0) {
    if (at >= end) return 0;
    const modes = load<u8>(at++) as u32;
    if (modes & 3) return 0;
    let used = readTable(
      LENGTHS, modes >> 6, at, (end - at) as u32, lengthStates, lengthValues, 35, 9,
      LENGTH_NORM, 36, 6,
    );
    if (used < 0) return 0;
    at += used;
    used = readTable(
      OFFSETS, (modes >> 4) & 3, at, (end - at) as u32, offsetStates, offsetValues, 31, 8,
      OFFSET_NORM, 29, 5,
    );
    if (used < 0) return 0;
    at += used;
    used = readTable(
      MATCHES, (modes >> 2) & 3, at, (end - at) as u32, matchStates, matchValues, 52, 9,
      MATCH_NORM, 53, 6,
    );
    if (used < 0) return 0;
    at += used;
    let position = openBits(at, (end - at) as u32);
    const lengthLog = load<u8>(logs) as u32;
    const offsetLog = load<u8>(logs + 1) as u32;
    const matchLog = load<u8>(logs + 2) as u32;
    if (position < ((lengthLog + offsetLog + matchLog) as i32)) return 0;
    let bits = window(at, position);
    let lengthState = top(bits, lengthLog);
    bits <<= lengthLog as u64;
    let offsetState = top(bits, offsetLog);
    bits <<= offsetLog as u64;
    let matchState = top(bits, matchLog);
    position -= lengthLog + offsetLog + matchLog;
    while (count > 0) {
      const lengthEntry = load<u64>(lengthStates + (lengthState << 3));
      const offsetEntry = load<u64>(offsetStates + (offsetState << 3));
      const matchEntry = load<u64>(matchStates + (matchState << 3));
      const offsetExtra = ((offsetEntry >> 32) & 255) as u32;
      const matchExtra = ((matchEntry >> 32) & 255) as u32;
      const lengthExtra = ((lengthEntry >> 32) & 255) as u32;
      const offsetValue = (offsetEntry as u32) + top(window(at, position), offsetExtra);
      position -= offsetExtra;
      bits = window(at, position);
      const matched = (matchEntry as u32) + top(bits, matchExtra);
      const copied = (lengthEntry as u32) + top(bits << (matchExtra as u64), lengthExtra);
      position -= matchExtra + lengthExtra;
      if (--count > 0) {
        bits = window(at, position);
        const lengthBits = ((lengthEntry >> 40) & 255) as u32;
        const matchBits = ((matchEntry >> 40) & 255) as u32;
        const offsetBits = ((offsetEntry >> 40) & 255) as u32;
        lengthState = ((lengthEntry >> 48) as u32) + top(bits, lengthBits);
        bits <<= lengthBits as u64;
        matchState = ((matchEntry >> 48) as u32) + top(bits, matchBits);
        bits <<= matchBits as u64;
        offsetState = ((offsetEntry >> 48) as u32) + top(bits, offsetBits);
        position -= lengthBits + matchBits + offsetBits;
      }
      if (position < 0) return 0;
      const offset = offsetOf(offsetValue, copied);
      if (copied > ((literalEnd - literal) as u32)) return 0;
      const room = (outEnd - to) as u32;
      if (copied >= room) {
        memory.copy(to, literal, room);
        return outEnd;
      }
      let from = literal;
      const stop = to + copied;
      while (to < stop) {
        v128.store(to, v128.load(from));
        to += 16;
        from += 16;
      }
      to = stop;
      literal += copied;
      if (offset === 0 || offset > ((to - outStart) as u32)) return 0;
      copyMatch(to, offset, min(matched, room - copied));
      if (matched >= room - copied) return outEnd;
      to += matched;
    }
    if (position !== 0) return 0;
  } else if (at !== end) return 0;
  const rest = min((literalEnd - literal) as u32, (outEnd - to) as u32);
  memory.copy(to, literal, rest);
  return to + rest;
}
