/** Writes the eight class numbers of four pairs of pixels. */
export function storeClasses(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  store<u8>(out, i64x2.extract_lane(a, 0), 0);
  store<u8>(out, i64x2.extract_lane(a, 1), 1);
  store<u8>(out, i64x2.extract_lane(b, 0), 2);
  store<u8>(out, i64x2.extract_lane(b, 1), 3);
  store<u8>(out, i64x2.extract_lane(c, 0), 4);
  store<u8>(out, i64x2.extract_lane(c, 1), 5);
  store<u8>(out, i64x2.extract_lane(d, 0), 6);
  store<u8>(out, i64x2.extract_lane(d, 1), 7);
}
