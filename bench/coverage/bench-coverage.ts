/**
 * Sieve, polygonize and zonal beside GDAL and rasterio, on 25 megapixels of classes with 1 % of salt
 * noise: `npx tsx bench/coverage/bench-coverage.ts`. CPU seconds of the operation alone, map in
 * memory; the rounds alternate. Peak memory is that of the whole process, map included.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../src/core/random.ts';
import { median, runMeasured } from '../measure.ts';
import { findPeers } from '../peers.ts';
import { printRows, type Row } from '../report.ts';
import { sceneTile } from '../scene/seabed-scene.ts';

const SIDE = 5000;
const TILE = 500;
const ROUNDS = 3;
const MIN_PIXELS = 16;
const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Classes 1 … 6, every hundredth pixel one by chance. */
function noisyMap(): Uint8Array {
  const ids = new Uint8Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row += TILE) {
    for (let col = 0; col < SIDE; col += TILE) {
      const { labels } = sceneTile({ col, row, size: TILE }, 4);
      for (let y = 0; y < TILE; y++) {
        ids.set(labels.subarray(y * TILE, (y + 1) * TILE), (row + y) * SIDE + col);
      }
    }
  }
  const random = createRandom(4);
  for (let i = 0; i < ids.length; i++) if (random.below(100) === 0) ids[i] = 1 + random.below(6);
  return ids;
}

/** 400 star-shaped zones of 60 corners on a grid, in pixels with y upwards. */
function zones(): object {
  const random = createRandom(7);
  const features = Array.from({ length: 400 }, (_, zone) => {
    const [x, y] = [125 + 250 * (zone % 20), -125 - 250 * Math.floor(zone / 20)];
    const ring = Array.from({ length: 60 }, (_, i) => {
      const radius = 55 + 65 * random.unit();
      const angle = (2 * Math.PI * i) / 60;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    const coordinates = [[...ring, ring[0]]];
    return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } };
  });
  return { type: 'FeatureCollection', features };
}

interface Result {
  readonly cpuS: number;
  readonly count: number;
}

const folder = mkdtempSync(join(tmpdir(), 'moba-bench-'));
const JOBS = [
  { job: 'sieve', what: `sieve, groups below ${MIN_PIXELS} pixels`, goal: 1 },
  { job: 'polygonize', what: 'polygonize to GeoJSON, sieved map', goal: 6 },
  { job: 'polygonize-noisy', what: 'polygonize to GeoJSON, noisy map', goal: 6 },
  { job: 'zonal', what: '400 zones, classes counted (ours measured, too)', goal: 3 },
] as const;

try {
  writeFileSync(join(folder, 'noisy.u8'), noisyMap());
  writeFileSync(join(folder, 'zones.geojson'), JSON.stringify(zones()));
  const { python, gdal, rasterio } = findPeers();
  const rows: Row[] = [];
  for (const { job, what, goal } of JOBS) {
    const own = { cpuS: [] as number[], peakMB: [] as number[], count: 0 };
    const peer = { cpuS: [] as number[], peakMB: [] as number[], count: 0 };
    const isThere = python !== null && (job === 'zonal' ? rasterio : gdal) !== null;
    for (let round = 0; round < ROUNDS; round++) {
      const args = [job, folder, String(SIDE), String(MIN_PIXELS)];
      const add = (to: typeof own, { stdout, peakMB }: { stdout: string; peakMB: number }) => {
        const { cpuS, count } = JSON.parse(stdout) as Result;
        to.cpuS.push(cpuS);
        to.peakMB.push(peakMB);
        to.count = count;
      };
      add(own, await runMeasured('npx', ['tsx', place('ours.ts'), ...args]));
      if (isThere) add(peer, await runMeasured(python, [place('peer.py'), ...args]));
    }
    const pixels = SIDE ** 2 / 1e6;
    const memory = `peak ${Math.max(...own.peakMB).toFixed(0)} MB`;
    const theirs = isThere ? `, theirs ${Math.max(...peer.peakMB).toFixed(0)} MB` : '';
    const same = isThere
      ? `; ${own.count === peer.count ? 'same' : 'OTHER'} count ${own.count}`
      : '';
    rows.push({
      what,
      unit: 'Mpx/CPU-s',
      ours: pixels / median(own.cpuS),
      peer: isThere
        ? { name: job === 'zonal' ? 'rasterio' : 'GDAL', value: pixels / median(peer.cpuS) }
        : null,
      goal,
      note: `${memory}${theirs}${same}`,
    });
  }
  printRows('Operations on class maps, 25 megapixels', rows);
  const [ours, theirs] = ['ours', 'peer'].map((who) => readFileSync(join(folder, `${who}.u8`)));
  console.log(`sieved maps ${ours!.equals(theirs!) ? 'equal byte for byte' : 'DIFFER'}`);
} finally {
  rmSync(folder, { recursive: true });
}
