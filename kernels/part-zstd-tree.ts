import { openBits, top, window } from './part-zstd-bits';
import { accuracy, buildStates, readDistribution } from './part-zstd-fse';

// The code of literals (RFC 8878, section 4.2), as tables, each built when it is wanted first.

/** The longest code. */
export const SINGLE_BITS: u32 = 11;
export const PAIR_BITS: u32 = 12;
const PAIR: u32 = 0x1000;
/** Bits 0-7 of an entry: the symbol's bits; 8-15: the symbol. */
export const singles = memory.data(2048 * 2, 16);
/**
 * Bits 0-7 of an entry: the bits of all its symbols; 8-11: those of the first; 12: there is a second;
 * 16-23 and 24-31: the symbols.
 */
export const pairs = memory.data(4096 * 4, 16);
const weights = memory.data(256, 8);
const states = memory.data(64 * 8, 16);
const ranks = memory.data(16 * 4, 8);
export let hasTree = false;
let weightCount: i32 = 0;
let longestCode: u32 = 0;
let hasSingles = false;
let hasPairs = false;

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
  weightCount = count;
  longestCode = longest;
  hasSingles = false;
  hasPairs = false;
  hasTree = true;
  return used;
}

/** One look-up, one symbol. Codes of small weight, the long ones, come first; then by symbol. */
export function fillSingles(): void {
  if (hasSingles) return;
  hasSingles = true;
  const spread = SINGLE_BITS - longestCode;
  memory.fill(ranks, 0, 64);
  for (let i = 0; i < weightCount; i++) {
    const at = ranks + ((load<u8>(weights + i) as u32) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let next: u32 = 0;
  for (let weight: u32 = 1; weight <= longestCode; weight++) {
    const codes = load<u32>(ranks + (weight << 2));
    store<u32>(ranks + (weight << 2), next);
    next += codes << (weight - 1 + spread);
  }
  for (let i = 0; i < weightCount; i++) {
    const weight = load<u8>(weights + i) as u32;
    if (weight === 0) continue;
    const at = load<u32>(ranks + (weight << 2));
    const width = (1 as u32) << (weight - 1 + spread);
    const entry = ((i as u32) << 8) | (longestCode + 1 - weight);
    for (let k: u32 = 0; k < width; k++) store<u16>(singles + ((at + k) << 1), entry as u16);
    store<u32>(ranks + (weight << 2), at + width);
  }
}

/** Where a second code fits behind the first, one look-up gives both. */
export function fillPairs(): void {
  if (hasPairs) return;
  hasPairs = true;
  fillSingles();
  const mask = ((1 as u32) << PAIR_BITS) - 1;
  for (let i: u32 = 0; i <= mask; i++) {
    const first = load<u16>(singles + ((i >> 1) << 1)) as u32;
    const bits = first & 255;
    const second = load<u16>(singles + ((((i << bits) & mask) >> 1) << 1)) as u32;
    const both = bits + (second & 255);
    const alone = ((first & 0xff00) << 8) | (bits << 8);
    const joined = alone | PAIR | ((second & 0xff00) << 16) | both;
    store<u32>(pairs + (i << 2), select<u32>(joined, alone | bits, both <= PAIR_BITS));
  }
}
