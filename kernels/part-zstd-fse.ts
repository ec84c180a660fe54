// Tables of finite state entropy (RFC 8878, section 4.1). An entry (u64): bits 0-31 the symbol, or
// its base value; 32-39 its extra bits; 40-47 bits of the next state; 48-63 its base.

const norms = memory.data(256 * 2, 8);
const nexts = memory.data(256 * 2, 8);
/** Of the distribution read last. */
export let accuracy: u32 = 0;
let symbols: u32 = 0;

export function setNorm(symbol: u32, count: i32): void {
  store<i16>(norms + (symbol << 1), count as i16);
}

/** The bytes that a distribution takes, at most `length`; −1 where it is wrong. */
export function readDistribution(start: usize, length: u32, maxLog: u32, maxSymbol: u32): i32 {
  if (length === 0) return -1;
  const end = length << 3;
  accuracy = ((load<u8>(start) as u32) & 15) + 5;
  if (accuracy > maxLog) return -1;
  let at: u32 = 4;
  let remaining: i32 = (1 << accuracy) + 1;
  let threshold: i32 = 1 << accuracy;
  let width: u32 = accuracy + 1;
  let symbol: u32 = 0;
  let afterZero = false;
  while (remaining > 1 && symbol <= maxSymbol) {
    if (afterZero) {
      let repeat: u32 = 3;
      while (repeat === 3) {
        if (at + 2 > end) return -1;
        repeat = ((load<u16>(start + (at >> 3)) as u32) >> (at & 7)) & 3;
        at += 2;
        if (symbol + repeat > maxSymbol) return -1;
        for (let i: u32 = 0; i < repeat; i++) setNorm(symbol++, 0);
      }
    }
    if (at >= end) return -1;
    const bits = (load<u32>(start + (at >> 3)) >> (at & 7)) as i32;
    const most = 2 * threshold - 1 - remaining;
    let count = bits & (threshold - 1);
    if (count < most) at += width - 1;
    else {
      count = bits & (2 * threshold - 1);
      if (count >= threshold) count -= most;
      at += width;
    }
    count--;
    remaining -= count < 0 ? -count : count;
    setNorm(symbol++, count);
    afterZero = count === 0;
    while (remaining < threshold && threshold > 1) {
      width--;
      threshold >>= 1;
    }
  }
  if (remaining !== 1 || at > end) return -1;
  symbols = symbol;
  return ((at + 7) >> 3) as i32;
}

export function setSymbols(count: u32, log: u32): void {
  symbols = count;
  accuracy = log;
}

/**
 * The decoding table of the distribution. `values` (u64 per symbol: base and extra bits) tells what
 * a symbol stands for; 0 = itself. False where the counts don't fill it.
 */
export function buildStates(table: usize, values: usize): bool {
  const size: u32 = (1 as u32) << accuracy;
  const mask = size - 1;
  let high = size;
  for (let s: u32 = 0; s < symbols; s++) {
    const count = load<i16>(norms + (s << 1)) as i32;
    if (count === -1) {
      if (high === 0) return false;
      high--;
      store<u64>(table + (high << 3), s as u64);
      store<u16>(nexts + (s << 1), 1);
    } else store<u16>(nexts + (s << 1), count as u16);
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let at: u32 = 0;
  let placed: u32 = 0;
  for (let s: u32 = 0; s < symbols; s++) {
    const count = load<i16>(norms + (s << 1)) as i32;
    for (let i = 0; i < count; i++) {
      if (placed >= high) return false;
      store<u64>(table + (at << 3), s as u64);
      placed++;
      do {
        at = (at + step) & mask;
      } while (at >= high && placed < high);
    }
  }
  if (placed !== high) return false;
  for (let i: u32 = 0; i < size; i++) {
    const symbol = load<u64>(table + (i << 3)) as u32;
    const next = load<u16>(nexts + (symbol << 1)) as u32;
    store<u16>(nexts + (symbol << 1), (next + 1) as u16);
    const bits = accuracy - (31 - clz(next));
    const base = (next << bits) - size;
    const value = values ? load<u64>(values + (symbol << 3)) : (symbol as u64);
    store<u64>(table + (i << 3), value | ((bits as u64) << 40) | ((base as u64) << 48));
  }
  return true;
}
