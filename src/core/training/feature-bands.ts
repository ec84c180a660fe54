import type { RasterHeader } from '../layers/raster.ts';

/** Bands that measure something, counted from 0: all but the alpha band. */
export function featureBands(header: Pick<RasterHeader, 'bandCount' | 'alphaBand'>): number[] {
  const bands = Array.from({ length: header.bandCount }, (_, band) => band);
  return bands.filter((band) => band !== header.alphaBand);
}
