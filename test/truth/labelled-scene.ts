import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RasterReader } from '../../src/core/layers/raster.ts';
import { type LayerSamples, samplesFromLayer } from '../../src/core/training/samples-from-layer.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { readVector } from '../../src/files/vector/read-vector.ts';

const DATA = new URL('../../../shared/data/', import.meta.url).pathname;

/** What oracle.json says of a scene: scikit-learn's figures on the same split. */
interface Oracle {
  readonly class_codes: Readonly<Record<string, number>>;
  readonly train_pixels: Readonly<Record<string, number>>;
  readonly test_pixels: Readonly<Record<string, number>>;
  readonly results: Readonly<Record<string, { readonly overall_accuracy: number }>>;
}

/** A real scene with labelled polygons, half for training and half for testing. */
export interface LabelledScene {
  readonly reader: RasterReader;
  readonly training: LayerSamples;
  readonly testing: LayerSamples;
  /** Class id per pixel, 0 = none. */
  readonly labels: Uint8Array;
  /** 1 train, 2 test, 0 neither. */
  readonly split: Uint8Array;
  readonly oracle: Oracle;
}

const SCENES = {
  aber: { image: 'aber/aber_s2_mosaic.tif', field: 'cls' },
  lsat: { image: 'lsat/lsat.tif', field: 'class' },
} as const;

export type SceneName = keyof typeof SCENES;

export const scenePath = (name: SceneName): string => `${DATA}${SCENES[name].image}`;
export const splitPolygonsPath = (name: SceneName): string =>
  `${DATA}${name}/oracle_split_polygons.gpkg`;

/** Why the truth of the scenes can't be tested here, or null. */
export const scenesMissing: string | null = existsSync(scenePath('lsat'))
  ? null
  : 'skipped: ../shared/data is not beside the checkout';

const open = async (path: string) => openGeoTiff(bytesSource(await readFile(path), path));

async function wholeBand(path: string): Promise<Uint8Array> {
  const reader = await open(path);
  const { width, height } = reader.header;
  const block = await reader.read({ col: 0, row: 0, width, height });
  return Uint8Array.from(block.bands[0]!);
}

export async function openScene(name: SceneName): Promise<LabelledScene> {
  const { field } = SCENES[name];
  const path = splitPolygonsPath(name);
  const layer = await readVector({ name: path, bytes: await readFile(path) });
  const half = (split: string) => {
    const features = layer.features.filter((feature) => feature.properties.split === split);
    return samplesFromLayer({ ...layer, features }, field, { file: path, fileId: null });
  };
  return {
    reader: await open(scenePath(name)),
    training: half('train'),
    testing: half('test'),
    labels: await wholeBand(`${DATA}${name}/oracle_labels.tif`),
    split: await wholeBand(`${DATA}${name}/oracle_split.tif`),
    oracle: JSON.parse(readFileSync(`${DATA}${name}/oracle.json`, 'utf8')) as Oracle,
  };
}
