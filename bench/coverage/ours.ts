/** One operation of ours: ours.ts JOB FOLDER SIDE MIN_PIXELS → {cpuS, count} as JSON. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { pixelAreaField } from '../../src/core/area/pixel-area.ts';
import { polygonize } from '../../src/core/coverage/polygonize/polygonize.ts';
import { sieveReader } from '../../src/core/coverage/sieve.ts';
import type { RasterReader } from '../../src/core/layers/raster.ts';
import { polygonsGeoJson } from '../../src/files/polygons/polygons-geojson.ts';
import { zonalClasses } from '../../src/files/zonal-classes.ts';

const [job = '', folder = '', sideText = '', minText = ''] = process.argv.slice(2);
const SIDE = Number(sideText);

function reader(name: string): RasterReader {
  const ids = new Uint8Array(readFileSync(join(folder, name)));
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
      tiled: true,
      blockWidth: 512,
      blockHeight: 512,
      overviews: [],
      bounds: [0, -SIDE, SIDE, 0],
      alphaBand: null,
      palette: null,
    },
    read: async (window) => {
      const band = new Uint8Array(window.width * window.height);
      for (let y = 0; y < window.height; y++) {
        const from = (window.row + y) * SIDE + window.col;
        band.set(ids.subarray(from, from + window.width), y * window.width);
      }
      return { window, bands: [band], mask: null };
    },
  };
}

async function sieve(): Promise<number> {
  const settings = { minPixels: Number(minText), connectivity: 4 } as const;
  const sieved = await sieveReader(reader('noisy.u8'), 'map', settings);
  const out = new Uint8Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row += 512) {
    const height = Math.min(512, SIDE - row);
    const { bands } = await sieved.read({ col: 0, row, width: SIDE, height });
    out.set(bands[0] as Uint8Array, row * SIDE);
  }
  writeFileSync(join(folder, 'ours.u8'), out);
  return out.length;
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
  const made = await zonalClasses({ reader: map, file: 'map', zones, crs: 'EPSG:6677' });
  return made.zones.flatMap(({ classes }) => classes).reduce((sum, { pixels }) => sum + pixels, 0);
}

const JOBS: Readonly<Record<string, () => Promise<number>>> = {
  sieve,
  polygonize: () => polygons(reader('ours.u8')),
  'polygonize-noisy': () => polygons(reader('noisy.u8')),
  zonal: () => zonal(reader('ours.u8')),
};
const start = process.cpuUsage();
const count = await JOBS[job]!();
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ cpuS: (user + system) / 1e6, count }));
