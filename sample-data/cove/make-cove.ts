import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '../../src/core/content-id.ts';
import type { SurveyFile } from '../../src/core/survey/document/document.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { COVE_GRID } from './georeference.ts';
import { labelCove } from './labels.ts';
import { quadratsCsv } from './quadrats.ts';
import { drawReference, drawTraining, trainingCollection } from './sampling.ts';
import { paintCove } from './scene.ts';
import { coveShapes } from './shapes.ts';
import { coveSurvey } from './survey.ts';
import { coveTruth, truthCollection } from './truth.ts';

export const SURVEYED_ON = '2026-07-18';
const CREDIT = '藻場 Moba 見本データ(架空)';
const REFERENCE_POINTS = 200;

const encoder = new TextEncoder();
const json = (value: unknown): Uint8Array => encoder.encode(`${JSON.stringify(value, null, 1)}\n`);

/** One feature a line, so that a change can be read in a diff. */
const geoJson = (collection: { features: readonly unknown[] }): Uint8Array =>
  encoder.encode(
    `{"type":"FeatureCollection","features":[\n${collection.features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`,
  );

/** All files of the sample by name: the same bytes on every engine. */
export function makeCove(): ReadonlyMap<string, Uint8Array> {
  const shapes = coveShapes();
  const labels = labelCove(shapes);
  const bands = paintCove(labels);
  const image = writeImage(COVE_GRID, bands, { photometric: 'rgb', nodata: 0 });
  const drawn = drawTraining(labels.classes);
  const training = trainingCollection(drawn);
  const files = new Map<string, Uint8Array>([
    ['orthomosaic.tif', image],
    ['training.geojson', geoJson(training)],
    ['reference.geojson', geoJson(drawReference(labels.classes, drawn, REFERENCE_POINTS))],
    ['quadrats.csv', encoder.encode(quadratsCsv())],
    ['truth.geojson', geoJson(truthCollection(shapes))],
    ['truth.json', json(coveTruth(shapes))],
  ]);
  const entry = (
    id: string,
    name: string,
    kind: SurveyFile['kind'],
    rest: Pick<SurveyFile, 'crs' | 'raster'>,
  ): SurveyFile => {
    const bytes = files.get(name)!;
    const sha256 = sha256Hex(bytes);
    return {
      id,
      name,
      kind,
      bytes: bytes.length,
      sha256,
      takenOn: SURVEYED_ON,
      credit: CREDIT,
      remote: null,
      companionIds: [],
      ...rest,
    };
  };
  const { width, height, transform } = COVE_GRID;
  const raster = { width, height, bandCount: 4, dataType: 'uint8' as const, transform, nodata: 0 };
  const survey = coveSurvey(shapes, drawn, training, [
    entry('orthomosaic', 'orthomosaic.tif', 'raster', { crs: 'EPSG:6673', raster }),
    entry('training', 'training.geojson', 'vector', { crs: 'EPSG:4326', raster: null }),
    entry('reference', 'reference.geojson', 'vector', { crs: 'EPSG:4326', raster: null }),
    entry('quadrats', 'quadrats.csv', 'table', { crs: null, raster: null }),
  ]);
  return files.set('survey.json', json(survey));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of makeCove()) {
    writeFileSync(join(folder, name), bytes);
    process.stdout.write(`${name} ${bytes.length} bytes\n`);
  }
}
