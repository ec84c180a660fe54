import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-assess-map-'));
const at = (name: string) => join(folder, name);
const WIDTH = 200;
const HEIGHT = 150;
/** Eelgrass in a disc; land is nodata; the truth is the disc two columns further east. */
const isBed = (col: number, row: number) => Math.hypot(col - 100, row - 75) < 30;
const mapped = (col: number, row: number) => (col < 10 ? 0 : isBed(col, row) ? 1 : 2);
const truth = (col: number, row: number): string => (isBed(col - 2, row) ? 'eelgrass' : 'sand');
const grid = {
  width: WIDTH,
  height: HEIGHT,
  transform: [10, 0, 20000, 0, -10, 5000] as const,
  crs: 'EPSG:6677' as const,
};
const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
  mapped(i % WIDTH, Math.floor(i / WIDTH)),
);
const map = at('map.tif');
const NAMES = ['--classes', '1=eelgrass,2=sand'];

interface Point {
  properties: Record<string, string | number>;
  geometry: { coordinates: [number, number] };
}
interface Points {
  features: Point[];
}

const readPoints = (path: string): Points => JSON.parse(readFileSync(path, 'utf8'));
const placeOf = ({ properties }: Point) =>
  [(Number(properties.x) - 20000) / 10, (5000 - Number(properties.y)) / 10].map(Math.floor) as [
    number,
    number,
  ];

/** What an interpreter does: fills in what is really there. */
function labelled(path: string, name: string, label = truth): string {
  const points = readPoints(path);
  for (const point of points.features) point.properties.reference = label(...placeOf(point));
  writeFileSync(at(name), JSON.stringify(points));
  return at(name);
}

async function draw(name: string, ...options: string[]) {
  const path = at(name);
  const told = await run('design', map, '--out', path, ...NAMES, ...options);
  expect(told.error).toBe('');
  return { path, json: told.json };
}

beforeAll(() => {
  writeFileSync(map, writeImage(grid, [pixels], { nodata: 0 }));
});

describe('design', () => {
  test('the same seed gives the same bytes, another one other points', async () => {
    const one = await draw('one.geojson', '--n', '60', '--seed', '7');
    const same = await draw('same.geojson', '--n', '60', '--seed', '7');
    const other = await draw('other.geojson', '--n', '60', '--seed', '8');
    expect(same.json.sha256).toBe(one.json.sha256);
    expect(other.json.sha256).not.toBe(one.json.sha256);
    const places = readPoints(one.path).features.map((point) => placeOf(point).join());
    expect(new Set(places).size).toBe(60);
  });

  test('points are pixel centres of their stratum, and weights add up to its area', async () => {
    const { path, json } = await draw('weights.geojson', '--n', '80', '--seed', '3');
    const { features } = readPoints(path);
    for (const stratum of json.strata) {
      const own = features.filter(({ properties }) => properties.stratum === stratum.value);
      expect(own.length).toBe(stratum.points);
      for (const point of own) {
        expect(mapped(...placeOf(point))).toBe(stratum.value);
        expect(Number(point.properties.x) % 10).toBe(5);
        expect(point.properties.inclusionProbability).toBe(stratum.points / stratum.pixels);
      }
      const weight = own.reduce((sum, { properties }) => sum + Number(properties.weightM2), 0);
      expect(weight / stratum.areaM2).toBeCloseTo(1, 12);
    }
    const [, sand] = json.strata;
    expect(sand.pixels).toBe(pixels.filter((value) => value === 2).length);
    expect(json.allocations.map(({ name }: { name: string }) => name)).toContain('recommended');
  });

  test('a grid from a random start leaves nodata out', async () => {
    const { path, json } = await draw('grid.geojson', '--n', '100', '--kind', 'systematic');
    const places = readPoints(path).features.map(placeOf);
    const step = json.stepPixels;
    expect(step).toBe(Math.floor(Math.sqrt((190 * 150) / 100)));
    const [first] = places;
    for (const [col, row] of places) {
      expect(col).toBeGreaterThanOrEqual(10);
      expect([(col - first![0]) % step, (row - first![1]) % step].map(Math.abs)).toEqual([0, 0]);
    }
  });

  test('enough points for a standard error of the area, and not many too many', async () => {
    const { json } = await draw('se.geojson', '--target-se', '8000', '--target-class', 'eelgrass');
    const used = json.allocations[0];
    expect(used.name).toBe('recommended');
    expect(used.targetSeM2).toBeLessThanOrEqual(8000);
    // The recommended one shares other numbers out in other ratios.
    const fewer = await draw('fewer.geojson', '--n', String(Math.floor(0.9 * json.points)));
    expect(fewer.json.allocations[0].targetSeM2).toBeGreaterThan(8000);
    const lowest = Math.min(
      ...json.allocations.map(({ targetLowerM2 }: { targetLowerM2: number }) => targetLowerM2),
    );
    expect(lowest).toBeGreaterThan(0);
    expect(used.targetLowerM2).toBeGreaterThan(lowest);
  });

  test.each([
    [[], 'design-size-missing'],
    [['--n', '5', '--target-se', '3'], 'design-size-missing'],
    [['--n', '100000'], 'stratum-points-over-pixels'],
    [['--n', '3'], 'sample-too-small'],
    [['--n', '50', '--target-class', 'kelp'], 'accuracy-class-unknown'],
  ])('%j is refused: %s', async (options, code) => {
    const told = await run('design', map, '--out', at('no.geojson'), ...NAMES, ...options);
    expect([told.code, told.error.split(':')[0]]).toEqual([2, code]);
  });
});

describe('assess', () => {
  const trueM2 = (m2: number) =>
    m2 *
    pixels.filter((v, i) => v > 0 && truth(i % WIDTH, Math.floor(i / WIDTH)) === 'eelgrass').length;

  test.each(['stratified', 'simple-random', 'systematic'])(
    '%s, from drawing to area',
    async (kind) => {
      const { path, json: drawn } = await draw(`${kind}.geojson`, '--n', '400', '--kind', kind);
      const file = labelled(path, `${kind}-labelled.geojson`);
      const { json, error } = await run(
        'assess',
        map,
        '--reference',
        file,
        '--class-field',
        'reference',
        ...NAMES,
      );
      expect(error).toBe('');
      const [bed] = json.area;
      const pixelM2 = drawn.strata[0].areaM2 / drawn.strata[0].pixels;
      expect(json.method.design).toBe(kind);
      expect(bed.class).toBe('eelgrass');
      expect(bed.mappedM2).toBeCloseTo(drawn.strata[0].areaM2, 3);
      const t = trueM2(pixelM2);
      expect(bed.ci95M2[0]).toBeLessThan(t);
      expect(bed.ci95M2[1]).toBeGreaterThan(t);
      expect(bed.lowerM2).toBeLessThan(t);
      expect(json.overall.value).toBeGreaterThan(0.9);
      expect(json.issues.map(({ code }: { code: string }) => code)).not.toContain('design-assumed');
    },
  );

  test('two interpreters who differ make it less sure', async () => {
    const { path } = await draw('two.geojson', '--n', '300');
    const points = readPoints(labelled(path, 'two-labelled.geojson'));
    for (const [i, { properties }] of points.features.entries()) {
      properties.first = properties.reference!;
      properties.second = i % 10 === 0 ? 'eelgrass' : properties.reference!;
    }
    writeFileSync(at('pairs.geojson'), JSON.stringify(points));
    const args = [
      'assess',
      map,
      '--reference',
      at('pairs.geojson'),
      '--class-field',
      'reference',
      ...NAMES,
    ];
    const alone = (await run(...args)).json;
    const both = (await run(...args, '--interpreters', 'first,second')).json;
    expect(both.area[0].estimateM2).toBe(alone.area[0].estimateM2);
    expect(both.area[0].seM2).toBeGreaterThan(alone.area[0].seM2);
    expect(both.area[0].lowerM2).toBeLessThan(alone.area[0].lowerM2);
    expect(both.interpreters.points).toBe(300);
    expect(both.interpreters.classes[0].firstOnly).toBe(0);
    expect(alone.interpreters).toBeNull();
  });

  test('points drawn by the strata of an older map keep them: Stehman 2014', async () => {
    const { path } = await draw('older.geojson', '--n', '300');
    const file = labelled(path, 'older-labelled.geojson');
    const moved = pixels.map((v, i) =>
      v === 0 ? 0 : isBed((i % WIDTH) - 2, Math.floor(i / WIDTH)) ? 1 : 2,
    );
    writeFileSync(at('newer.tif'), writeImage(grid, [moved], { nodata: 0 }));
    const args = ['--reference', file, '--class-field', 'reference', ...NAMES];
    const older = (await run('assess', map, ...args)).json;
    const newer = (await run('assess', at('newer.tif'), ...args)).json;
    expect([older.method.estimator, newer.method.estimator]).toEqual([
      'olofsson-2014',
      'stehman-2014',
    ]);
    // The newer map is the truth; the area does not depend on which map is assessed, its mapped area does.
    expect(newer.overall.value).toBeCloseTo(1, 12);
    expect(newer.area[0].estimateM2).toBeCloseTo(older.area[0].estimateM2, 3);
    expect(newer.area[0].mappedM2).not.toBe(older.area[0].mappedM2);
  });

  test('a CSV; nothing says how its points were drawn, and some lie on nodata', async () => {
    const rows = readPoints(labelled((await draw('csv.geojson', '--n', '100')).path, 'x.geojson'));
    const lines = rows.features.map(({ properties: p }) => `${p.x},${p.y},${p.reference}`);
    writeFileSync(at('points.csv'), ['x,y,seen', ...lines, '20005,4995,sand', ''].join('\n'));
    const args = [
      'assess',
      map,
      '--reference',
      at('points.csv'),
      '--class-field',
      'seen',
      ...NAMES,
    ];
    expect((await run(...args)).error).toMatch(/^vector-without-crs/);
    const { json } = await run(...args, '--crs', 'EPSG:6677');
    const codes = json.issues.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['design-assumed', 'reference-outside-map']));
    expect(json.counts.flat().reduce((a: number, b: number) => a + b, 0)).toBe(100);
  });

  test('labels that are the map’s values are those classes', async () => {
    const { path } = await draw('values.geojson', '--n', '100');
    const byName = labelled(path, 'by-name.geojson');
    const byValue = labelled(path, 'by-value.geojson', (col, row) =>
      truth(col, row) === 'eelgrass' ? '1' : '2',
    );
    const at = async (file: string) =>
      (await run('assess', map, '--reference', file, '--class-field', 'reference', ...NAMES)).json;
    expect(await at(byValue)).toEqual(await at(byName));
  });

  test('training samples are no reference: which points, is told', async () => {
    const { path } = await draw('taught.geojson', '--n', '50');
    const file = labelled(path, 'taught-labelled.geojson');
    const [first] = readPoints(file).features;
    const [x, y] = [Number(first!.properties.x), Number(first!.properties.y)];
    const ring = [
      [x - 7, y - 7],
      [x + 7, y - 7],
      [x + 7, y + 7],
      [x - 7, y + 7],
      [x - 7, y - 7],
    ];
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6677' } };
    const feature = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    writeFileSync(
      at('training.geojson'),
      JSON.stringify({ type: 'FeatureCollection', crs, features: [feature] }),
    );
    const args = ['assess', map, '--reference', file, '--class-field', 'reference', ...NAMES];
    const told = await run(...args, '--training', at('training.geojson'));
    expect([told.code, told.error]).toEqual([
      2,
      expect.stringMatching(/^training-used-as-reference: .*number 1\)/),
    ]);
    feature.geometry = { type: 'Point', coordinates: [x + 30, y] } as never;
    writeFileSync(
      at('training.geojson'),
      JSON.stringify({ type: 'FeatureCollection', crs, features: [feature] }),
    );
    expect((await run(...args, '--training', at('training.geojson'))).code).toBe(0);
  });

  test('labels that are not there, or of another language than the map, are refused', async () => {
    const { path } = await draw('empty.geojson', '--n', '50');
    const args = (file: string) => [
      'assess',
      map,
      '--reference',
      file,
      '--class-field',
      'reference',
    ];
    expect((await run(...args(path), ...NAMES)).error).toMatch(
      /^reference-unlabelled: .*50 points/,
    );
    const file = labelled(path, 'unnamed.geojson');
    expect((await run(...args(file))).error).toMatch(/^reference-classes-unlike: .*--classes/);
    const wrong = await run(...args(file), ...NAMES, '--design', 'systematic');
    expect(wrong.error).toMatch(/^design-already-named/);
  });
});
