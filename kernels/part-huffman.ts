// Decoding tables of deflate's canonical codes, after libdeflate (E. Biggers, MIT).
// An entry's low byte is the number of bits to take, code and extra bits; bits 8-11 are the code's
// length alone, or the width of a subtable. Bits 16-31: a literal, twice; or a length less 3 in the
// upper byte; or the base of a distance; or where a subtable starts.

/** Entry is no plain literal or length: a subtable, the end of a block, or no code at all. */
export const EXCEPTIONAL: u32 = 0x8000;
export const LITERAL: u32 = 0x4000;
export const SUBTABLE: u32 = 0x2000;
/** A literal in bits 16-23, and a second one or a length behind it in bits 24-31. */
export const PAIR: u32 = 0x1000;
/** Exceptional without SUBTABLE: the end of the block; with PAIR, a symbol that may not occur. */
export const INVALID: u32 = EXCEPTIONAL | PAIR;

/** What is left of a second entry that is joined to a literal: its own part, and its bits. */
const JOINED: u32 = 0xff004f1f;

const counts = memory.data(16 * 4);
const offsets = memory.data(16 * 4);
const sorted = memory.data(320 * 2);
/** Of the symbols in their order: the codeword, bit-reversed, and the entry. */
const codewords = memory.data(320 * 4);
const entries = memory.data(320 * 4);

function doubled(table: usize, end: u32): void {
  memory.copy(table + (end << 2), table, end << 2);
}

/**
 * Builds `table` of 2^tableBits entries and its subtables from `lengths` (bytes) of `symbols`
 * symbols; `results` (u32) holds each symbol's entry, its low byte the number of extra bits.
 * False where the code is over-subscribed, or incomplete and more than a single one-bit code.
 * `joined`: where a literal and what follows it, a second literal or the length of a match, fit into
 * the table's width, one look-up gives both.
 */
export function buildTable(
  table: usize,
  tableBits: u32,
  lengths: usize,
  symbols: u32,
  results: usize,
  mayBeIncomplete: bool,
  joined: bool,
): bool {
  for (let i: u32 = 0; i < 16; i++) store<u32>(counts + (i << 2), 0);
  for (let s: u32 = 0; s < symbols; s++) {
    const at = counts + ((load<u8>(lengths + s) as u32) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let longest: u32 = 15;
  while (longest > 0 && load<u32>(counts + (longest << 2)) === 0) longest--;
  let shortest: u32 = 1;
  while (shortest < longest && load<u32>(counts + (shortest << 2)) === 0) shortest++;
  let used: u32 = 0;
  let offset: u32 = 0;
  for (let length: u32 = 1; length <= 15; length++) {
    const count = load<u32>(counts + (length << 2));
    store<u32>(offsets + (length << 2), offset);
    offset += count;
    used = (used << 1) + count;
    // More codes than this length has: refused before the sum can overflow.
    if (used > (1 as u32) << length) return false;
  }
  if (used < 1 << 15) {
    if (!mayBeIncomplete || longest > 1) return false;
    // No code, or the one code 0: everything else may not occur.
    for (let i: u32 = 0; i < (1 as u32) << tableBits; i++)
      store<u32>(table + (i << 2), INVALID | 1);
    if (longest === 0) return true;
    let symbol: u32 = 0;
    while (load<u8>(lengths + symbol) === 0) symbol++;
    const entry = load<u32>(results + (symbol << 2)) + 0x101;
    for (let i: u32 = 0; i < (1 as u32) << tableBits; i += 2) store<u32>(table + (i << 2), entry);
    return true;
  }
  for (let s: u32 = 0; s < symbols; s++) {
    const length = load<u8>(lengths + s) as u32;
    if (length === 0) continue;
    const at = offsets + (length << 2);
    const to = load<u32>(at);
    store<u32>(at, to + 1);
    store<u16>(sorted + (to << 1), s as u16);
  }
  fillTable(table, tableBits, results, shortest, joined);
  return true;
}

/** Every literal with what follows it whose codes have `length` bits together. */
function placePairs(table: usize, length: u32, shortest: u32): void {
  let first: u32 = 0;
  for (let code = shortest; code + shortest <= length; code++) {
    const end = load<u32>(offsets + (code << 2));
    const rest = length - code;
    const secondEnd = load<u32>(offsets + (rest << 2));
    const secondStart = secondEnd - load<u32>(counts + (rest << 2));
    // Of one length literals come first.
    for (; first < end; first++) {
      const entry = load<u32>(entries + (first << 2));
      if (!(entry & LITERAL)) break;
      const joined = (entry & 0xff0000) + PAIR + code * 0x101;
      const to = table + (load<u32>(codewords + (first << 2)) << 2);
      for (let second = secondStart; second < secondEnd; second++) {
        const other = load<u32>(entries + (second << 2));
        if (other & EXCEPTIONAL) continue;
        const at = load<u32>(codewords + (second << 2)) << (code + 2);
        store<u32>(to + at, joined + (other & JOINED));
      }
    }
    first = end;
  }
}

/** Walks the codewords in order, bit-reversed, as the bits come out of the stream. */
function fillTable(
  table: usize,
  tableBits: u32,
  results: usize,
  shortest: u32,
  joined: bool,
): void {
  let codeword: u32 = 0;
  let length = shortest;
  let next: u32 = 0;
  let count: u32 = 0;
  let whole = false;
  for (; length <= tableBits; length++) {
    if (length > shortest) doubled(table, (1 as u32) << (length - 1));
    const last = ((1 as u32) << length) - 1;
    for (count = load<u32>(counts + (length << 2)); count > 0; count--) {
      const symbol = load<u16>(sorted + (next << 1)) as u32;
      const entry = load<u32>(results + (symbol << 2)) + length * 0x101;
      store<u32>(table + (codeword << 2), entry);
      store<u32>(codewords + (next << 2), codeword);
      store<u32>(entries + (next << 2), entry);
      next++;
      if (codeword === last) {
        whole = true;
        break;
      }
      const bit = (1 as u32) << (31 - clz(codeword ^ last));
      codeword = (codeword & (bit - 1)) | bit;
    }
    if (joined) placePairs(table, length, shortest);
  }
  if (whole) return;
  do count = load<u32>(counts + (length << 2));
  while (count === 0 && ++length);
  let end: u32 = 0;
  end = (1 as u32) << tableBits;
  const mask = end - 1;
  let prefix: u32 = 0xffffffff;
  let start: u32 = 0;
  while (true) {
    if ((codeword & mask) !== prefix) {
      prefix = codeword & mask;
      start = end;
      let bits = length - tableBits;
      let space = count;
      while (space < (1 as u32) << bits) {
        bits++;
        space = (space << 1) + load<u32>(counts + ((tableBits + bits) << 2));
      }
      end = start + ((1 as u32) << bits);
      store<u32>(
        table + (prefix << 2),
        (start << 16) | EXCEPTIONAL | SUBTABLE | (bits << 8) | tableBits,
      );
    }
    const symbol = load<u16>(sorted + (next++ << 1)) as u32;
    const entry = load<u32>(results + (symbol << 2)) + (length - tableBits) * 0x101;
    const stride = (1 as u32) << (length - tableBits);
    for (let i = start + (codeword >> tableBits); i < end; i += stride) {
      store<u32>(table + (i << 2), entry);
    }
    const last = ((1 as u32) << length) - 1;
    if (codeword === last) return;
    const bit = (1 as u32) << (31 - clz(codeword ^ last));
    codeword = (codeword & (bit - 1)) | bit;
    count--;
    while (count === 0) count = load<u32>(counts + (++length << 2));
  }
}
