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

/** Bits of the shortest code of the table built last, if there is one. */
export let shortest: u32 = 0;

const counts = memory.data(16 * 4);
const offsets = memory.data(16 * 4);
const sorted = memory.data(320 * 2);

function doubled(table: usize, end: u32): void {
  memory.copy(table + (end << 2), table, end << 2);
}

/**
 * Builds `table` of 2^tableBits entries and its subtables from `lengths` (bytes) of `symbols`
 * symbols; `results` (u32) holds each symbol's entry, its low byte the number of extra bits.
 * False where the code is over-subscribed, or incomplete and more than a single one-bit code.
 */
export function buildTable(
  table: usize,
  tableBits: u32,
  lengths: usize,
  symbols: u32,
  results: usize,
  mayBeIncomplete: bool,
): bool {
  for (let i: u32 = 0; i < 16; i++) store<u32>(counts + (i << 2), 0);
  for (let s: u32 = 0; s < symbols; s++) {
    const at = counts + ((load<u8>(lengths + s) as u32) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let longest: u32 = 15;
  while (longest > 0 && load<u32>(counts + (longest << 2)) === 0) longest--;
  shortest = 1;
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
  fillTable(table, tableBits, results);
  return true;
}

/** Walks the codewords in order, bit-reversed, as the bits come out of the stream. */
function fillTable(table: usize, tableBits: u32, results: usize): void {
  let codeword: u32 = 0;
  let length: u32 = 1;
  let next = sorted;
  while (load<u32>(counts + (length << 2)) === 0) length++;
  let count = load<u32>(counts + (length << 2));
  let end: u32 = (1 as u32) << min(length, tableBits);
  if (length <= tableBits) {
    while (true) {
      do {
        const symbol = load<u16>(next) as u32;
        next += 2;
        store<u32>(table + (codeword << 2), load<u32>(results + (symbol << 2)) + length * 0x101);
        const last = ((1 as u32) << length) - 1;
        if (codeword === last) {
          for (; length < tableBits; length++) {
            doubled(table, end);
            end <<= 1;
          }
          return;
        }
        const bit = (1 as u32) << (31 - clz(codeword ^ last));
        codeword = (codeword & (bit - 1)) | bit;
      } while (--count);
      do {
        if (++length <= tableBits) {
          doubled(table, end);
          end <<= 1;
        }
        count = load<u32>(counts + (length << 2));
      } while (count === 0);
      if (length > tableBits) break;
    }
  }
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
    const symbol = load<u16>(next) as u32;
    next += 2;
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
