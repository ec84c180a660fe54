import { storeClasses } from './part-lanes';

/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;

/** Deviations of eight pixels from a class's mean, feature by feature: 64 bytes each. */
let deviations: usize = 0;

/** Where to keep `bands` × 64 bytes. */
export function keepDeviations(start: usize): void {
  deviations = start;
}

@inline
function muladd(sum: v128, a: v128, b: v128): v128 {
  return f64x2.add(sum, f64x2.mul(a, b));
}

/**
 * Class number of the highest score of `count` pixels (a multiple of 8), ties to the first.
 * `values`: f64, feature by feature, `plane` bytes apart; per class a constant, `bands` means and
 * the lower triangle of the form, row by row. Each pixel's sum runs in the order of the twin.
 */
export function likeliest(
  values: usize,
  plane: usize,
  bands: i32,
  count: i32,
  constants: usize,
  means: usize,
  forms: usize,
  classCount: i32,
  out: usize,
): void {
  const low = f64x2.splat(-Infinity);
  for (let pixel = 0; pixel < count; pixel += 8) {
    const x = values + (<usize>pixel << 3);
    let b0 = low;
    let b1 = low;
    let b2 = low;
    let b3 = low;
    let k0 = i64x2.splat(0);
    let k1 = i64x2.splat(0);
    let k2 = i64x2.splat(0);
    let k3 = i64x2.splat(0);
    let form = forms;
    let mean = means;
    for (let k = 0; k < classCount; k++) {
      const constant = v128.load64_splat(constants + (<usize>k << 3));
      let s0 = constant;
      let s1 = constant;
      let s2 = constant;
      let s3 = constant;
      let at = x;
      let own = deviations;
      for (let row = 0; row < bands; row++) {
        const m = v128.load64_splat(mean);
        mean += 8;
        const o0 = f64x2.sub(v128.load(at), m);
        const o1 = f64x2.sub(v128.load(at, 16), m);
        const o2 = f64x2.sub(v128.load(at, 32), m);
        const o3 = f64x2.sub(v128.load(at, 48), m);
        at += plane;
        v128.store(own, o0);
        v128.store(own, o1, 16);
        v128.store(own, o2, 32);
        v128.store(own, o3, 48);
        let r0 = f64x2.splat(0);
        let r1 = r0;
        let r2 = r0;
        let r3 = r0;
        for (let other = deviations; other < own; other += 64) {
          const f = v128.load64_splat(form);
          form += 8;
          r0 = muladd(r0, f, v128.load(other));
          r1 = muladd(r1, f, v128.load(other, 16));
          r2 = muladd(r2, f, v128.load(other, 32));
          r3 = muladd(r3, f, v128.load(other, 48));
        }
        const f = v128.load64_splat(form);
        form += 8;
        s0 = muladd(s0, o0, muladd(r0, f, o0));
        s1 = muladd(s1, o1, muladd(r1, f, o1));
        s2 = muladd(s2, o2, muladd(r2, f, o2));
        s3 = muladd(s3, o3, muladd(r3, f, o3));
        own += 64;
      }
      const number = i64x2.splat(k);
      const m0 = f64x2.gt(s0, b0);
      const m1 = f64x2.gt(s1, b1);
      const m2 = f64x2.gt(s2, b2);
      const m3 = f64x2.gt(s3, b3);
      b0 = v128.bitselect(s0, b0, m0);
      b1 = v128.bitselect(s1, b1, m1);
      b2 = v128.bitselect(s2, b2, m2);
      b3 = v128.bitselect(s3, b3, m3);
      k0 = v128.bitselect(number, k0, m0);
      k1 = v128.bitselect(number, k1, m1);
      k2 = v128.bitselect(number, k2, m2);
      k3 = v128.bitselect(number, k3, m3);
    }
    storeClasses(out + pixel, k0, k1, k2, k3);
  }
}
