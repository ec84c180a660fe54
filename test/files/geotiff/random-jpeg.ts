import { NATURAL } from '../../../src/files/geotiff/jpeg/jpeg-data.ts';

export interface RandomJpeg {
  readonly width: number;
  readonly height: number;
  /** Of each component, across and down. */
  readonly sampling: readonly (readonly [h: number, v: number])[];
  readonly restartInterval: number;
  /** Coefficients of a block beside DC, at most; 0 … 63. */
  readonly busy: number;
  /** Bits of a coefficient, at most; 1 … 15. */
  readonly bits: number;
  readonly quant: number;
  readonly seed: number;
}

/** Codes of 2 to 16 bits: ten bits of look-ahead see some of them whole, and some not. */
const COUNTS = [0, 1, 1, 1, 2, 2, 3, 4, 6, 8, 8, 8, 8, 8, 8];

interface Codes {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
  readonly codes: ReadonlyMap<number, readonly [code: number, length: number]>;
}

function codesOf(symbols: readonly number[]): Codes {
  const counts: number[] = [];
  const codes = new Map<number, readonly [number, number]>();
  let code = 0;
  for (let length = 1; length <= 16; length++) {
    const left = symbols.length - codes.size;
    counts.push(Math.min(left, COUNTS[length - 1] ?? left));
    for (let i = 0; i < counts[length - 1]!; i++) codes.set(symbols[codes.size]!, [code++, length]);
    code <<= 1;
  }
  return { counts, symbols, codes };
}

const wide = (value: number) => [value >> 8, value & 255];

/**
 * A baseline JPEG of random coefficients under random codes (ITU-T T.81, annexes B and F): nothing
 * to look at, but every length of code, run and value occurs.
 */
export function randomJpeg(wanted: RandomJpeg): Uint8Array {
  const { width, height, sampling, restartInterval, busy, bits, quant } = wanted;
  let state = wanted.seed >>> 0;
  const upTo = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * (most + 1));
  };
  const shuffled = (values: number[]) => {
    for (let i = values.length - 1; i > 0; i--) {
      const j = upTo(i);
      [values[i], values[j]] = [values[j]!, values[i]!];
    }
    return values;
  };
  const dc = codesOf(shuffled(Array.from({ length: 16 }, (_, size) => size)));
  const runs = Array.from({ length: 256 }, (_, symbol) => symbol);
  const ac = codesOf(shuffled(runs.filter((symbol) => (symbol & 15) > 0 || symbol % 0xf0 === 0)));

  const out: number[] = [0xff, 0xd8];
  const segment = (marker: number, body: readonly number[]) =>
    out.push(0xff, marker, ...wide(body.length + 2), ...body);
  segment(0xdb, [0x10, ...Array.from(NATURAL, () => wide(1 + upTo(quant - 1))).flat()]);
  const parts = sampling.map(([h, v], i) => [i + 1, (h << 4) | v, 0]);
  segment(0xc0, [8, ...wide(height), ...wide(width), parts.length, ...parts.flat()]);
  segment(0xc4, [0x00, ...dc.counts, ...dc.symbols]);
  segment(0xc4, [0x10, ...ac.counts, ...ac.symbols]);
  if (restartInterval > 0) segment(0xdd, wide(restartInterval));
  segment(0xda, [parts.length, ...parts.flatMap(([id]) => [id!, 0]), 0, 63, 0]);

  let held = '';
  const put = (value: number, length: number) => {
    if (length > 0) held += value.toString(2).padStart(length, '0');
  };
  const flush = () => {
    held = held.padEnd(Math.ceil(held.length / 8) * 8, '1');
    for (let i = 0; i < held.length; i += 8) {
      const byte = Number.parseInt(held.slice(i, i + 8), 2);
      out.push(...(byte === 0xff ? [0xff, 0] : [byte]));
    }
    held = '';
  };
  const code = ({ codes }: Codes, symbol: number) => put(...codes.get(symbol)!);
  const block = () => {
    const size = upTo(Math.min(bits, 11));
    code(dc, size);
    put(upTo(2 ** size - 1), size);
    let k = 0;
    for (let i = upTo(busy); i > 0 && k < 63; i--) {
      const run = upTo(Math.min(62 - k, upTo(20)));
      for (let left = run; left > 15; left -= 16) code(ac, 0xf0);
      const own = 1 + upTo(bits - 1);
      code(ac, ((run & 15) << 4) | own);
      put(upTo(2 ** own - 1), own);
      k += run + 1;
    }
    if (k < 63) code(ac, 0);
  };
  const alone = sampling.length === 1;
  const [hMax, vMax] = [0, 1].map((i) => (alone ? 1 : Math.max(...sampling.map((s) => s[i]!))));
  const units = Math.ceil(width / (8 * hMax!)) * Math.ceil(height / (8 * vMax!));
  const blocks = alone ? 1 : sampling.reduce((sum, [h, v]) => sum + h * v, 0);
  for (let unit = 0; unit < units; unit++) {
    if (restartInterval > 0 && unit > 0 && unit % restartInterval === 0) {
      flush();
      out.push(0xff, 0xd0 | ((unit / restartInterval - 1) & 7));
    }
    for (let i = 0; i < blocks; i++) block();
  }
  flush();
  out.push(0xff, 0xd9);
  return Uint8Array.from(out);
}
