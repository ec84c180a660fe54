import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projection } from '../../src/core/geo/crs.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { gdal, gdalPixels, hasGdal, temporaryFolder } from '../files/geotiff/gdal.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
/** An odd width: no whole value falls half way between two bytes, where rounding is a convention. */
const RANGE = ['300', '10301'];
const STRETCH = '300..10301';
const SIZE = { width: 90, height: 70 };
const [X, Y] = [72_000, -150_000];
const grid = { ...SIZE, transform: [0.5, 0, X, 0, -0.5, Y], crs: 'EPSG:6673' } as const;
/** Three bands of noise that leave no pixel like its neighbour. */
const bands = [7, 13, 29].map((factor) =>
  Uint16Array.from({ length: 90 * 70 }, (_, i) => 300 + ((i * factor * 7919) % 9973)),
);
const image = join(folder, 'scene.tif');
writeFileSync(image, writeImage(grid, bands, { nodata: 300 }));

/** The box of columns and rows, as GDAL and we both take it. */
const box = (col: number, row: number, width: number, height: number) => [
  X + col / 2,
  Y - (row + height) / 2,
  X + (col + width) / 2,
  Y - row / 2,
];

function oracle(te: readonly number[], size: string, scale: readonly string[]) {
  const [warped, png] = [join(folder, 'w.tif'), join(folder, 'g.png')];
  const [width, height] = size.split('x') as [string, string];
  const extent = te.map(String);
  gdal('gdalwarp', [
    '-q',
    '-overwrite',
    '-r',
    'near',
    '-te',
    ...extent,
    '-ts',
    width,
    height,
    image,
    warped,
  ]);
  gdal('gdal_translate', [
    '-q',
    '-of',
    'PNG',
    '-ot',
    'Byte',
    '-a_nodata',
    'none',
    ...scale,
    warped,
    png,
  ]);
  return [...gdalPixels(png, 'uint8', folder)];
}

/** Band after band; transparent pixels as GDAL draws nodata: black. */
function picture(path: string): { rgb: number[]; alpha: number[] } {
  const all = [...gdalPixels(path, 'uint8', folder)];
  const count = all.length / 4;
  const alpha = all.slice(3 * count);
  return { rgb: all.slice(0, 3 * count), alpha };
}

describe.skipIf(!hasGdal)(
  'moba render beside gdalwarp and gdal_translate (skipped without GDAL)',
  () => {
    it.each([
      ['at native resolution', box(11, 9, 40, 30), '40x30'],
      ['four times enlarged', box(3, 5, 10, 8), '40x32'],
      ['beyond the edge of the image', box(80, 60, 20, 20), '20x20'],
    ])('nearest, %s: every pixel equal', async (_, te, size) => {
      const out = join(folder, 'ours.png');
      const { code, json } = await run(
        ...['render', image, `--bbox=${te.join(',')}`, '--size', size, '--out', out],
        ...['--bands', '3,2,1', '--stretch', STRETCH, '--resampling', 'nearest'],
      );
      expect(code).toBe(0);
      expect(json.stretch).toEqual([1, 2, 3].map(() => ({ low: 300, high: 10_301 })));
      expect(json.sha256).toBe(createHash('sha256').update(readFileSync(out)).digest('hex'));
      const ours = picture(out);
      const scale = ['-scale', ...RANGE, '0', '255'];
      const theirs = oracle(te, size, ['-b', '3', '-b', '2', '-b', '1', ...scale]);
      const count = ours.alpha.length;
      const seen = theirs.map((value, i) => (ours.alpha[i % count] === 0 ? 0 : value));
      expect(ours.rgb).toEqual(seen);
      expect(ours.alpha.filter((a) => a === 255).length).toBeGreaterThan(90);
    });

    it('bilinear at native resolution is the image too', async () => {
      const te = box(11, 9, 40, 30);
      const out = join(folder, 'bilinear.png');
      await run(
        'render',
        image,
        `--bbox=${te.join(',')}`,
        '--size',
        '40x30',
        '--out',
        out,
        '--stretch',
        STRETCH,
      );
      const theirs = oracle(te, '40x30', ['-scale', ...RANGE, '0', '255']);
      const ours = picture(out);
      const count = ours.alpha.length;
      // 16 bits, more than four bands would start with blue; three are red, green and blue.
      expect(ours.rgb).toEqual(theirs.map((value, i) => (ours.alpha[i % count] === 0 ? 0 : value)));
    });

    it('in another CRS: nearest pixels of gdalwarp, but for those on an edge between two', async () => {
      const { inverse } = projection('EPSG:6673');
      const [west, south] = inverse([X + 12, Y - 24]);
      const [east, north] = inverse([X + 32, Y - 9]);
      const te = [west, south, east, north];
      const out = join(folder, 'degrees.png');
      const { json } = await run(
        ...[
          'render',
          image,
          `--bbox=${te.join(',')}`,
          '--bbox-crs',
          'EPSG:4326',
          '--size',
          '60x60',
        ],
        ...['--out', out, '--stretch', STRETCH, '--resampling', 'nearest'],
      );
      const [warped, png] = [join(folder, 'd.tif'), join(folder, 'd.png')];
      const extent = te.map(String);
      gdal('gdalwarp', [
        ...['-q', '-overwrite', '-r', 'near', '-et', '0', '-t_srs', 'EPSG:4326'],
        ...['-te', ...extent, '-ts', '60', '60', image, warped],
      ]);
      gdal('gdal_translate', [
        '-q',
        '-of',
        'PNG',
        '-ot',
        'Byte',
        '-a_nodata',
        'none',
        '-scale',
        '300',
        '10300',
        '0',
        '255',
        warped,
        png,
      ]);
      const theirs = [...gdalPixels(png, 'uint8', folder)];
      const { rgb, alpha } = picture(out);
      expect(json.empty).toBe(false);
      let [compared, different] = [0, 0];
      for (const [i, value] of rgb.entries()) {
        if (alpha[i % alpha.length] === 0) continue;
        compared += 1;
        if (value !== theirs[i]) different += 1;
      }
      expect(compared).toBeGreaterThan(1000);
      expect(different / compared).toBeLessThan(0.02);
    });
  },
);

describe('moba render', () => {
  const frame = [`--bbox=${box(0, 0, 90, 70).join(',')}`, '--size', '45x35'];

  it('draws as the map does where nothing is asked, the same bytes each time', async () => {
    const out = join(folder, 'own.png');
    const first = await run('render', image, ...frame, '--out', out);
    const again = await run('render', image, ...frame, '--out', out);
    expect(first.json.rendering).toMatchObject({ kind: 'composite', bands: [0, 1, 2] });
    expect(again.json.sha256).toBe(first.json.sha256);
  });

  it('an index through a colour map', async () => {
    const out = join(folder, 'index.png');
    const { json } = await run(
      'render',
      image,
      ...frame,
      '--out',
      out,
      '--index',
      'ngrdi',
      '--gamma',
      '1.5',
    );
    expect(json.rendering).toMatchObject({ kind: 'single', colorMap: 'viridis', gamma: 1.5 });
    expect(json.stretch[0].low).toBeGreaterThanOrEqual(-1);
    expect(json.stretch[0].high).toBeLessThanOrEqual(1);
  });

  it.each([
    [['--bands', '1,2,9'], 'cli-option-invalid'],
    [['--index', 'ndvi'], 'index-band-unknown'],
    [['--index', 'no-index'], 'cli-option-invalid'],
    [['--stretch', '98,2'], 'cli-option-invalid'],
    [['--colormap', 'jet'], 'cli-option-invalid'],
    [['--gamma', '0'], 'cli-option-invalid'],
    [['--resampling', 'cubic'], 'cli-option-invalid'],
  ])('%j is refused: %s', async (options, code) => {
    const out = join(folder, 'never.png');
    const { code: exit, error } = await run('render', image, ...frame, '--out', out, ...options);
    expect(exit).toBe(2);
    expect(error).toMatch(new RegExp(`^${code}: `));
  });

  it('says that the image does not reach the box, and never writes over the image', async () => {
    const out = join(folder, 'far.png');
    const far = ['--bbox=0,0,1,1', '--size', '4x4', '--out', out];
    expect((await run('render', image, ...far)).json.empty).toBe(true);
    const over = await run('render', image, ...frame, '--out', image);
    expect(over.code).toBe(2);
    const huge = ['--bbox=0,0,1,1', '--size', '99999x99999', '--out', out];
    expect((await run('render', image, ...huge)).error).toMatch(/^cli-option-invalid: /);
  });
});
