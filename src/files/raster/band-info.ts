import type { BandInfo, RasterHeader } from '../../core/layers/raster.ts';

/** What is known of a band, also of an image that tells nothing of its bands. */
export function bandInfoOf(header: RasterHeader, band: number): BandInfo {
  const told = header.bandInfo?.length === header.bandCount ? header.bandInfo[band] : undefined;
  if (told) return told;
  return {
    name: '',
    colorInterpretation: band === header.alphaBand ? 'Alpha' : 'Undefined',
    nodata: header.nodata,
    scale: null,
    offset: null,
    unit: '',
  };
}
