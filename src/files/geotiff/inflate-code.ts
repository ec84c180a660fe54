/** A canonical code (RFC 1951, section 3.2.2): codes by length, and symbols in their order. */
export interface HuffmanCode {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

/**
 * The code of these lengths (0 … 15; 0 = no code). Null where they are over-subscribed, or
 * incomplete, unless `mayBeIncomplete` and there is but one code of one bit, or none.
 */
export function huffmanCode(
  lengths: readonly number[],
  mayBeIncomplete: boolean,
): HuffmanCode | null {
  const counts = Array<number>(16).fill(0);
  for (const length of lengths) counts[length]!++;
  let left = 1;
  let longest = 0;
  for (let length = 1; length <= 15; length++) {
    left = 2 * left - counts[length]!;
    if (left < 0) return null;
    if (counts[length]! > 0) longest = length;
  }
  if (left > 0 && (!mayBeIncomplete || longest > 1)) return null;
  const symbols: number[] = [];
  for (let length = 1; length <= 15; length++) {
    lengths.forEach((own, symbol) => {
      if (own === length) symbols.push(symbol);
    });
  }
  counts[0] = 0;
  return { counts, symbols };
}
