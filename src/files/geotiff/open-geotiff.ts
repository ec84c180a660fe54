import { SurveyError } from '../../core/errors.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { ByteSource } from '../byte-source.ts';

/** Opens a GeoTIFF: checks the directories, reads no pixel. */
export async function openGeoTiff(source: ByteSource): Promise<RasterReader> {
  throw new SurveyError('tiff-unsupported', { file: source.name, what: 'not yet' });
}
