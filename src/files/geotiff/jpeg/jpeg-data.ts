/** The entropy-coded data of a JPEG is wrong or ends too soon. */
export class JpegCorrupt extends Error {}

export interface HuffmanTable {
  /** Look-up by the next 9 bits: length << 8 | symbol; 0 = a longer code. */
  readonly quick: Uint16Array;
  /** By length 1 … 16: first code, and index of its symbol; `last` is −1 where there is none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly index: Int32Array;
  readonly symbols: Uint8Array;
}

export interface JpegComponent {
  readonly id: number;
  readonly index: number;
  readonly h: number;
  readonly v: number;
  readonly quantTable: number;
  /** Blocks that hold the image, and blocks that are coded, MCUs being whole. */
  readonly blocksAcross: number;
  readonly blocksDown: number;
  readonly stride: number;
  readonly rows: number;
}

export interface ScanComponent {
  readonly component: JpegComponent;
  readonly dc: HuffmanTable | null;
  readonly ac: HuffmanTable | null;
}

export interface Scan {
  /** Where its entropy-coded bytes begin. */
  readonly start: number;
  readonly components: readonly ScanComponent[];
  readonly progressive: boolean;
  readonly from: number;
  readonly to: number;
  readonly high: number;
  readonly low: number;
  readonly restartInterval: number;
  readonly mcusAcross: number;
  readonly mcusDown: number;
}

/** Zigzag position to row-major position. */
export const NATURAL = Uint8Array.from(
  [0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48].concat(
    [41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23],
    [30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63],
  ),
);

/** From the counts of codes by length, and their symbols (ITU-T T.81, annex C). */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const quick = new Uint16Array(512);
  const first = new Int32Array(17);
  const last = new Int32Array(17).fill(-1);
  const index = new Int32Array(17);
  let code = 0;
  let at = 0;
  for (let length = 1; length <= 16; length++) {
    first[length] = code;
    index[length] = at;
    for (let i = 0; i < counts[length - 1]!; i++, code++, at++) {
      if (code >= 1 << length) throw new JpegCorrupt('Huffman table');
      if (length > 9) continue;
      const from = code << (9 - length);
      quick.fill((length << 8) | symbols[at]!, from, from + (1 << (9 - length)));
    }
    if (counts[length - 1]! > 0) last[length] = code - 1;
    code <<= 1;
  }
  return { quick, first, last, index, symbols };
}
