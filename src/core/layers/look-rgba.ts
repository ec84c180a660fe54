import { type ColorMapId, colorMapTable } from './color-maps.ts';
import { type ColorTable, paletteRgba } from './palette.ts';
import type { BandArray, RasterBlock } from './raster.ts';
import { type Tone, toneOf, toneTable } from './tone.ts';

/** How the bands of a block become colours, all limits known; bands are those of the block, in order. */
export type Look =
  | { readonly kind: 'tones'; readonly tones: readonly [Tone, Tone, Tone] }
  | { readonly kind: 'color-map'; readonly tone: Tone; readonly colorMap: ColorMapId }
  | { readonly kind: 'palette'; readonly colors: ColorTable };

/**
 * Row-major RGBA, length 4·width·height; alpha 0 where masked, NaN or infinite, else 255. Tones take
 * the first three bands as red, green and blue; the others the first band.
 */
export function lookRgba(block: RasterBlock, look: Look): Uint8ClampedArray {
  if (look.kind === 'palette') return paletteRgba(block, look.colors);
  const size = block.window.width * block.window.height;
  const rgba = new Uint8ClampedArray(size * 4);
  for (let i = 0; i < size; i++) rgba[4 * i + 3] = block.mask?.[i] === 0 ? 0 : 255;
  if (look.kind === 'color-map') {
    const bytes = toneBytes(block.bands[0]!, look.tone, rgba);
    const colors = colorMapTable(look.colorMap);
    for (let i = 0; i < size; i++) {
      const from = 3 * bytes[i]!;
      rgba[4 * i] = colors[from]!;
      rgba[4 * i + 1] = colors[from + 1]!;
      rgba[4 * i + 2] = colors[from + 2]!;
    }
    return rgba;
  }
  for (const [channel, tone] of look.tones.entries()) {
    const bytes = toneBytes(block.bands[channel]!, tone, rgba);
    for (let i = 0; i < size; i++) rgba[4 * i + channel] = bytes[i]!;
  }
  return rgba;
}

/** By a table where the type has few values; a table pays once the picture is as large. */
function toneBytes(values: BandArray, tone: Tone, rgba: Uint8ClampedArray): Uint8Array {
  const size = rgba.length / 4;
  const bytes = new Uint8Array(size);
  const table = size >= 16384 || values.BYTES_PER_ELEMENT === 1 ? toneTable(values, tone) : null;
  if (table) {
    for (let i = 0; i < size; i++) bytes[i] = table.bytes[values[i]! + table.offset]!;
    return bytes;
  }
  const byteOf = toneOf(tone);
  for (let i = 0; i < size; i++) {
    const value = values[i]!;
    if (Number.isFinite(value)) bytes[i] = byteOf(value);
    else rgba[4 * i + 3] = 0;
  }
  return bytes;
}
