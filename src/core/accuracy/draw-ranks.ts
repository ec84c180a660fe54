import type { Random } from '../random.ts';

const TWO_32 = 4294967296;

/** Uniform in [0, bound), whole, bound up to 2⁵³. */
function belowLarge(random: Random, bound: number): number {
  if (bound <= TWO_32) return random.below(bound);
  const high = Math.ceil(bound / TWO_32);
  for (;;) {
    const value = random.below(high) * TWO_32 + random.uint32();
    if (value < bound) return value;
  }
}

/**
 * `count` of the numbers 0 … `of` − 1 without one twice, each set as likely, in rising order. The same
 * for the same random numbers, in memory for `count`. Floyd's algorithm (Bentley & Floyd 1987, CACM 30).
 */
export function drawRanks(of: number, count: number, random: Random): Float64Array {
  const drawn = new Set<number>();
  for (let top = of - count; top < of; top++) {
    const rank = belowLarge(random, top + 1);
    drawn.add(drawn.has(rank) ? top : rank);
  }
  return Float64Array.from(drawn).sort();
}

/** The items in an order that tells nothing of the old one (Fisher & Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
