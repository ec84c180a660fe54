import type { TiffPage } from './tiff-page.ts';

/** Samples of 1, 2 or 4 bits as bytes, high bits first; each row of the file starts a new byte. */
export function unpackBits(bytes: Uint8Array, page: TiffPage, rows: number): Uint8Array {
  const { bits } = page;
  const across = page.blockWidth * (page.planar ? 1 : page.samples);
  const rowBytes = Math.ceil((across * bits) / 8);
  const mask = (1 << bits) - 1;
  const values = new Uint8Array(across * rows);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < across; i++) {
      const at = i * bits;
      const byte = bytes[row * rowBytes + (at >> 3)]!;
      values[row * across + i] = (byte >> (8 - bits - (at & 7))) & mask;
    }
  }
  return values;
}

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let out = 0;
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) out |= 128 >> bit;
  return out;
});

/** The bits of every byte in the other order (FillOrder 2). */
export const reversedBits = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => REVERSED[byte]!);
