let target: usize = 0;
let held: u64 = 0;
let count: i32 = 0;

export function beginBits(at: usize): void {
  target = at;
  held = 0;
  count = 0;
}

/** At most 32 bits at a time, the least significant first. */
export function put(value: u32, width: i32): void {
  held |= (<u64>value) << count;
  count += width;
  if (count >= 32) {
    store<u32>(target, <u32>held);
    target += 4;
    held >>= 32;
    count -= 32;
  }
}

/** Fills the last byte with zeros; returns where the next one comes. */
export function endBits(): usize {
  while (count > 0) {
    store<u8>(target++, <u8>held);
    held >>= 8;
    count -= 8;
  }
  return target;
}
