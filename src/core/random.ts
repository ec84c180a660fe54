/** A seeded source of numbers: the same seed gives the same sequence in every engine. */
export interface Random {
  /** Uniform in [0, 2³²), integer. */
  readonly uint32: () => number;
  /** Uniform in [0, bound), integer, unbiased (rejection). `bound` in 1 … 2³². */
  readonly below: (bound: number) => number;
  /** Uniform in [0, 1) on the grid of 2⁻³². */
  readonly unit: () => number;
}

const TWO_32 = 4294967296;

/** Every bit of the word moves every other: the finaliser of SplitMix32. */
function mixed(word: number): number {
  let z = word ^ (word >>> 16);
  z = Math.imul(z, 0x21f0aaad);
  z ^= z >>> 15;
  z = Math.imul(z, 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

const STEP = 0x9e3779b9;

/**
 * The die of place `index` (0 … 2⁵³ − 1) of a sequence that is never drawn as a whole: uniform in
 * [0, 2³²), integer, the same whatever was asked before.
 */
export function randomAt(seed: number, index: number): number {
  const high = Math.floor(index / TWO_32);
  const first = mixed(((seed | 0) + STEP) | 0);
  const second = mixed(((first ^ index) + STEP) | 0);
  return mixed(((second ^ high) + STEP) | 0);
}

/** SplitMix32 step, used to fill the state from one seed. */
function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + STEP) | 0;
    return mixed(state);
  };
}

/**
 * xoshiro128** seeded by SplitMix32. Integer arithmetic only, so bit-identical everywhere.
 * Source: Blackman & Vigna 2021, ACM TOMS 47(4), "Scrambled linear pseudorandom number generators".
 */
export function createRandom(seed: number): Random {
  const fill = splitMix32(seed);
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill();
  const uint32 = () => {
    const m = Math.imul(b, 5);
    const result = Math.imul((m << 7) | (m >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const below = (bound: number) => {
    const limit = TWO_32 - (TWO_32 % bound);
    let value = uint32();
    while (value >= limit) value = uint32();
    return value % bound;
  };
  return { uint32, below, unit: () => uint32() / TWO_32 };
}
