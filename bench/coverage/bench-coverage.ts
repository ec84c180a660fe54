/**
 * Sieve, polygonize and zonal beside GDAL and rasterio, on 25 megapixels of classes with 1 % of salt
 * noise: `npx tsx bench/coverage/bench-coverage.ts [job…]`. CPU seconds of the operation alone, map in
 * memory; the rounds alternate. Cold: the first time in a new process; warm: once compiled. Peak
 * memory is that of the whole process, map included. `--memory`: our peak on maps of 100 megapixels
 * and a gigapixel that are drawn as they are read, instead.
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
const ROUNDS = 2;
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

interface Side {
  readonly coldS: number[];
  readonly warmS: number[];
  readonly peakMB: number[];
  count: number;
}
const side = (): Side => ({ coldS: [], warmS: [], peakMB: [], count: 0 });

async function measure(to: Side, command: string, args: readonly string[]): Promise<void> {
  const { stdout, peakMB } = await runMeasured(command, args);
  const { coldS, warmS, count } = JSON.parse(stdout) as Record<'coldS' | 'warmS' | 'count', number>;
  to.coldS.push(coldS);
  to.warmS.push(warmS);
  to.peakMB.push(peakMB);
  to.count = count;
}

const ours = (args: readonly string[]) => ['--import', 'tsx', place('ours.ts'), ...args];
const memory = ({ peakMB }: Side) => `${Math.max(...peakMB).toFixed(0)} MB`;

interface Job {
  readonly job: string;
  readonly what: string;
  readonly goal: number;
  readonly minPixels: number;
  readonly times: number;
}
const SIEVE = { job: 'sieve', goal: 1, times: 4 };
const JOBS: readonly Job[] = [
  { ...SIEVE, what: 'sieve below 100 pixels', minPixels: 100 },
  { ...SIEVE, what: 'sieve below 16 pixels', minPixels: 16 },
  { job: 'polygonize', what: 'polygonize, sieved map', goal: 6, minPixels: 16, times: 3 },
  { job: 'polygonize-noisy', what: 'polygonize, noisy map', goal: 6, minPixels: 16, times: 2 },
  { job: 'zonal', what: '400 zones (ours measured, too)', goal: 3, minPixels: 16, times: 4 },
];

/** Cold and warm beside the peer, which compiles nothing as it runs. */
async function compared(
  folder: string,
  { job, what, goal, minPixels, times }: Job,
): Promise<Row[]> {
  const { python, gdal, rasterio } = findPeers();
  const version = job === 'zonal' ? rasterio : gdal;
  const [own, peer] = [side(), side()];
  const args = [job, folder, String(SIDE), String(minPixels), String(times)];
  for (let round = 0; round < ROUNDS; round++) {
    await measure(own, process.execPath, ours(args));
    if (python !== null && version !== null)
      await measure(peer, python, [place('peer.py'), ...args]);
  }
  const isThere = peer.coldS.length > 0;
  const equal = () => {
    const [mine, theirs] = ['ours', 'peer'].map((who) => readFileSync(join(folder, `${who}.u8`)));
    return mine!.equals(theirs!) ? ', equal byte for byte' : ', maps DIFFER';
  };
  const theirs = isThere ? `, theirs ${memory(peer)}` : '';
  const same =
    isThere && own.count !== peer.count ? `, OTHER count ${own.count} ${peer.count}` : '';
  const speed = (seconds: readonly number[]) => SIDE ** 2 / 1e6 / median(seconds);
  const name = `${job === 'zonal' ? 'rasterio' : 'GDAL'} ${version}`;
  return (['cold', 'warm'] as const).map((state) => ({
    what: `${what}, ${state}`,
    unit: 'Mpx/CPU-s',
    ours: speed(state === 'cold' ? own.coldS : own.warmS),
    peer: isThere ? { name, value: speed(peer.coldS) } : null,
    goal,
    note:
      state === 'cold'
        ? `peak ${memory(own)}${theirs}${same}${isThere && job === 'sieve' ? equal() : ''}`
        : '',
  }));
}

async function peaks(folder: string): Promise<void> {
  console.log('\nPeak memory of the process, maps drawn as they are read (sieve below 16)');
  for (const made of [10_000, 31_623]) {
    for (const job of ['sieve-made', 'polygonize-made', 'zonal-made']) {
      const own = side();
      await measure(own, process.execPath, ours([job, folder, String(made), '16', '1']));
      const size = `${(made ** 2 / 1e6).toFixed(0)} Mpx`;
      console.log(`${job.padEnd(18)} ${size.padStart(9)} ${memory(own).padStart(8)}  ${own.count}`);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'moba-bench-'));
try {
  writeFileSync(join(folder, 'zones.geojson'), JSON.stringify(zones()));
  if (process.argv.includes('--memory')) await peaks(folder);
  else {
    writeFileSync(join(folder, 'noisy.u8'), noisyMap());
    const rows: Row[] = [];
    const asked = process.argv.slice(2);
    const jobs = JOBS.filter(({ job }) => asked.length === 0 || asked.includes(job));
    for (const job of jobs) rows.push(...(await compared(folder, job)));
    printRows('Operations on class maps, 25 megapixels', rows);
  }
} finally {
  rmSync(folder, { recursive: true });
}
