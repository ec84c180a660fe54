import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';
import { openRaster } from '../../../src/files/raster/open-raster.ts';
import { gdal, gdalPixels, hasGdal, temporaryFolder } from '../geotiff/gdal.ts';

const SIZE = { width: 53, height: 41 };
const PIXELS = SIZE.width * SIZE.height;
const GRID = {
  ...SIZE,
  transform: [0.5, 0, 1000, 0, -0.5, 2000] as const,
  crs: 'EPSG:6677' as const,
};
const all = { col: 0, row: 0, ...SIZE };

const wave = (band: number, most: number) => (i: number) =>
  (((i % SIZE.width) * 7 + Math.floor(i / SIZE.width) * 3 * (band + 1)) % (most - 1)) + 1;
const bytes = (count: number) =>
  Array.from({ length: count }, (_, band) =>
    Uint8Array.from({ length: PIXELS }, (_, i) => wave(band, 256)(i)),
  );
const words = (count: number) =>
  Array.from({ length: count }, (_, band) =>
    Uint16Array.from({ length: PIXELS }, (_, i) => wave(band, 65_536)(i * 91)),
  );

/** With the files that lie beside it: GDAL's own `.aux.xml`, and world files. */
function open(path: string, beside: readonly string[] = []) {
  const companions = [`${path}.aux.xml`, ...beside]
    .filter((name) => existsSync(name))
    .map((name) => {
      const content = new Uint8Array(readFileSync(name));
      return { name: basename(name), size: content.length, bytes: async () => content };
    });
  return openRaster({ source: bytesSource(readFileSync(path), basename(path)), companions });
}

describe.skipIf(!hasGdal)('images that GDAL writes (skipped without it)', () => {
  const folder = hasGdal ? temporaryFolder() : '';
  const made = (
    name: string,
    bands: Parameters<typeof writeImage>[1],
    options: readonly string[],
    write: Parameters<typeof writeImage>[2] = {},
  ) => {
    const base = join(folder, `${name}.base.tif`);
    mkdirSync(dirname(base), { recursive: true });
    writeFileSync(base, writeImage(GRID, bands, write));
    const path = join(folder, name);
    gdal('gdal_translate', ['-q', ...options, base, path]);
    return path;
  };

  test.each([
    ['gray.png', bytes(1), {}],
    ['rgb.png', bytes(3), { photometric: 'rgb' }],
    ['rgba.png', bytes(4), { photometric: 'rgb', alpha: true }],
    ['gray16.png', words(1), {}],
    ['rgb16.png', words(3), { photometric: 'rgb' }],
    ['rgba16.png', words(4), { photometric: 'rgb', alpha: true }],
  ] as const)('%s: every pixel, and the place from its .aux.xml', async (name, bands, write) => {
    const path = made(name, bands, ['-of', 'PNG'], write);
    const { header, read } = await open(path);
    expect(header).toMatchObject({
      ...GRID,
      bandCount: bands.length,
      alphaBand: bands.length === 4 ? 3 : null,
    });
    const truth = gdalPixels(path, header.dataType, folder);
    const window = { col: 5, row: 7, width: 40, height: 30 };
    // Backwards too: the rows are begun anew.
    for (const row of [7, 11, 2]) {
      const block = await read({ ...window, row });
      for (const [b, band] of block.bands.entries()) {
        for (let y = 0; y < window.height; y++) {
          const from = b * PIXELS + (row + y) * SIZE.width + window.col;
          const line = band.subarray(y * window.width, (y + 1) * window.width);
          expect(line).toEqual(truth.subarray(from, from + window.width));
        }
      }
    }
    const masked = (await read(all)).mask;
    expect(masked).toBeNull();
  });

  test('opacity 0 is nodata', async () => {
    const bands = bytes(4);
    bands[3]![10] = 0;
    const path = made('clear.png', bands, ['-of', 'PNG'], { photometric: 'rgb', alpha: true });
    const { mask } = await (await open(path)).read(all, { bands: [0] });
    expect(Array.from(mask!, (known, i) => (known ? -1 : i)).filter((i) => i >= 0)).toEqual([10]);
  });

  test('a nodata value travels as tRNS', async () => {
    const path = made('nodata.png', bytes(1), ['-of', 'PNG', '-a_nodata', '7']);
    const { header, read } = await open(path);
    expect(header.nodata).toBe(7);
    const { bands, mask } = await read(all);
    expect(bands[0]!.every((value, i) => (value === 7) === (mask![i] === 0))).toBe(true);
  });

  test('palettes of few bits', async () => {
    for (const bits of [1, 2, 4]) {
      const values = bytes(1).map((band) => band.map((value) => value % 2 ** bits));
      const path = made(`nbits${bits}.png`, values, ['-of', 'PNG', '-co', `NBITS=${bits}`]);
      const { header, read } = await open(path);
      expect(header.dataType).toBe('uint8');
      expect((await read(all)).bands[0]).toEqual(gdalPixels(path, 'uint8', folder));
    }
  });

  test('a world file, a .prj and rotation', async () => {
    const path = made('sub/plain.png', bytes(1), ['-of', 'PNG', '-co', 'WORLDFILE=YES']);
    const wkt = execFileSync('gdalsrsinfo', ['-o', 'wkt_esri', 'EPSG:6677'], { encoding: 'utf8' });
    const prj = join(folder, 'sub/plain.prj');
    writeFileSync(prj, wkt);
    const world = join(folder, 'sub/plain.pgw');
    if (!existsSync(world)) writeFileSync(world, '0.5\n0\n0\n-0.5\n1000.25\n1999.75\n');
    const source = bytesSource(readFileSync(path), 'plain.png');
    const beside = (names: readonly string[]) =>
      names.map((name) => {
        const content = new Uint8Array(readFileSync(name));
        return { name: basename(name), size: content.length, bytes: async () => content };
      });
    const placed = await openRaster({ source, companions: beside([world, prj]) });
    expect(placed.header).toMatchObject({ transform: GRID.transform, crs: 'EPSG:6677' });
    // Coordinates without a system: no area.
    expect((await openRaster({ source, companions: beside([world]) })).header.crs).toBeNull();
    // A system without coordinates is of no use either.
    expect((await openRaster({ source, companions: beside([prj]) })).header.crs).toBeNull();
    const turned = join(folder, 'sub/turned.pgw');
    writeFileSync(turned, '0.4\n0.3\n0.3\n-0.4\n1000,5\n2000\n');
    const { header } = await openRaster({ source, companions: beside([turned, prj]) });
    expect(header.transform.map((term) => Number(term.toFixed(9)))).toEqual([
      0.4, 0.3, 1000.15, 0.3, -0.4, 2000.05,
    ]);
  });

  test('JPEG within a level where chroma is flat, placed by its world file', async () => {
    const gray = bytes(1)[0]!.map((value) => Math.floor(value / 2) + 60);
    const path = made(
      'photo.jpg',
      [gray, gray, gray],
      ['-of', 'JPEG', '-co', 'WORLDFILE=YES', '-co', 'QUALITY=95'],
      { photometric: 'rgb' },
    );
    const world = join(folder, 'photo.wld');
    const { header, read } = await open(path, [world]);
    expect(header).toMatchObject({
      ...SIZE,
      bandCount: 3,
      compression: 'JPEG',
      blockHeight: 1,
      transform: GRID.transform,
    });
    const truth = gdalPixels(path, 'uint8', folder);
    const { bands } = await read(all);
    bands.forEach((band, b) => {
      const worst = Math.max(
        ...Array.from(band, (value, i) => Math.abs(value - truth[b * PIXELS + i]!)),
      );
      expect(worst).toBeLessThanOrEqual(1);
    });
    const part = await read({ col: 9, row: 8, width: 3, height: 2 }, { bands: [1] });
    expect(Array.from(part.bands[0]!.subarray(3))).toEqual(
      Array.from(bands[1]!.subarray(9 * SIZE.width + 9, 9 * SIZE.width + 12)),
    );
  });

  test('an .aux.xml goes before the image, the image before a world file, as in GDAL', async () => {
    const path = made('order.tif', bytes(2), ['-co', 'TFW=YES', '-mo', 'x=y']);
    const world = join(folder, 'order.tfw');
    writeFileSync(world, '9\n0\n0\n-9\n0\n0\n');
    expect((await open(path, [world])).header.transform).toEqual(GRID.transform);
    const aux = `<PAMDataset><SRS>${execFileSync('gdalsrsinfo', ['-o', 'wkt1', 'EPSG:6676'], { encoding: 'utf8' }).replace(/"/g, '&quot;')}</SRS>
      <GeoTransform> 3.0, 1.0, 0.0, 4.0, 0.0, -1.0</GeoTransform>
      <PAMRasterBand band="1"><Description>赤</Description><NoDataValue>5</NoDataValue><Scale>0.1</Scale></PAMRasterBand></PAMDataset>`;
    writeFileSync(`${path}.aux.xml`, aux);
    const { header, read } = await open(path, [world]);
    const told = JSON.parse(gdal('gdalinfo', ['-json', path])) as {
      geoTransform: number[];
      bands: { description?: string; noDataValue?: number; scale?: number }[];
    };
    const [c, a, b, f, d, e] = told.geoTransform;
    expect(header.transform).toEqual([a, b, c, d, e, f]);
    expect(header.crs).toBe('EPSG:6676');
    expect(header.bandInfo?.[0]).toMatchObject({
      name: told.bands[0]!.description,
      nodata: told.bands[0]!.noDataValue,
      scale: told.bands[0]!.scale,
    });
    expect(header.bandInfo?.[1]?.nodata).toBeNull();
    const { bands, mask } = await read(all);
    expect(bands[0]!.every((value, i) => (value === 5) === (mask![i] === 0))).toBe(true);
    expect((await read(all, { bands: [1] })).mask).toBeNull();
  });

  test('an interlaced PNG is refused by name', async () => {
    const path = made('plain8.png', bytes(1), ['-of', 'PNG']);
    const changed = new Uint8Array(readFileSync(path));
    changed[28] = 1;
    await expect(
      openRaster({ source: bytesSource(changed, 'i.png'), companions: [] }),
    ).rejects.toMatchObject({ code: 'png-interlaced' });
  });
});
