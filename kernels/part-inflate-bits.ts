// The bits of a deflate stream, lowest first.

/** The next byte that is not among `bits`, and the end of the input. */
export let input: usize = 0;
export let inputEnd: usize = 0;
/** Bits read ahead, `left` of them. */
export let bits: u64 = 0;
export let left: u32 = 0;

export function openInput(start: usize, end: usize): void {
  inputEnd = end;
  setBits(start, 0, 0);
}

/** Goes on at byte `at`, with `count` bits read ahead. */
export function setBits(at: usize, held: u64, count: u32): void {
  input = at;
  bits = held;
  left = count;
}

/** At least 56 bits, or all that there are. */
export function refill(): void {
  while (left < 56 && input < inputEnd) {
    bits |= (load<u8>(input++) as u64) << left;
    left += 8;
  }
}

export function take(count: u32): u32 {
  const value = (bits & (((1 as u64) << count) - 1)) as u32;
  bits >>= count;
  left -= count;
  return value;
}

/** Skips to the next whole byte; the bytes that were read ahead are given back. */
export function toWholeByte(): void {
  setBits(input - (left >> 3), 0, 0);
}
