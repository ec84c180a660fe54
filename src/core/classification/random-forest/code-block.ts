import type { BandArray } from '../../layers/raster.ts';

/** Writes the codes of `count` values from `start`. */
export type CodeBand = (values: BandArray, start: number, count: number, codes: Uint8Array) => void;

/** Codes of all whole numbers from `first`. */
function codeTable(edges: Float64Array, first: number, length: number): Uint8Array {
  const table = new Uint8Array(length);
  let code = 0;
  for (let i = 0; i < length; i++) {
    while (code < edges.length && edges[code]! < first + i) code++;
    table[i] = code;
  }
  return table;
}

const BUCKETS = 4096;

/**
 * Codes any number by a table of buckets, then by the edges inside its bucket. The bucket is a
 * monotone function of the value, so all edges of lower buckets are below the value, and none of
 * higher ones is, whatever the rounding. NaN gets code 0.
 */
function bucketCoder(edges: Float64Array): CodeBand {
  const least = edges[0] ?? 0;
  const span = (edges.at(-1) ?? 0) - least;
  const scale = span > 0 && Number.isFinite(span) ? (BUCKETS - 1) / span : 0;
  const bucketOf = (value: number) => {
    const place = (value - least) * scale;
    return place >= BUCKETS - 1 ? BUCKETS - 1 : place > 0 ? Math.trunc(place) : 0;
  };
  const below = new Uint8Array(BUCKETS);
  let edge = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    while (edge < edges.length && bucketOf(edges[edge]!) < bucket) edge++;
    below[bucket] = edge;
  }
  return (values, start, count, codes) => {
    for (let i = 0; i < count; i++) {
      const value = values[start + i]!;
      let code = below[bucketOf(value)]!;
      while (edges[code]! < value) code++;
      codes[i] = code;
    }
  };
}

/** Codes one band: by table where a value is a small whole number. */
export function createBandCoder(edges: Float64Array): CodeBand {
  const tables = new Map<number, Uint8Array>();
  const tableOf = (first: number, length: number) => {
    const table = tables.get(first - length) ?? codeTable(edges, first, length);
    tables.set(first - length, table);
    return table;
  };
  const byBucket = bucketCoder(edges);
  const byTable = (table: Uint8Array, first: number): CodeBand => {
    return (values, start, count, codes) => {
      for (let i = 0; i < count; i++) codes[i] = table[values[start + i]! - first]!;
    };
  };
  return (values, start, count, codes) => {
    if (values instanceof Uint8Array) byTable(tableOf(0, 256), 0)(values, start, count, codes);
    else if (values instanceof Uint16Array) {
      byTable(tableOf(0, 65_536), 0)(values, start, count, codes);
    } else if (values instanceof Int16Array) {
      byTable(tableOf(-32_768, 65_536), -32_768)(values, start, count, codes);
    } else byBucket(values, start, count, codes);
  };
}
