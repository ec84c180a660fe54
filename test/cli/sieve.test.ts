import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { categoryNames } from '../../src/files/geotiff/category-names.ts';
import { coverageAuxXml } from '../../src/files/geotiff/coverage-aux-xml.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { createCoverageWriter } from '../../src/files/geotiff/write-coverage.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { idsOf, readIds } from '../core/coverage/class-map-fixture.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-sieve-'));
const place = (name: string) => join(folder, name);
const GRID = { width: 6, height: 4, transform: [1, 0, 0, 0, -1, 4], crs: 'EPSG:6673' } as const;
const MAP = idsOf(['112233', '11.213', '114433', '554433']);
/** Of groups of four pixels at least, by gdal_sieve.py of GDAL 3.6.2. */
const SIEVED = idsOf(['113333', '11.333', '114433', '114433']);
const CLASSES = [
  { id: 1, name: 'アマモ', color: '#2fa866', isBed: true },
  { id: 3, name: '砂', color: '#d8c48f', isBed: false },
];

function paletted(name: string): string {
  const writer = createCoverageWriter(GRID, CLASSES);
  const tile = new Uint8Array(writer.tileSize ** 2).fill(255);
  for (let y = 0; y < 4; y++) tile.set(MAP.subarray(6 * y, 6 * y + 6), y * writer.tileSize);
  writer.writeTile(0, 0, tile);
  writeFileSync(place(name), writer.finish());
  writeFileSync(place(`${name}.aux.xml`), coverageAuxXml(CLASSES));
  return place(name);
}

const open = (path: string) => openGeoTiff(bytesSource(new Uint8Array(readFileSync(path)), path));

describe('moba sieve', () => {
  test('writes the map with its place, colours and names, and tells what each class gained', async () => {
    const out = place('out.tif');
    const { json } = await run('sieve', paletted('in.tif'), '--min-pixels', '4', '--out', out);
    const reader = await open(out);
    const made = await readIds(reader);
    expect(made).toEqual(SIEVED);
    expect(reader.header).toMatchObject({ ...GRID, nodata: 255, dataType: 'uint8' });
    expect([...reader.header.palette!.subarray(0, 4)].map((red) => red >> 8)).toEqual([
      0, 0x2f, 0, 0xd8,
    ]);
    expect(categoryNames(readFileSync(`${out}.aux.xml`, 'utf8')).get(1)).toBe('アマモ');
    const changes = json.classes.map(
      (entry: { value: number; before: { pixels: number }; after: { pixels: number } }) => [
        entry.value,
        entry.before.pixels,
        entry.after.pixels,
      ],
    );
    expect(changes).toEqual([
      [1, 7, 8],
      [2, 3, 0],
      [3, 7, 11],
      [4, 4, 4],
      [5, 2, 0],
    ]);
    expect(json.nodataPixels).toBe(1);
    // Zone V's meridian has scale 0.9999.
    expect(json.classes[0].after.areaM2).toBeCloseTo(8 / 0.9999 ** 2, 6);
    expect(json.sha256).toBe(createHash('sha256').update(readFileSync(out)).digest('hex'));
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('keeps a nodata value of its own; a map without CRS has no areas', async () => {
    const zero = MAP.map((id) => (id === 255 ? 0 : id));
    writeFileSync(place('zero.tif'), writeImage({ ...GRID, crs: null }, [zero], { nodata: 0 }));
    const out = place('zero-out.tif');
    const { json } = await run('sieve', place('zero.tif'), '--min-pixels', '4', '--out', out);
    expect((await open(out)).header).toMatchObject({ nodata: 0, palette: null });
    expect(await readIds(await open(out))).toEqual(SIEVED.map((id) => (id === 255 ? 0 : id)));
    expect(json.classes[0].after).toEqual({ pixels: 8, areaM2: null });
    expect(json.issues).toMatchObject([{ code: 'raster-without-crs' }]);
    expect(existsSync(`${out}.aux.xml`)).toBe(false);
  });

  test('takes 16-bit maps of small numbers, and refuses others', async () => {
    const wide = place('wide.tif');
    writeFileSync(wide, writeImage(GRID, [Uint16Array.from(MAP)], { nodata: 255 }));
    const out = place('wide-out.tif');
    expect((await run('sieve', wide, '--min-pixels', '4', '--out', out)).code).toBe(0);
    expect(await readIds(await open(out))).toEqual(SIEVED);
    writeFileSync(wide, writeImage(GRID, [Uint16Array.from(MAP, (id) => id + 300)], {}));
    const refused = await run('sieve', wide, '--min-pixels', '4', '--out', place('no.tif'));
    expect([refused.code, refused.error]).toEqual([
      2,
      expect.stringMatching(/^class-map-not-8-bit: .*301/),
    ]);
    expect(existsSync(place('no.tif'))).toBe(false);
  });

  test('refuses what it can’t do', async () => {
    const map = paletted('again.tif');
    const error = async (...args: string[]) => (await run('sieve', map, ...args)).error;
    expect(await error('--min-pixels', '0', '--out', place('x'))).toMatch(/^cli-option-invalid/);
    expect(await error('--min-pixels', '2')).toMatch(/^cli-option-missing: .*--out/);
    expect(await error('--min-pixels', '2', '--out', map)).toMatch(/^out-is-input/);
    const link = `${map}.link.tif`;
    symlinkSync(map, link);
    expect(await error('--min-pixels', '2', '--out', link)).toMatch(/^out-is-input/);
    expect(await error('--min-pixels', '2', '--out', place('no/where.tif'))).toMatch(
      /^file-not-written/,
    );
    expect(await error('--min-pixels', '2', '--connectivity', '6', '--out', place('x'))).toMatch(
      /^cli-option-invalid: .*4, 8/,
    );
  });
});
