// Streams of Huffman-coded literals (RFC 8878, section 4.2.2).
import { openBits, top, window } from './part-zstd-bits';
import { fillPairs, fillSingles, PAIR_BITS, pairs, SINGLE_BITS, singles } from './part-zstd-tree';

/** The rest of one stream, symbol by symbol; false where it doesn't end with its last bit. */
function finishStream(start: usize, position: i32, to: usize, end: usize): bool {
  while (to < end) {
    if (position <= 0) return false;
    const code = top(window(start, position), SINGLE_BITS as u64);
    const entry = load<u16>(singles + (code << 1)) as u32;
    position -= entry & 255;
    store<u8>(to++, (entry >> 8) as u8);
  }
  return position === 0;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function single(bits: u64): u64 {
  return load<u16>(singles + (((bits >> 53) as usize) << 1)) as u64;
}

/** Five symbols of a stream; the bits that they take. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function takeFive(start: usize, position: i32, to: usize): i32 {
  // The lowest bit tells how far the word was shifted.
  let bits = window(start, position) | 1;
  let entry = single(bits);
  bits <<= entry;
  store<u8>(to, (entry >> 8) as u8);
  entry = single(bits);
  bits <<= entry;
  store<u8>(to, (entry >> 8) as u8, 1);
  entry = single(bits);
  bits <<= entry;
  store<u8>(to, (entry >> 8) as u8, 2);
  entry = single(bits);
  bits <<= entry;
  store<u8>(to, (entry >> 8) as u8, 3);
  entry = single(bits);
  bits <<= entry;
  store<u8>(to, (entry >> 8) as u8, 4);
  return ctz(bits) as i32;
}

export function decodeStream(start: usize, length: u32, to: usize, size: u32): bool {
  let position = openBits(start, length);
  if (position < 0) return false;
  fillSingles();
  const end = to + size;
  for (; position >= 64 && to + 5 <= end; to += 5) position -= takeFive(start, position, to);
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
  // Of long codes hardly two fit into one look-up.
  fillSingles();
  if (length * 8 > size * 5) {
    const room = (ed - td) as u32;
    let i: u32 = 0;
    for (; i + 5 <= room && min(min(pa, pb), min(pc, pd)) >= 64; i += 5) {
      pa -= takeFive(a, pa, ta + i);
      pb -= takeFive(b, pb, tb + i);
      pc -= takeFive(c, pc, tc + i);
      pd -= takeFive(d, pd, td + i);
    }
    ta += i;
    tb += i;
    tc += i;
    td += i;
    return (
      finishStream(a, pa, ta, ea) &&
      finishStream(b, pb, tb, eb) &&
      finishStream(c, pc, tc, ec) &&
      finishStream(d, pd, td, ed)
    );
  }
  fillPairs();
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
      const xa = load<u32>(pairs + (((wa >> 52) as usize) << 2));
      const xb = load<u32>(pairs + (((wb >> 52) as usize) << 2));
      const xc = load<u32>(pairs + (((wc >> 52) as usize) << 2));
      const xd = load<u32>(pairs + (((wd >> 52) as usize) << 2));
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
