/**
 * One operation of ours: ours.ts JOB FOLDER SIDE MIN_PIXELS TIMES → {coldS, warmS, count} as JSON.
 * CPU seconds of the operation alone, its map in memory: the first time in this process, and the
 * least of the others (cold where there are none). `made` maps are drawn as they are read.
 */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { pixelAreaField } from '../../src/core/area/pixel-area.ts';
import { polygonize } from '../../src/core/coverage/polygonize/polygonize.ts';
import { sieveReader } from '../../src/core/coverage/sieve.ts';
import { createLentMemory } from '../../src/core/layers/lent-memory.ts';
import type { RasterReader } from '../../src/core/layers/raster.ts';
import { zonalClasses } from '../../src/files/class-map/zonal-classes.ts';
import { polygonsGeoJson } from '../../src/files/polygons/polygons-geojson.ts';

const [job = '', folder = '', sideText = '', minText = '', timesText = '1'] = process.argv.slice(2);
const SIDE = Number(sideText);
const BLOCK_ROWS = 512;

type ReadRows = (row: number, height: number) => Uint8Array;

function reader(readRows: ReadRows): RasterReader {
  return {
    header: {
      width: SIDE,
      height: SIDE,
      transform: [1, 0, 0, 0, -1, 0],
      crs: 'EPSG:6677',
      bandCount: 1,
      dataType: 'uint8',
      nodata: null,
      compression: 'none',
      tiled: false,
      blockWidth: SIDE,
      blockHeight: BLOCK_ROWS,
      overviews: [],
      bounds: [0, -SIDE, SIDE, 0],
      alphaBand: null,
      palette: null,
    },
    read: async (window) => ({
      window,
      bands: [readRows(window.row, window.height)],
      mask: null,
    }),
  };
}

function kept(name: string): RasterReader {
  const ids = new Uint8Array(readFileSync(join(folder, name)));
  return reader((row, height) => ids.subarray(row * SIDE, (row + height) * SIDE));
}

/** Patches of 64 pixels, every hundredth pixel another class; of any size, in the memory of two windows. */
const made = () => {
  const memory = createLentMemory();
  const drawn = reader((row, height) => {
    const ids = new Uint8Array(memory.lend(SIDE * height));
    for (let y = row; y < row + height; y++) {
      for (let x = 0; x < SIDE; x++) {
        const mixed = Math.imul(Math.imul(x, 73856093) ^ Math.imul(y, 19349663), 2654435761) >>> 8;
        const salt = mixed % 100 === 0 ? 1 + (mixed >>> 8) : 0;
        ids[(y - row) * SIDE + x] = 1 + (((x >> 6) * 5 + (y >> 6) * 3 + salt) % 6);
      }
    }
    return ids;
  });
  return { ...drawn, recycle: memory.takeBack };
};

async function sieve(map: RasterReader, write: (rows: Uint8Array) => void): Promise<number> {
  const settings = { minPixels: Number(minText), connectivity: 4 } as const;
  const sieved = await sieveReader(map, 'map', settings);
  let pixels = 0;
  for (let row = 0; row < SIDE; row += BLOCK_ROWS) {
    const height = Math.min(BLOCK_ROWS, SIDE - row);
    const block = await sieved.read({ col: 0, row, width: SIDE, height });
    write(block.bands[0] as Uint8Array);
    sieved.recycle?.(block);
    pixels += SIDE * height;
  }
  return pixels;
}

async function sieveInMemory(map: RasterReader): Promise<number> {
  const out = new Uint8Array(SIDE * SIDE);
  let at = 0;
  const count = await sieve(map, (rows) => {
    out.set(rows, at);
    at += rows.length;
  });
  sieved = out;
  return count;
}

async function polygons(map: RasterReader): Promise<number> {
  let count = 0;
  const file = openSync(join(folder, 'ours.geojson'), 'w');
  const collection = polygonsGeoJson(map.header, new Map(), (bytes) => writeSync(file, bytes));
  const { runAreaM2 } = pixelAreaField(map.header);
  await polygonize(
    map,
    'map',
    (polygon) => {
      count++;
      collection.add(polygon);
    },
    { runAreaM2 },
  );
  collection.finish();
  closeSync(file);
  return count;
}

async function zonal(map: RasterReader): Promise<number> {
  const text = readFileSync(join(folder, 'zones.geojson'), 'utf8');
  const { features } = JSON.parse(text) as { features: { geometry: Polygon }[] };
  const zones = features.map(({ geometry }) => geometry);
  const found = await zonalClasses({ reader: map, file: 'map', zones, crs: 'EPSG:6677' });
  return found.zones.flatMap(({ classes }) => classes).reduce((sum, { pixels }) => sum + pixels, 0);
}

let sieved: Uint8Array | null = null;
type Job = readonly [map: () => RasterReader, work: (map: RasterReader) => Promise<number>];
const JOBS: Readonly<Record<string, Job>> = {
  sieve: [() => kept('noisy.u8'), sieveInMemory],
  polygonize: [() => kept('ours.u8'), polygons],
  'polygonize-noisy': [() => kept('noisy.u8'), polygons],
  zonal: [() => kept('ours.u8'), zonal],
  'sieve-made': [made, (map) => sieve(map, () => undefined)],
  'polygonize-made': [made, polygons],
  'zonal-made': [made, zonal],
};
const [mapOf, work] = JOBS[job]!;
const map = mapOf();
const seconds: number[] = [];
let count = 0;
for (let time = 0; time < Number(timesText); time++) {
  const start = process.cpuUsage();
  count = await work(map);
  const { user, system } = process.cpuUsage(start);
  seconds.push((user + system) / 1e6);
}
if (sieved !== null) writeFileSync(join(folder, 'ours.u8'), sieved);
const [coldS = 0, ...others] = seconds;
console.log(
  JSON.stringify({ coldS, warmS: Math.min(...(others.length > 0 ? others : [coldS])), count }),
);
