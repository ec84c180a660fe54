import type { BandArray } from '../layers/raster.ts';
import type { PredictPixels } from './predict-pixels.ts';

const COLORS = 1 << 24;
const UNSEEN = 0;
const ASKED = 255;
/** Pixels per round: the list of the unseen stays small. */
const ROUND = 65_536;

const isColor = (bands: readonly BandArray[]): bands is readonly Uint8Array[] =>
  bands.length > 0 && bands.length <= 3 && bands.every((band) => band instanceof Uint8Array);

/** Class ids of pixels start … end − 1 by their colour; lists those of colours not seen before. */
type LookUp = (
  bands: readonly Uint8Array[],
  start: number,
  end: number,
  table: Uint8Array,
  out: Uint8Array,
  unseen: Uint32Array,
) => number;

/** For three bands, the usual case: nothing in the loop but the table. */
const lookUpColors: LookUp = (bands, start, end, table, out, unseen) => {
  const [red, green, blue] = [bands[0]!, bands[1]!, bands[2]!];
  let count = 0;
  for (let i = start; i < end; i++) {
    const found = table[red[i]! | (green[i]! << 8) | (blue[i]! << 16)]!;
    out[i] = found;
    if (found === UNSEEN) unseen[count++] = i;
  }
  return count;
};

const lookUpKeys: LookUp = (bands, start, end, table, out, unseen) => {
  let count = 0;
  for (let i = start; i < end; i++) {
    const found = table[bands[0]![i]! | ((bands[1]?.[i] ?? 0) << 8)]!;
    out[i] = found;
    if (found === UNSEEN) unseen[count++] = i;
  }
  return count;
};

/**
 * A classifier of up to three 8-bit bands is a function of 2²⁴ colours: each is predicted once and
 * looked up after that. Exact, and many times faster on photographs (16 MB).
 */
export function withColorTable(predict: PredictPixels): PredictPixels {
  let table: Uint8Array | null = null;
  let unseen: Uint32Array | null = null;

  /** Predicts the colours of the first `count` unseen pixels, each once. */
  const learn = (bands: readonly Uint8Array[], table: Uint8Array, places: Uint32Array) => {
    const keyOf = (place: number) =>
      bands.reduce((key, band, f) => key | (band[place]! << (8 * f)), 0);
    const asked: number[] = [];
    for (const place of places) {
      const key = keyOf(place);
      if (table[key] !== UNSEEN) continue;
      table[key] = ASKED;
      asked.push(key);
    }
    const colors = bands.map((_, f) => Uint8Array.from(asked, (key) => key >>> (8 * f)));
    const found = new Uint8Array(asked.length);
    predict(colors, asked.length, found);
    for (const [i, key] of asked.entries()) table[key] = found[i]!;
    return keyOf;
  };

  return (bands, pixels, out) => {
    if (!isColor(bands)) {
      predict(bands, pixels, out);
      return;
    }
    table ??= new Uint8Array(COLORS);
    unseen ??= new Uint32Array(ROUND);
    const look = bands.length === 3 ? lookUpColors : lookUpKeys;
    for (let start = 0; start < pixels; start += ROUND) {
      const count = look(bands, start, Math.min(pixels, start + ROUND), table, out, unseen);
      if (count === 0) continue;
      const places = unseen.subarray(0, count);
      const keyOf = learn(bands, table, places);
      for (const place of places) out[place] = table[keyOf(place)]!;
    }
  };
}
