// Entropy-coded data of a sequential JPEG (ITU-T T.81, annex F). A table is 17 first codes, 17 last
// codes, 17 indices (i32, by length), 256 symbols, and 1024 entries by the next ten bits: low byte,
// the bits to take; then the run and, in the upper half, the coefficient where both fit into ten
// bits; else the symbol, the upper half 0. An entry 0 is a longer code, or none.

const LAST: usize = 68;
const INDEX: usize = 136;
const SYMBOLS: usize = 204;
const QUICK: usize = 512;
const QUICK_BITS: i32 = 10;
export const TABLE_BYTES: usize = 512 + (4 << QUICK_BITS);

/** Zigzag position to the offset in a row-major block of i32. */
const OFFSETS = memory.data<u8>([
  0, 4, 32, 64, 36, 8, 12, 40, 68, 96, 128, 100, 72, 44, 16, 20, 48, 76, 104, 132, 160, 192, 164,
  136, 108, 80, 52, 24, 28, 56, 84, 112, 140, 168, 196, 224, 228, 200, 172, 144, 116, 88, 60, 92,
  120, 148, 176, 204, 232, 236, 208, 180, 152, 124, 156, 184, 212, 240, 244, 216, 188, 220, 248,
  252,
]);

let at: usize = 0;
let end: usize = 0;
/** The next bit is the highest. `count` counts bits of the data only: below 0, too many were taken. */
let held: u64 = 0;
let count: i32 = 0;

export function startBits(from: usize, to: usize): void {
  at = from;
  end = to;
  held = 0;
  count = 0;
}

/** Skips to behind the next restart marker. False where another marker or the end comes first. */
export function restartBits(): bool {
  held = 0;
  count = 0;
  for (; at + 1 < end; at++) {
    if (load<u8>(at) !== 0xff) continue;
    const marker = load<u8>(at, 1);
    if (marker >= 0xd0 && marker <= 0xd7) {
      at += 2;
      return true;
    }
    if (marker > 0 && marker !== 0xff) return false;
  }
  return false;
}

/** Makes 33 bits or more of a state of 32 or less, or as many as there are before a marker. */
function refill(): void {
  if (at + 4 <= end) {
    const four = load<u32>(at);
    // No byte of the four is 0xff.
    if (((~four - 0x01010101) & four & 0x80808080) === 0) {
      held |= (bswap<u32>(four) as u64) << ((32 - count) as u64);
      count += 32;
      at += 4;
      return;
    }
  }
  while (count <= 56 && at < end) {
    const byte = load<u8>(at);
    if (byte === 0xff) {
      if (at + 1 >= end || load<u8>(at, 1) !== 0) return;
      at++;
    }
    at++;
    held |= (byte as u64) << ((56 - count) as u64);
    count += 8;
  }
}

/** Value of a coefficient of `size` (1 … 15) bits (T.81, figure F.12). */
@inline
function extended(bits: i32, size: i32): i32 {
  return bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
}

/** Fills in the quick entries; runs and coefficients only where the table is one `ofAc`. */
export function buildTable(table: usize, ofAc: bool): void {
  const quick = table + QUICK;
  memory.fill(quick, 0, 4 << QUICK_BITS);
  for (let length = 1; length <= QUICK_BITS; length++) {
    const row = table + (<usize>length << 2);
    const first = load<i32>(row);
    const last = load<i32>(row, LAST);
    for (let code = first; code <= last; code++) {
      const symbol = load<u8>(table + SYMBOLS + (load<i32>(row, INDEX) + code - first)) as i32;
      const size = symbol & 15;
      const rest = QUICK_BITS - length - size;
      const shift = QUICK_BITS - length;
      for (let i = code << shift; i < (code + 1) << shift; i++) {
        let entry = (symbol << 8) | length;
        if (ofAc && size > 0 && rest >= 0) {
          const value = extended((i >> rest) & ((1 << size) - 1), size);
          entry = (value << 16) | ((symbol >> 4) << 8) | (length + size);
        }
        store<i32>(quick + (<usize>i << 2), entry);
      }
    }
  }
}

/** The symbol of a code of more than ten bits, as an entry; 0 where there is no such code. */
function longCode(table: usize, bits: u64): i32 {
  for (let length = QUICK_BITS + 1; length <= 16; length++) {
    const row = table + (<usize>length << 2);
    const code = (bits >> ((64 - length) as u64)) as i32;
    const first = load<i32>(row);
    if (code > load<i32>(row, LAST) || code < first) continue;
    const symbol = load<u8>(table + SYMBOLS + (load<i32>(row, INDEX) + code - first)) as i32;
    return (symbol << 8) | length;
  }
  return 0;
}

/**
 * Decodes a block into `block` (64 zeros of i32, row-major), dequantised by `quant` (i32, zigzag);
 * `previous` holds the last DC. 0 where only DC is not 0, 1 where more is, −1 where the data are wrong.
 */
export function decodeBlock(
  dc: usize,
  ac: usize,
  quant: usize,
  previous: usize,
  block: usize,
): i32 {
  if (count <= 32) refill();
  let bits = held;
  let left = count;
  let entry = load<i32>(dc + QUICK + ((bits >> 54) << 2) as usize);
  if (entry === 0) entry = longCode(dc, bits);
  if (entry === 0) return -1;
  const dcSize = entry >> 8;
  if (dcSize > 15) return -1;
  bits <<= (entry & 255) as u64;
  left -= (entry & 255) + dcSize;
  let value = load<i32>(previous);
  if (dcSize > 0) {
    value += extended((bits >> ((64 - dcSize) as u64)) as i32, dcSize);
    bits <<= dcSize as u64;
    store<i32>(previous, value);
  }
  store<i32>(block, ((value << 16) >> 16) * load<i32>(quant));
  const quick = ac + QUICK;
  let busy = 0;
  let k = 1;
  while (k < 64) {
    if (left <= 32) {
      held = bits;
      count = left;
      refill();
      bits = held;
      left = count;
    }
    entry = load<i32>(quick + ((bits >> 54) << 2) as usize);
    value = entry >> 16;
    if (value !== 0) {
      k += (entry >> 8) & 255;
      bits <<= (entry & 255) as u64;
      left -= entry & 255;
    } else {
      if (entry === 0) entry = longCode(ac, bits);
      if (entry === 0) return -1;
      const symbol = entry >> 8;
      const size = symbol & 15;
      bits <<= (entry & 255) as u64;
      left -= (entry & 255) + size;
      if (size === 0) {
        if (symbol !== 0xf0) break;
        k += 16;
        continue;
      }
      k += symbol >> 4;
      value = extended((bits >> ((64 - size) as u64)) as i32, size);
      bits <<= size as u64;
    }
    if (k > 63) return -1;
    store<i32>(block + load<u8>(OFFSETS + k), value * load<i32>(quant + (<usize>k << 2)));
    busy = 1;
    k++;
  }
  held = bits;
  count = left;
  return left < 0 ? -1 : busy;
}
