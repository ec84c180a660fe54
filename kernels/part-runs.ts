/** Which of the 16 bytes at `at` differ from their left neighbours. */
// @ts-ignore: decorator
@inline
function differing(at: usize): i32 {
  return ~i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(at - 1))) & 0xffff;
}

/**
 * The runs of equal bytes of a row of `width` bytes at `row`: first column << 8 | byte of each as i32
 * at `out`, closed by width << 8. 16 bytes are compared with their left neighbours at once. Gives
 * the address after the last. Room: 4 · (width + 1) bytes.
 */
export function cutRow(row: usize, width: i32, out: usize): usize {
  let to = out;
  store<i32>(to, load<u8>(row));
  to += 4;
  let x = 1;
  for (; x + 16 <= width; x += 16) {
    const at = row + x;
    let differs = differing(at);
    while (differs !== 0) {
      const i = ctz(differs);
      store<i32>(to, ((x + i) << 8) | load<u8>(at + i));
      to += 4;
      differs &= differs - 1;
    }
  }
  for (; x < width; x++) {
    const next = load<u8>(row + x);
    if (next === load<u8>(row + x - 1)) continue;
    store<i32>(to, (x << 8) | next);
    to += 4;
  }
  store<i32>(to, width << 8);
  return to + 4;
}

/** How many runs cutRow gives, the closing one counted in. */
export function runsOfRow(row: usize, width: i32): i32 {
  let count = 2;
  let x = 1;
  for (; x + 16 <= width; x += 16) count += popcnt(differing(row + x));
  for (; x < width; x++) if (load<u8>(row + x) !== load<u8>(row + x - 1)) count++;
  return count;
}
