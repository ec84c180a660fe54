/** The greatest n whose square an i32 holds: up to here sums of squares are added in 32 bits. */
const MOST_NARROW: u32 = 46_340;
const CODES: usize = 256;

/** Set by `bestThreshold`, with the score that it returns; −1 where no threshold scores more. */
export let threshold: i32 = -1;
/** Whether the feature differs at all among the members. */
export let differs: bool = false;

@inline
function sum32(v: v128): u32 {
  const pair = i32x4.add(v, v128.shuffle<i32>(v, v, 2, 3, 0, 1));
  return i32x4.extract_lane(pair, 0) + i32x4.extract_lane(pair, 1);
}

@inline
function squares(wide: bool, v: v128): v128 {
  if (!wide) return i32x4.mul(v, v);
  return i64x2.add(i64x2.extmul_low_i32x4_u(v, v), i64x2.extmul_high_i32x4_u(v, v));
}

@inline
function plus(wide: bool, a: v128, b: v128): v128 {
  return wide ? i64x2.add(a, b) : i32x4.add(a, b);
}

@inline
function total(wide: bool, v: v128): f64 {
  if (!wide) return <f64>sum32(v);
  return <f64>(i64x2.extract_lane(v, 0) + i64x2.extract_lane(v, 1));
}

/**
 * Σ nₖ² ÷ n of both sides, code by code of those present; clears what it has read. `below`: counts
 * of the classes at or below the code, zero at the start.
 */
@inline
function scan(
  wide: bool,
  seen: usize,
  counts: usize,
  rowBytes: usize,
  totals: usize,
  below: usize,
  size: u32,
  minLeaf: u32,
  least: f64,
): f64 {
  const zero = i32x4.splat(0);
  let best = least;
  let codes: u32 = 0;
  for (let group: usize = 0; group < CODES; group += 16) {
    let bits = i8x16.bitmask(v128.load(seen + group));
    if (bits === 0) continue;
    v128.store(seen + group, zero);
    codes += popcnt<u32>(bits);
    while (bits !== 0) {
      const code = group + <usize>ctz<u32>(bits);
      bits &= bits - 1;
      const row = counts + code * rowBytes;
      let left = zero;
      let leftSquares = zero;
      let rightSquares = zero;
      for (let k: usize = 0; k < rowBytes; k += 16) {
        const lower = i32x4.add(v128.load(below + k), v128.load(row + k));
        v128.store(row + k, zero);
        v128.store(below + k, lower);
        left = i32x4.add(left, lower);
        leftSquares = plus(wide, leftSquares, squares(wide, lower));
        const upper = i32x4.sub(v128.load(totals + k), lower);
        rightSquares = plus(wide, rightSquares, squares(wide, upper));
      }
      const leftCount = sum32(left);
      const rightCount = size - leftCount;
      if (leftCount < minLeaf || rightCount < minLeaf) continue;
      const score =
        total(wide, leftSquares) / <f64>leftCount + total(wide, rightSquares) / <f64>rightCount;
      if (score > best) {
        best = score;
        threshold = <i32>code;
      }
    }
  }
  differs = codes > 1;
  return best;
}

/**
 * The greatest Gini gain over `least` among the thresholds of one feature, ties to the lowest.
 * `codes`: u8 per row; `loads`: u32 per row, weight above a byte of label; `members`: u32 rows.
 * `counts` (`rowBytes` per code) and `seen` (a byte per code) are zero before and after.
 */
export function bestThreshold(
  codes: usize,
  loads: usize,
  members: usize,
  end: usize,
  counts: usize,
  seen: usize,
  rowBytes: usize,
  totals: usize,
  below: usize,
  size: u32,
  minLeaf: u32,
  least: f64,
): f64 {
  for (let at = members; at < end; at += 4) {
    const row = <usize>load<u32>(at);
    const code = <usize>load<u8>(codes + row);
    const own = load<u32>(loads + (row << 2));
    const count = counts + code * rowBytes + ((own & 255) << 2);
    store<u8>(seen + code, 255);
    store<u32>(count, load<u32>(count) + (own >>> 8));
  }
  memory.fill(below, 0, rowBytes);
  threshold = -1;
  return size > MOST_NARROW
    ? scan(true, seen, counts, rowBytes, totals, below, size, minLeaf, least)
    : scan(false, seen, counts, rowBytes, totals, below, size, minLeaf, least);
}
