import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import {
  featuresOf,
  MASK,
  multiCellImage,
  STUDY_AREA,
  TRAINING as TRAINING_PLACES,
} from '../multi-cell-scene.ts';
import { run } from './run.ts';

const COVE = new URL('../../sample-data/cove/', import.meta.url).pathname;
const IMAGE = join(COVE, 'orthomosaic.tif');
const TRAINING = ['--training', join(COVE, 'training.geojson'), '--class-field', 'class'];

interface Row {
  readonly value: number;
  readonly name: string;
  readonly pixels: number;
  readonly areaM2: number;
}
interface Report {
  readonly classes: readonly Row[];
  readonly nodataPixels: number;
  readonly sha256: string;
  readonly confidenceSha256?: string;
  readonly stages: readonly { readonly step: unknown; readonly classes: readonly Row[] }[];
  readonly model: Readonly<Record<string, unknown>>;
}

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moba-cli-classify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function classify(...args: string[]): Promise<Report> {
  const { code, json, error } = await run('classify', IMAGE, ...args);
  expect([code, error]).toEqual([0, '']);
  return json as Report;
}
const refused = async (...args: string[]) => (await run('classify', ...args)).error;

const geoJson = (west: number, south: number, east: number, north: number) => ({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } },
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    },
  ],
});

/** Nine cells of work, cut by an outline and a mask, with a texture that reaches over their edges. */
async function largeScene(): Promise<readonly string[]> {
  await writeFile(at('scene.tif'), multiCellImage());
  const write = (name: string, content: object) => writeFile(at(name), JSON.stringify(content));
  await write('samples.geojson', TRAINING_PLACES);
  await write('within.geojson', featuresOf([['within', STUDY_AREA]]));
  await write('left-out.geojson', featuresOf([['boat', MASK]]));
  return [
    at('scene.tif'),
    ...['--training', at('samples.geojson'), '--class-field', 'class'],
    ...['--aoi', at('within.geojson'), '--mask', at('left-out.geojson')],
    ...['--features', 'bands,sd:2:b1', '--trees', '9', '--depth', '6'],
  ];
}

describe('moba classify', () => {
  it('gives the same bytes from 1, 2 and 4 threads, and leaves only what was asked for', async () => {
    const scene = await largeScene();
    const before = await readdir(folder);
    const reports: Report[] = [];
    for (const workers of ['1', '2', '4']) {
      const out = at(`classes-${workers}.tif`);
      const { code, json, error } = await run(
        'classify',
        ...scene,
        '--workers',
        workers,
        '--out',
        out,
      );
      expect([code, error]).toEqual([0, '']);
      reports.push(json as Report);
      const digest = createHash('sha256')
        .update(await readFile(out))
        .digest('hex');
      expect(digest).toBe(reports.at(-1)!.sha256);
    }
    const [first, ...others] = reports;
    // Something to differ in: both classes, and pixels on both sides of outline and mask.
    expect(Math.min(...first!.classes.map(({ pixels }) => pixels))).toBeGreaterThan(1e6);
    expect(first!.nodataPixels).toBeGreaterThan(1e5);
    for (const other of others) {
      expect([other.sha256, other.classes]).toEqual([first!.sha256, first!.classes]);
    }
    const names = ['1', '2', '4'].flatMap((n) => [`classes-${n}.tif`, `classes-${n}.tif.aux.xml`]);
    expect((await readdir(folder)).sort()).toEqual([...before, ...names].sort());
  }, 300_000);

  it('a saved model makes the same map again, and refuses another image’s bands', async () => {
    const model = at('model.json');
    const features = ['--features', 'bands,ndvi,sd:2:b4', '--bands', 'red=1,green=2,blue=3,nir=4'];
    const made = await classify(...TRAINING, ...features, '--save-model', model);
    expect(made.sha256).not.toBe((await classify(...TRAINING)).sha256);
    const again = await classify('--use-model', model, '--workers', '2');
    expect(again.sha256).toBe(made.sha256);
    expect(again.model).toMatchObject({ kind: 'random-forest', saved: model });
    await writeFile(at('torn.json'), (await readFile(model, 'utf8')).slice(0, 500));
    expect(await refused(IMAGE, '--use-model', at('torn.json'))).toMatch(
      /^model-file-malformed: .*--save-model/,
    );
    const { error } = await run('classify', IMAGE, '--use-model', model, ...TRAINING);
    expect(error).toMatch(/^cli-option-conflict: --training .*--use-model/);
  });

  it('keeps to the area of interest and out of the masks', async () => {
    const reader = await openGeoTiff(bytesSource(await readFile(IMAGE), IMAGE));
    const [west, south, east, north] = reader.header.bounds;
    expect(reader.header.crs).toBe('EPSG:6673');
    const middle = (west + east) / 2;
    await writeFile(at('aoi.geojson'), JSON.stringify(geoJson(west, south, middle, north)));
    await writeFile(
      at('north.geojson'),
      JSON.stringify(geoJson(west, (south + north) / 2, east, north)),
    );
    const whole = await classify(...TRAINING);
    const total = whole.nodataPixels + whole.classes.reduce((sum, { pixels }) => sum + pixels, 0);
    const args = ['--aoi', at('aoi.geojson'), '--mask', at('north.geojson')];
    const part = await classify(...TRAINING, ...args, '--out', at('part.tif'));
    const map = await openGeoTiff(bytesSource(await readFile(at('part.tif')), 'part.tif'));
    const { width, height } = map.header;
    const { bands } = await map.read({ col: 0, row: 0, width, height });
    let outside = 0;
    for (const [i, id] of (bands[0] as Uint8Array).entries()) {
      const [col, row] = [i % width, Math.floor(i / width)];
      if ((col >= width / 2 || row < height / 2) && id !== 255) outside++;
    }
    expect(outside).toBe(0);
    expect(part.nodataPixels).toBeGreaterThan(total * 0.7);
    const far = 10 * (east - west);
    const beside = geoJson(west + far, south, east + far, north);
    await writeFile(at('beside.geojson'), JSON.stringify(beside));
    const nothing = ['--aoi', at('beside.geojson'), '--out', at('nothing.tif')];
    expect(await refused(IMAGE, ...TRAINING, ...nothing)).toMatch(/^classify-nothing-inside: /);
    await expect(readFile(at('nothing.tif'))).rejects.toThrow(/ENOENT/);
  });

  it('sieves as a step of its own, and says what it did to each class', async () => {
    const args = [...TRAINING, '--sieve', '30', '--out', at('sieved.tif')];
    const report = await classify(...args);
    expect(report.stages.map(({ step }) => step)).toEqual([
      'classify',
      { kind: 'sieve', minPixels: 30, connectivity: 4 },
    ]);
    expect(report.stages[0]!.classes).toEqual((await classify(...TRAINING)).classes);
    expect(report.classes).toEqual(report.stages[1]!.classes);
    const sum = (rows: readonly Row[]) => rows.reduce((all, { areaM2 }) => all + areaM2, 0);
    expect(sum(report.classes) / sum(report.stages[0]!.classes)).toBeCloseTo(1, 9);
    const digest = createHash('sha256')
      .update(await readFile(at('sieved.tif')))
      .digest('hex');
    expect(digest).toBe(report.sha256);
  });

  it('writes how sure it is beside the same classes', async () => {
    const plain = await classify(...TRAINING);
    const sure = await classify(...TRAINING, '--confidence', at('sure.tif'));
    expect(sure.sha256).toBe(plain.sha256);
    const bytes = await readFile(at('sure.tif'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sure.confidenceSha256);
    const layer = await openGeoTiff(bytesSource(bytes, 'sure.tif'));
    const { width, height } = layer.header;
    const { bands } = await layer.read({ col: 0, row: 0, width, height });
    const known = [...(bands[0] as Uint8Array)].filter((percent) => percent !== 255);
    expect(Math.max(...new Set(known))).toBe(100);
    // Of the votes, the most: with six classes or fewer never under a sixth.
    expect(Math.min(...new Set(known))).toBeGreaterThanOrEqual(16);
  });
});
