import { buildTable, EXCEPTIONAL, INVALID, LITERAL } from './part-huffman';
import { bits, left, refill, take } from './part-inflate-bits';

// The codes of deflate's blocks, as tables.
export const LENGTH_BITS: u32 = 12;
export const DISTANCE_BITS: u32 = 9;
const CODE_BITS: u32 = 7;
export const LENGTH_MASK: u64 = (1 << LENGTH_BITS) - 1;
export const DISTANCE_MASK: u64 = (1 << DISTANCE_BITS) - 1;

// Room for every subtable: zlib's `enough` gives 2 342 for 288 symbols at 11 bits, 594 for 32 at 9.
export const lengthTable = memory.data((4096 + 2048) * 4, 16);
export const distanceTable = memory.data(1024 * 4, 16);
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

/** The code of a block that has none of its own (RFC 1951, section 3.2.6). */
export function buildFixed(): void {
  if (!ready) prepare();
  if (fixedTables) return;
  memory.fill(lengths, 8, 144);
  memory.fill(lengths + 144, 9, 112);
  memory.fill(lengths + 256, 7, 24);
  memory.fill(lengths + 280, 8, 8);
  buildTable(lengthTable, LENGTH_BITS, lengths, 288, lengthResults, false, true);
  memory.fill(lengths, 5, 32);
  buildTable(distanceTable, DISTANCE_BITS, lengths, 32, distanceResults, false, false);
  fixedTables = true;
}

/** The code of a dynamic block (RFC 1951, section 3.2.7); false where it is wrong. */
export function readTables(): bool {
  if (!ready) prepare();
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
  if (!buildTable(codeTable, CODE_BITS, lengths, 19, codeResults, false, false)) return false;
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
  const distant = lengths + literals;
  return (
    buildTable(distanceTable, DISTANCE_BITS, distant, distances, distanceResults, true, false) &&
    buildTable(lengthTable, LENGTH_BITS, lengths, literals, lengthResults, true, true)
  );
}
