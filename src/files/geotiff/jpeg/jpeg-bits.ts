import { type HuffmanTable, JpegCorrupt } from './jpeg-data.ts';

export interface JpegBits {
  readonly symbol: (table: HuffmanTable) => number;
  /** `count` (0 … 16) bits, highest first. */
  readonly take: (count: number) => number;
  /** Bits of a signed value (T.81, figure F.12). */
  readonly signed: (count: number) => number;
  /** Skips to behind the next restart marker. */
  readonly restart: () => void;
}

/** Bits of entropy-coded data; throws where more are asked for than there are. */
export function jpegBits(data: Uint8Array, start: number): JpegBits {
  let at = start;
  let held = 0;
  let count = 0;
  /** Zeros put behind the data, so that a look-up may see further than the codes reach. */
  let padding = 0;

  const fill = () => {
    while (count <= 16) {
      let byte = 0;
      if (at < data.length && data[at] !== 0xff) byte = data[at++]!;
      else if (data[at] === 0xff && data[at + 1] === 0) {
        byte = 0xff;
        at += 2;
      } else padding += 8;
      held = ((held << 8) | byte) & 0xffffff;
      count += 8;
    }
  };
  const used = (bits: number) => {
    count -= bits;
    if (count < padding) throw new JpegCorrupt('JPEG data');
  };
  const symbol = (table: HuffmanTable) => {
    fill();
    const quick = table.quick[(held >>> (count - 9)) & 511]!;
    if (quick !== 0) {
      used(quick >> 8);
      return quick & 255;
    }
    for (let length = 10; length <= 16; length++) {
      const code = (held >>> (count - length)) & ((1 << length) - 1);
      if (code > table.last[length]! || code < table.first[length]!) continue;
      used(length);
      return table.symbols[table.index[length]! + code - table.first[length]!]!;
    }
    throw new JpegCorrupt('JPEG code');
  };
  const take = (bits: number) => {
    if (bits === 0) return 0;
    fill();
    const value = (held >>> (count - bits)) & ((1 << bits) - 1);
    used(bits);
    return value;
  };
  const signed = (bits: number) => {
    const value = take(bits);
    return bits > 0 && value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value;
  };
  const restart = () => {
    held = 0;
    count = 0;
    padding = 0;
    while (at + 1 < data.length) {
      const marker = data[at] === 0xff ? data[at + 1]! : 0;
      if (marker >= 0xd0 && marker <= 0xd7) {
        at += 2;
        return;
      }
      if (marker > 0 && marker !== 0xff) break;
      at++;
    }
    throw new JpegCorrupt('JPEG restart');
  };
  return { symbol, take, signed, restart };
}
