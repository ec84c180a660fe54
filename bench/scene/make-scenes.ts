import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../src/core/random.ts';
import { photographOf, SCENE_BANDS, sceneTile } from './seabed-scene.ts';
import { createTiffStream } from './tiff-stream.ts';

const TILE = 512;
const SEED = 7;
const TRAINING_PIXELS = 24_000;
/** Every tenth label is wrong on purpose, as a tired interpreter's are. */
const FLIPPED = 0.1;

const folder = fileURLToPath(new URL('../../.cache/bench', import.meta.url));

/** Scenes of one size on disk: paths of GeoTIFFs, and training pixels for us and for the peers. */
export interface Scenes {
  readonly side: number;
  readonly folder: string;
  readonly ms16: string;
  readonly ms16Raw: string;
  readonly rgb8: string;
  readonly truth: string;
  /** GeoJSON points with `class`, and the same rows as uint16 values and uint8 labels. */
  readonly training: string;
  readonly trainingValues: string;
  readonly trainingLabels: string;
}

export function scenePaths(side: number): Scenes {
  const here = join(folder, String(side));
  mkdirSync(here, { recursive: true });
  const at = (name: string) => join(here, name);
  return {
    side,
    folder: here,
    ms16: at('ms16-deflate.tif'),
    ms16Raw: at('ms16.tif'),
    rgb8: at('rgb8-deflate.tif'),
    truth: at('truth.tif'),
    training: at('training.geojson'),
    trainingValues: at('training.u16'),
    trainingLabels: at('training.u8'),
  };
}

/** One training row per drawn place: where, what it measures, and what it is said to be. */
function createTraining(side: number) {
  const random = createRandom(SEED);
  const wanted = new Map<number, number[]>();
  const across = Math.ceil(side / TILE);
  for (let i = 0; i < TRAINING_PIXELS; i++) {
    const [x, y] = [random.below(side), random.below(side)];
    const tile = Math.floor(y / TILE) * across + Math.floor(x / TILE);
    wanted.set(tile, [...(wanted.get(tile) ?? []), (y % TILE) * TILE + (x % TILE)]);
  }
  const features: object[] = [];
  const values: number[] = [];
  const labels: number[] = [];
  const take = (tile: number, truth: Uint8Array, pixels: Uint16Array) => {
    for (const at of wanted.get(tile) ?? []) {
      const flip = random.unit() < FLIPPED;
      const label = flip ? 1 + random.below(6) : truth[at]!;
      const col = (tile % across) * TILE + (at % TILE);
      const row = Math.floor(tile / across) * TILE + Math.floor(at / TILE);
      const place = [-40_000 + (col + 0.5) * 0.1, -20_000 - (row + 0.5) * 0.1];
      features.push({
        type: 'Feature',
        properties: { class: label },
        geometry: { type: 'Point', coordinates: place },
      });
      values.push(...pixels.subarray(at * SCENE_BANDS, (at + 1) * SCENE_BANDS));
      labels.push(label);
    }
  };
  const write = (paths: Scenes) => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6677' } };
    const collection = { type: 'FeatureCollection', crs, features };
    writeFileSync(paths.training, JSON.stringify(collection));
    writeFileSync(paths.trainingValues, new Uint8Array(Uint16Array.from(values).buffer));
    writeFileSync(paths.trainingLabels, Uint8Array.from(labels));
  };
  return { take, write };
}

/** Makes the scenes of this size where they are not there yet (about a minute for 10,000²). */
export function makeScenes(side: number): Scenes {
  const paths = scenePaths(side);
  if (existsSync(paths.trainingLabels)) return paths;
  console.error(`bench: making the ${side} × ${side} scenes in ${paths.folder}…`);
  const common = { width: side, height: side, tileSize: TILE };
  const multi = { ...common, samples: SCENE_BANDS, bits: 16, colors: 'grey' } as const;
  const part = (path: string) => `${path}.part`;
  const ms16 = createTiffStream(part(paths.ms16), { ...multi, compression: 'deflate' });
  const raw = createTiffStream(part(paths.ms16Raw), { ...multi, compression: 'none' });
  const photo = { ...common, samples: 3, bits: 8, compression: 'deflate', colors: 'rgb' } as const;
  const rgb8 = createTiffStream(part(paths.rgb8), photo);
  const map = { ...common, samples: 1, bits: 8, compression: 'deflate', colors: 'grey' } as const;
  const truth = createTiffStream(part(paths.truth), map);
  const training = createTraining(side);
  const across = Math.ceil(side / TILE);
  for (let index = 0; index < across * across; index++) {
    const col = (index % across) * TILE;
    const row = Math.floor(index / across) * TILE;
    const tile = sceneTile({ col, row, size: TILE }, SEED);
    training.take(index, tile.labels, tile.pixels);
    rgb8.writeTile(photographOf(tile.pixels));
    raw.writeTile(tile.pixels.slice());
    ms16.writeTile(tile.pixels);
    truth.writeTile(tile.labels);
  }
  for (const stream of [ms16, raw, rgb8, truth]) stream.finish();
  for (const path of [paths.ms16, paths.ms16Raw, paths.rgb8, paths.truth]) {
    renameSync(part(path), path);
  }
  training.write(paths);
  return paths;
}
