/** Copies `length` bytes, at least one, from `distance` before; may write 15 bytes beyond its end. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function copyMatch(to: usize, distance: u32, length: u32): void {
  let from = to - distance;
  const end = to + length;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else if (distance === 1) {
    const value = i8x16.splat(load<u8>(from));
    do {
      v128.store(to, value);
      to += 16;
    } while (to < end);
  } else if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
  } else {
    // The first `distance` bytes of each word are right, and become the source of the next.
    do {
      store<u64>(to, load<u64>(from));
      to += distance;
      from += distance;
    } while (to < end);
  }
}
