import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { blobSource } from '../src/files/byte-source.ts';
import { readMetresPerUnit } from '../src/files/geotiff/height-unit.ts';
import { openGeoTiff } from '../src/files/geotiff/open-geotiff.ts';
import { measureSlope, type SlopeRequest } from '../src/files/measure-slope.ts';
import { settle } from '../src/jobs/error-transfer.ts';

type SlopeInput = Pick<SlopeRequest, 'geometry' | 'crs' | 'maxSlopeDeg'> & {
  readonly dem: { readonly blob: Blob; readonly name: string };
};

async function measure({ dem, ...request }: SlopeInput, onProgress: OnProgress) {
  const source = blobSource(dem.blob, dem.name);
  const reader = await openGeoTiff(source);
  const metresPerUnit = await readMetresPerUnit(source);
  return measureSlope({ ...request, reader, metresPerUnit, demName: dem.name, onProgress });
}

const api = {
  measure: (input: SlopeInput, onProgress: OnProgress) => settle(() => measure(input, onProgress)),
};

export type SlopeApi = typeof api;
expose(api);
