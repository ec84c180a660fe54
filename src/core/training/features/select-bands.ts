import type { RasterReader } from '../../layers/raster.ts';

/** The image with some of its bands, from 0 in their new order; the alpha band masks as before. */
export function selectBands(reader: RasterReader, chosen: readonly number[]): RasterReader {
  const { header } = reader;
  const isWhole = chosen.length === header.bandCount && chosen.every((band, i) => band === i);
  if (isWhole) return reader;
  return {
    header: { ...header, bandCount: chosen.length, alphaBand: null, palette: null },
    read: (window, options = {}) => {
      const wanted = options.bands ?? chosen.map((_, i) => i);
      return reader.read(window, { ...options, bands: wanted.map((i) => chosen[i]!) });
    },
    ...(reader.recycle && { recycle: reader.recycle }),
    ...(reader.isBlank && { isBlank: reader.isBlank }),
  };
}
