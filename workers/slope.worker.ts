import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { readMetresPerUnit } from '../src/files/geotiff/height-unit.ts';
import { measureSlope, type SlopeRequest } from '../src/files/raster/measure-slope.ts';
import { openRaster } from '../src/files/raster/open-raster.ts';
import { openBlobOrUrl } from '../src/files/raster/open-recipe.ts';
import type { RasterSource } from '../src/files/raster/raster-recipe.ts';
import { settle } from '../src/jobs/error-transfer.ts';

type SlopeInput = Pick<SlopeRequest, 'geometry' | 'crs' | 'maxSlopeDeg' | 'demName'> & {
  readonly dem: RasterSource;
};

async function measure({ dem, ...request }: SlopeInput, onProgress: OnProgress) {
  const opened = await openBlobOrUrl(dem);
  const reader = await openRaster(opened);
  const metresPerUnit = await readMetresPerUnit(opened.source, reader.header);
  return measureSlope({ ...request, reader, metresPerUnit, onProgress });
}

const api = {
  measure: (input: SlopeInput, onProgress: OnProgress) => settle(() => measure(input, onProgress)),
};

export type SlopeApi = typeof api;
expose(api);
