import type { RasterBlock } from './raster.ts';

/** RGBA of each 8-bit value, length 1024. */
export type ColorTable = Uint8Array;

/** Colours of class rasters, #rrggbb; a value without a colour is transparent. */
export function colorTable(
  colors: readonly { readonly id: number; readonly color: string }[],
): ColorTable {
  const table = new Uint8Array(1024);
  for (const { id, color } of colors) {
    const rgb = Number.parseInt(color.slice(1), 16);
    table.set([(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, 255], 4 * id);
  }
  return table;
}

/** A TIFF ColorMap (all reds, then greens, then blues; 16 bit) as RGBA. */
export function colorTableOfTiff(palette: Uint16Array): ColorTable {
  const count = palette.length / 3;
  const table = new Uint8Array(1024);
  for (let value = 0; value < Math.min(256, count); value++) {
    for (let channel = 0; channel < 3; channel++) {
      table[4 * value + channel] = palette[channel * count + value]! >> 8;
    }
    table[4 * value + 3] = 255;
  }
  return table;
}

/** Row-major RGBA of the first band, length 4·width·height; alpha 0 where masked. */
export function paletteRgba(block: RasterBlock, table: ColorTable): Uint8ClampedArray {
  const values = block.bands[0]!;
  const rgba = new Uint8ClampedArray(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    if (block.mask !== null && block.mask[i] === 0) continue;
    const from = 4 * values[i]!;
    if (from + 3 < table.length) rgba.set(table.subarray(from, from + 4), 4 * i);
  }
  return rgba;
}
