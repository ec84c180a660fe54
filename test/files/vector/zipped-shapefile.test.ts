import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { readVector } from '../../../src/files/vector/read-vector.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedVector } from '../../shared-data.ts';
import { ascii, dbfBytes, shpBytes } from './shapefile-bytes.ts';

const SHP = shpBytes([
  [
    [
      [0, 0],
      [0, 4],
      [4, 4],
      [0, 0],
    ],
  ],
]);
const DBF = dbfBytes([{ name: ascii('n'), type: 'C', length: 5 }], [[ascii('reef')]]);
const PRJ =
  'GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

async function zip(files: Readonly<Record<string, Uint8Array | string>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) {
    const reader =
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader);
  }
  return writer.close();
}

const read = (bytes: Uint8Array) => readVector({ name: 'reef.zip', bytes });

describe('zipped shapefile', () => {
  test('in a folder, with what macOS adds', async () => {
    const bytes = await zip({
      '調査/藻場.shp': SHP,
      '調査/藻場.dbf': DBF,
      '調査/藻場.prj': PRJ,
      '__MACOSX/調査/._藻場.shp': 'junk',
      '調査/readme.txt': 'hello',
    });
    const layer = await read(bytes);
    expect(layer).toMatchObject({ name: '藻場', crs: 'EPSG:6668' });
    expect(layer.features[0]?.properties).toEqual({ n: 'reef' });
  });

  test('none, and more than one', async () => {
    await expect(read(await zip({ 'doc.kml': '<kml/>' }))).rejects.toMatchObject({
      code: 'zip-without-shapefile',
      details: { names: 'doc.kml' },
    });
    await expect(read(await zip({ 'a.shp': SHP, 'b.shp': SHP }))).rejects.toMatchObject({
      code: 'zip-several-shapefiles',
      details: { names: 'a.shp, b.shp' },
    });
  });

  test('a byte changed inside is noticed by its CRC', async () => {
    const stored = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 });
    await stored.add('reef.shp', new Uint8ArrayReader(SHP));
    const bytes = await stored.close();
    const at = bytes.length - 200;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await expect(read(bytes)).rejects.toThrow('zip-damaged');
  });

  test('cut short, empty, and a bomb', async () => {
    const whole = await zip({ 'reef.shp': SHP, 'reef.dbf': DBF });
    for (const length of [4, 30, 100, whole.length - 1]) {
      await expect(read(whole.slice(0, length))).rejects.toThrow('zip-damaged');
    }
    const bomb = await zip({ 'reef.shp': new Uint8Array(20_000_000) });
    expect(bomb.length).toBeLessThan(50_000);
    await expect(read(bomb)).rejects.toThrow('zip-too-large');
  });

  test('a size that lies is not believed', async () => {
    const whole = await zip({ 'reef.shp': SHP });
    const view = new DataView(whole.buffer, whole.byteOffset);
    let changed = 0;
    for (let at = 0; at + 28 < whole.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 24, SHP.length - 60, true);
        changed++;
      }
    }
    expect(changed).toBe(1);
    await expect(read(whole)).rejects.toThrow('zip-damaged');
  });

  test('a name that climbs out is refused', async () => {
    const whole = await zip({ 'aa/reef.shp': SHP });
    const text = new TextDecoder('latin1').decode(whole).replaceAll('aa/reef', '../reef');
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    await expect(read(bytes)).rejects.toThrow('zip-damaged');
  });

  test.for(['vector/badzip.zip', 'vector/iceland.kmz'])('%s is refused', async (path, { skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    await expect(readVector(sharedVector(path))).rejects.toThrow(
      /vector-format-unknown|zip-without-shapefile/,
    );
  });
});
