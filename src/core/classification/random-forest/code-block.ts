import type { BandArray } from '../../layers/raster.ts';
import { binCode } from './bin-edges.ts';

/** Writes the codes of `count` values from `start`, one every `stride` bytes. */
export type CodeBand = (
  values: BandArray,
  start: number,
  count: number,
  codes: Uint8Array,
  stride: number,
) => void;

function codeTable(edges: Float64Array, length: number): Uint8Array {
  const table = new Uint8Array(length);
  let code = 0;
  for (let value = 0; value < length; value++) {
    while (code < edges.length && edges[code]! < value) code++;
    table[value] = code;
  }
  return table;
}

/** Codes one band: by table where a value is a small whole number, else by halving the edges. */
export function createBandCoder(edges: Float64Array): CodeBand {
  let bytes: Uint8Array | null = null;
  let words: Uint8Array | null = null;
  return (values, start, count, codes, stride) => {
    let table: Uint8Array | null = null;
    if (values instanceof Uint8Array) table = bytes ??= codeTable(edges, 256);
    if (values instanceof Uint16Array) table = words ??= codeTable(edges, 65_536);
    if (table) {
      for (let i = 0; i < count; i++) codes[i * stride] = table[values[start + i]!]!;
    } else {
      for (let i = 0; i < count; i++) codes[i * stride] = binCode(edges, values[start + i]!);
    }
  };
}
