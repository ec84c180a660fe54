import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSurveyError } from '../../src/core/errors.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { encodePng } from '../../src/files/png/png.ts';
import { openRaster } from '../../src/files/raster/open-raster.ts';
import { parsePam } from '../../src/files/raster/pam.ts';
import { parseWorldFile } from '../../src/files/raster/world-file.ts';

const [width, height] = [40, 30];
const rgba = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i * 37) % 251);
const good = encodePng(width, height, rgba);
const open = (bytes: Uint8Array) =>
  openRaster({ source: bytesSource(bytes, 'spoiled.png'), companions: [] });

/** 'read', or the code of the error; anything else is a fault. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { header, read } = await open(bytes);
    await read({ col: 0, row: header.height - 1, width: 1, height: 1 });
    return 'read';
  } catch (error) {
    if (isSurveyError(error)) return error.code;
    throw error;
  }
}

test('the unspoiled one reads', async () => {
  const { read } = await open(good);
  const { bands } = await read({ col: 0, row: 0, width, height });
  bands.forEach((band, b) => {
    expect(band.every((value, i) => value === rgba[4 * i + b])).toBe(true);
  });
});

test('cut anywhere, it is told', async () => {
  for (let part = 0; part < 64; part++) {
    const cut = good.subarray(0, Math.floor((good.length * part) / 64));
    expect(await outcome(cut), `${part}/64`).toMatch(
      /^(file-truncated|png-malformed|tiff-not-a-tiff)$/,
    );
  }
});

test('dimensions beyond all sense take no memory', async () => {
  const huge = good.slice();
  new DataView(huge.buffer).setUint32(16, 2 ** 31 - 1);
  new DataView(huge.buffer).setUint32(20, 2 ** 31 - 1);
  expect(await outcome(huge)).toBe('png-row-too-long');
  const tall = good.slice();
  new DataView(tall.buffer).setUint32(20, 2 ** 31 - 1);
  expect(await outcome(tall)).toBe('png-malformed');
  const none = good.slice();
  new DataView(none.buffer).setUint32(16, 0);
  expect(await outcome(none)).toBe('png-malformed');
});

test('any flipped bytes end in pixels or a named error', async () => {
  const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(flips, async (changes) => {
      const bytes = good.slice();
      for (const [at, flip] of changes) bytes[at]! ^= flip;
      expect(await outcome(bytes)).toMatch(/^(read|file-|png-|tiff-|raster-)/);
    }),
    { numRuns: 300 },
  );
});

describe('a JPEG that is none', () => {
  const jpeg = (...bytes: number[]) => Uint8Array.from([0xff, 0xd8, ...bytes]);
  test.each([
    ['ends at once', jpeg(0xff, 0xd9), 'jpeg-malformed'],
    ['a segment of no length', jpeg(0xff, 0xe0, 0, 0, 0, 0), 'jpeg-malformed'],
    ['a segment beyond the end', jpeg(0xff, 0xe0, 0xff, 0xff, 0), 'file-truncated'],
    [
      'no size',
      jpeg(0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xff, 0xd9),
      'jpeg-malformed',
    ],
    [
      '65535 × 65535',
      jpeg(
        0xff,
        0xc0,
        0,
        17,
        8,
        0xff,
        0xff,
        0xff,
        0xff,
        3,
        1,
        0x11,
        0,
        2,
        0x11,
        0,
        3,
        0x11,
        0,
        0xff,
        0xd9,
      ),
      'plain-image-too-large',
    ],
    ['a scan without end', jpeg(0xff, 0xda, 0, 3, 1, 1, 2, 3), 'jpeg-malformed'],
  ])('%s', async (_name, bytes, code) => {
    expect(await outcome(bytes)).toBe(code);
  });
});

describe('world files of nonsense', () => {
  test.each([
    '',
    'hello',
    '1 2 3',
    '0 0 0 0 0 0',
    '1 0 0 NaN 0 0',
    '1e300 0 0 -1 0 0',
    '1 0 0 -1 Infinity 0',
    '1 1 1 1 0 0',
  ])('%s', (text) => {
    expect(() => parseWorldFile(text, 'a.pgw')).toThrow(
      expect.objectContaining({ code: 'world-file-malformed' }),
    );
  });
});

test.each([
  '',
  '<PAMDataset>'.repeat(100_000),
  '<GeoTransform>1,2,3</GeoTransform>',
  '<GeoTransform>0,0,0,0,0,0</GeoTransform>',
  '<SRS>nonsense</SRS><PAMRasterBand band="-1"><NoDataValue>x</NoDataValue></PAMRasterBand>',
])('an .aux.xml that says nothing usable is silent: %.40s', (xml) => {
  expect(parsePam(xml)).toMatchObject({ transform: null, crs: null });
  expect([...parsePam(xml).bands.keys()]).toEqual([]);
});
