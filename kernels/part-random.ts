/** xoshiro128** seeded by SplitMix32, draw for draw that of src/core/random.ts. */
let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let d: u32 = 0;
let fill: u32 = 0;

function splitMix32(): u32 {
  fill += 0x9e3779b9;
  let z = fill ^ (fill >>> 16);
  z *= 0x21f0aaad;
  z ^= z >>> 15;
  z *= 0x735a2d97;
  return z ^ (z >>> 15);
}

export function seedRandom(seed: u32): void {
  fill = seed;
  a = splitMix32();
  b = splitMix32();
  c = splitMix32();
  d = splitMix32();
}

@inline
function uint32(): u32 {
  const result = rotl<u32>(b * 5, 7) * 9;
  const t = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= t;
  d = rotl<u32>(d, 11);
  return result;
}

/** Uniform in [0, bound), unbiased. */
export function below(bound: u32): u32 {
  // 2³² less its remainder by bound, less one: the greatest draw that counts.
  const most = ~((<u32>0 - bound) % bound);
  let value = uint32();
  while (value > most) value = uint32();
  return value % bound;
}
