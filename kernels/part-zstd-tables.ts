import { accuracy, buildStates, readDistribution, setNorm, setSymbols } from './part-zstd-fse';

// The head of a block's sequences and the tables of their codes (RFC 8878, section 3.1.1.3.2.1).
const LENGTHS: u32 = 0;
const OFFSETS: u32 = 1;
const MATCHES: u32 = 2;

const lengthValues = memory.data(36 * 8, 16);
const offsetValues = memory.data(32 * 8, 16);
const matchValues = memory.data(53 * 8, 16);
export const lengthStates = memory.data(512 * 8, 16);
export const offsetStates = memory.data(512 * 8, 16);
export const matchStates = memory.data(512 * 8, 16);
/** Accuracy of each kind's table; 255 = there is none yet. */
export const logs = memory.data(4, 4);
export const repeats = memory.data(3 * 4, 8);

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

/** How many sequences there are, and behind it where their modes stand. */
export let sequenceCount: u32 = 0;
export let sequenceBits: usize = 0;

/** The head of the sequences and their tables (section 3.1.1.3.2.1); false where they are wrong. */
export function readHead(start: usize, end: usize): bool {
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
