import type { ShownFeature } from '../core/display/rendering.ts';
import type { RasterReader } from '../core/layers/raster.ts';

export interface ShownReader {
  readonly reader: RasterReader;
  /** Of that reader, in the order of the features. */
  readonly bands: readonly number[];
}

/** The reader whose bands are what is shown. */
export function shownReader(reader: RasterReader, features: readonly ShownFeature[]): ShownReader {
  return { reader, bands: features.map(({ band }) => band) };
}
