import { assertNotTraining } from '../core/accuracy/training-overlap.ts';
import { SurveyError } from '../core/errors.ts';
import { transformGeometry } from '../core/geo/transform.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import { sampleShapes } from '../core/training/samples-from-layer.ts';
import { readVectorFile } from './node-files.ts';

/**
 * Refuses reference points that the map was trained on. `file` undefined: not checked. Errors:
 * `training-used-as-reference` {points, which}, `training-without-crs` {file}, those of the reader.
 */
export async function assertNoTraining(
  file: string | undefined,
  places: readonly { readonly xy: readonly [number, number] }[],
  { crs, transform }: RasterHeader,
): Promise<void> {
  if (file === undefined || crs === null) return;
  const layer = await readVectorFile(file);
  const from = layer.crs;
  if (from === null) throw new SurveyError('training-without-crs', { file });
  const shapes = layer.features
    .flatMap(({ geometry }) => sampleShapes(geometry))
    .map((shape) => transformGeometry(shape, from, crs));
  // A training point teaches its pixel: half a pixel round it is the same ground.
  const near = Math.max(...[0, 1, 3, 4].map((i) => Math.abs(transform[i]!))) / 2;
  assertNotTraining(
    places.map(({ xy }) => xy),
    shapes,
    near,
  );
}
