import { storeClasses } from './part-lanes';

/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;

/**
 * Number and squared distance of the nearest centre of `count` pixels (a multiple of 8), ties to
 * the first. `values`: f64, feature by feature, `plane` bytes apart; `centres`: f64, centre by
 * centre. Squares are added feature by feature.
 */
export function nearest(
  values: usize,
  plane: usize,
  bands: i32,
  count: i32,
  centres: usize,
  centreCount: i32,
  out: usize,
  squares: usize,
): void {
  const far = f64x2.splat(Infinity);
  for (let pixel = 0; pixel < count; pixel += 8) {
    const x = values + (<usize>pixel << 3);
    let b0 = far;
    let b1 = far;
    let b2 = far;
    let b3 = far;
    let k0 = i64x2.splat(0);
    let k1 = i64x2.splat(0);
    let k2 = i64x2.splat(0);
    let k3 = i64x2.splat(0);
    let centre = centres;
    for (let k = 0; k < centreCount; k++) {
      let s0 = f64x2.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      let at = x;
      for (let f = 0; f < bands; f++) {
        const m = v128.load64_splat(centre);
        centre += 8;
        const d0 = f64x2.sub(v128.load(at), m);
        const d1 = f64x2.sub(v128.load(at, 16), m);
        const d2 = f64x2.sub(v128.load(at, 32), m);
        const d3 = f64x2.sub(v128.load(at, 48), m);
        at += plane;
        s0 = f64x2.add(s0, f64x2.mul(d0, d0));
        s1 = f64x2.add(s1, f64x2.mul(d1, d1));
        s2 = f64x2.add(s2, f64x2.mul(d2, d2));
        s3 = f64x2.add(s3, f64x2.mul(d3, d3));
      }
      const number = i64x2.splat(k);
      const m0 = f64x2.lt(s0, b0);
      const m1 = f64x2.lt(s1, b1);
      const m2 = f64x2.lt(s2, b2);
      const m3 = f64x2.lt(s3, b3);
      b0 = f64x2.pmin(b0, s0);
      b1 = f64x2.pmin(b1, s1);
      b2 = f64x2.pmin(b2, s2);
      b3 = f64x2.pmin(b3, s3);
      k0 = v128.bitselect(number, k0, m0);
      k1 = v128.bitselect(number, k1, m1);
      k2 = v128.bitselect(number, k2, m2);
      k3 = v128.bitselect(number, k3, m3);
    }
    storeClasses(out + pixel, k0, k1, k2, k3);
    const square = squares + (<usize>pixel << 3);
    v128.store(square, b0);
    v128.store(square, b1, 16);
    v128.store(square, b2, 32);
    v128.store(square, b3, 48);
  }
}

/** Adds each pixel to the sum (`bands` f64 per centre) and the count (f64) of its centre. */
export function addUp(
  values: usize,
  plane: usize,
  bands: i32,
  count: i32,
  numbers: usize,
  sums: usize,
  counts: usize,
): void {
  for (let pixel = 0; pixel < count; pixel++) {
    const k = <usize>load<u8>(numbers + pixel);
    const own = counts + (k << 3);
    store<f64>(own, load<f64>(own) + 1);
    let sum = sums + k * (<usize>bands << 3);
    let at = values + (<usize>pixel << 3);
    for (let f = 0; f < bands; f++) {
      store<f64>(sum, load<f64>(sum) + load<f64>(at));
      sum += 8;
      at += plane;
    }
  }
}
