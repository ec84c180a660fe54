import { openBits, top, window } from './part-zstd-bits';
import { accuracy, buildStates, readDistribution } from './part-zstd-fse';

// Huffman-coded literals (RFC 8878, section 4.2). A table entry: bits 0-7 the bits of all its
// symbols, 8-11 those of the first, 12 a second symbol, 16-23 and 24-31 the symbols.
const TABLE_BITS: u32 = 12;
const PAIR: u32 = 0x1000;

const table = memory.data(4096 * 4, 16);
const weights = memory.data(256, 8);
const states = memory.data(64 * 8, 16);
const ranks = memory.data(16 * 4, 8);
export let hasTree = false;

export function forgetTree(): void {
  hasTree = false;
}

/** Weights coded by two states in turn; how many, or −1. */
function readCodedWeights(start: usize, length: u32): i32 {
  const head = readDistribution(start, length, 6, 11);
  if (head < 0 || !buildStates(states, 0)) return -1;
  const from = start + head;
  let position = openBits(from, length - head);
  let first: u32 = 0;
  let second: u32 = 0;
  const log = accuracy;
  if (position < (2 * log) as i32) return -1;
  const bits = window(from, position);
  first = top(bits, log as u64);
  second = top(bits << (log as u64), log as u64);
  position -= 2 * log;
  let count: u32 = 0;
  while (count < 254) {
    const entry = load<u64>(states + (first << 3));
    store<u8>(weights + count++, entry as u8);
    const width = ((entry >> 40) & 255) as u32;
    if (position < (width as i32)) {
      store<u8>(weights + count++, load<u64>(states + (second << 3)) as u8);
      return count;
    }
    first = ((entry >> 48) as u32) + top(window(from, position), width as u64);
    position -= width;
    const held = first;
    first = second;
    second = held;
  }
  return -1;
}

/** Reads the tree; the bytes that it takes, or −1. */
export function readTree(start: usize, length: u32): i32 {
  hasTree = false;
  if (length === 0) return -1;
  const head = load<u8>(start) as u32;
  let count: i32;
  let used: u32;
  if (head < 128) {
    if (head + 1 > length) return -1;
    count = readCodedWeights(start + 1, head);
    used = head + 1;
  } else {
    count = head - 127;
    used = 1 + (((count + 1) >> 1) as u32);
    if (used > length) return -1;
    for (let i = 0; i < count; i++) {
      const both = load<u8>(start + 1 + (i >> 1)) as u32;
      store<u8>(weights + i, (i & 1 ? both & 15 : both >> 4) as u8);
    }
  }
  if (count <= 0 || count > 255) return -1;
  let sum: u32 = 0;
  for (let i = 0; i < count; i++) {
    const weight = load<u8>(weights + i) as u32;
    if (weight > 11) return -1;
    if (weight > 0) sum += (1 as u32) << (weight - 1);
  }
  if (sum === 0) return -1;
  const longest = 32 - clz(sum);
  if (longest > 11) return -1;
  const rest = ((1 as u32) << longest) - sum;
  if ((rest & (rest - 1)) !== 0) return -1;
  store<u8>(weights + count, (32 - clz(rest)) as u8);
  count++;
  fillTable(count, longest);
  hasTree = true;
  return used;
}

/** Codes of small weight, the long ones, come first; within a weight by symbol. */
function fillTable(count: i32, longest: u32): void {
  memory.fill(ranks, 0, 64);
  const spread = TABLE_BITS - longest;
  for (let i = 0; i < count; i++) {
    const at = ranks + ((load<u8>(weights + i) as u32) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let next: u32 = 0;
  for (let weight: u32 = 1; weight <= longest; weight++) {
    const codes = load<u32>(ranks + (weight << 2));
    store<u32>(ranks + (weight << 2), next);
    next += codes << (weight - 1 + spread);
  }
  for (let i = 0; i < count; i++) {
    const weight = load<u8>(weights + i) as u32;
    if (weight === 0) continue;
    const at = load<u32>(ranks + (weight << 2));
    const width = (1 as u32) << (weight - 1 + spread);
    const bits = longest + 1 - weight;
    const entry = ((i as u32) << 16) | bits | (bits << 8);
    for (let k: u32 = 0; k < width; k++) store<u32>(table + ((at + k) << 2), entry);
    store<u32>(ranks + (weight << 2), at + width);
  }
  // Where a second code fits behind the first, one look-up gives both. Entries already joined still
  // tell their first symbol and its bits.
  const mask = ((1 as u32) << TABLE_BITS) - 1;
  for (let i: u32 = 0; i <= mask; i++) {
    const at = table + (i << 2);
    const first = load<u32>(at);
    const bits = (first >> 8) & 15;
    const second = load<u32>(table + (((i << bits) & mask) << 2));
    const both = bits + ((second >> 8) & 15);
    if (both > TABLE_BITS) continue;
    store<u32>(at, (first & 0xff0f00) | PAIR | both | ((second & 0xff0000) << 8));
  }
}

/** The rest of one stream, symbol by symbol; false where it doesn't end with its last bit. */
function finishStream(start: usize, position: i32, to: usize, end: usize): bool {
  while (to < end) {
    if (position <= 0) return false;
    const entry = load<u32>(table + (top(window(start, position), TABLE_BITS as u64) << 2));
    position -= (entry >> 8) & 15;
    store<u8>(to++, (entry >> 16) as u8);
  }
  return position === 0;
}

export function decodeStream(start: usize, length: u32, to: usize, size: u32): bool {
  let position = openBits(start, length);
  if (position < 0) return false;
  const end = to + size;
  while (position >= 64 && to + 8 <= end) {
    let bits = window(start, position);
    for (let i = 0; i < 4; i++) {
      const entry = load<u32>(table + (((bits >> 52) as usize) << 2));
      bits <<= (entry & 63) as u64;
      position -= entry & 63;
      store<u16>(to, (entry >> 16) as u16);
      to += (1 + ((entry >> 12) & 1)) as usize;
    }
  }
  return finishStream(start, position, to, end);
}

/** Four streams side by side: their look-ups don't wait for each other. */
export function decodeFour(start: usize, length: u32, to: usize, size: u32): bool {
  if (length < 10 || size < 4) return false;
  const each = (size + 3) >> 2;
  if (each * 3 > size) return false;
  const size0 = load<u16>(start) as u32;
  const size1 = load<u16>(start + 2) as u32;
  const size2 = load<u16>(start + 4) as u32;
  if (size0 + size1 + size2 + 6 >= length) return false;
  const a = start + 6;
  const b = a + size0;
  const c = b + size1;
  const d = c + size2;
  let pa = openBits(a, size0);
  let pb = openBits(b, size1);
  let pc = openBits(c, size2);
  let pd = openBits(d, length - 6 - size0 - size1 - size2);
  if (pa < 0 || pb < 0 || pc < 0 || pd < 0) return false;
  const ea = to + each;
  const eb = ea + each;
  const ec = eb + each;
  const ed = to + size;
  let ta = to;
  let tb = ea;
  let tc = eb;
  let td = ec;
  while (
    min(min(pa, pb), min(pc, pd)) >= 64 &&
    ta + 8 <= ea &&
    tb + 8 <= eb &&
    tc + 8 <= ec &&
    td + 8 <= ed
  ) {
    let wa = window(a, pa);
    let wb = window(b, pb);
    let wc = window(c, pc);
    let wd = window(d, pd);
    for (let i = 0; i < 4; i++) {
      const xa = load<u32>(table + (((wa >> 52) as usize) << 2));
      const xb = load<u32>(table + (((wb >> 52) as usize) << 2));
      const xc = load<u32>(table + (((wc >> 52) as usize) << 2));
      const xd = load<u32>(table + (((wd >> 52) as usize) << 2));
      wa <<= (xa & 63) as u64;
      wb <<= (xb & 63) as u64;
      wc <<= (xc & 63) as u64;
      wd <<= (xd & 63) as u64;
      pa -= xa & 63;
      pb -= xb & 63;
      pc -= xc & 63;
      pd -= xd & 63;
      store<u16>(ta, (xa >> 16) as u16);
      store<u16>(tb, (xb >> 16) as u16);
      store<u16>(tc, (xc >> 16) as u16);
      store<u16>(td, (xd >> 16) as u16);
      ta += (1 + ((xa >> 12) & 1)) as usize;
      tb += (1 + ((xb >> 12) & 1)) as usize;
      tc += (1 + ((xc >> 12) & 1)) as usize;
      td += (1 + ((xd >> 12) & 1)) as usize;
    }
  }
  return (
    finishStream(a, pa, ta, ea) &&
    finishStream(b, pb, tb, eb) &&
    finishStream(c, pc, tc, ec) &&
    finishStream(d, pd, td, ed)
  );
}
