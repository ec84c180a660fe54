import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isSurveyError } from '../../../src/core/errors.ts';
import { readVector } from '../../../src/files/vector/read-vector.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedVector } from '../../shared-data.ts';
import { AMAMO_CP932, ascii, dbfBytes, MOBA_CP932, shpBytes } from './shapefile-bytes.ts';

const ring = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];
const SHP = shpBytes([[ring(0, 0, 4)]]);

const read = (
  parts: Readonly<Record<string, Uint8Array>>,
  shp = SHP,
  options: { encoding?: string } = {},
) =>
  readVector({ name: 'reef.shp', bytes: shp, companions: new Map(Object.entries(parts)) }, options);

const nameColumn = (name: Uint8Array, value: Uint8Array, languageId = 0) =>
  dbfBytes([{ name, type: 'C', length: 20 }], [[value]], { languageId });

describe('encoding ladder', () => {
  const cp932 = nameColumn(MOBA_CP932, AMAMO_CP932);
  const wanted = { 藻場: 'アマモ場－髙﨑①' };

  test.for([
    'CP932',
    '932',
    'MS932',
    'SJIS',
    'Shift_JIS',
    'windows-31j',
    'shift-jis',
    'x-sjis\r\n',
  ])('.cpg says %s', async (cpg) => {
    const layer = await read({ 'reef.dbf': cp932, 'reef.cpg': ascii(cpg) });
    expect(layer.encoding).toBe('shift_jis');
    expect(layer.features[0]?.properties).toEqual(wanted);
  });

  test.for([0x13, 0x7b])('language id %i', async (languageId) => {
    const layer = await read({ 'reef.dbf': nameColumn(MOBA_CP932, AMAMO_CP932, languageId) });
    expect(layer).toMatchObject({ encoding: 'shift_jis' });
  });

  test('no sign at all: the bytes tell', async () => {
    expect((await read({ 'reef.dbf': cp932 })).features[0]?.properties).toEqual(wanted);
    const utf8 = nameColumn(ascii('藻場'), ascii('アマモ場'));
    const layer = await read({ 'REEF.DBF': utf8 });
    expect(layer).toMatchObject({ encoding: 'utf-8' });
    expect(layer.features[0]?.properties).toEqual({ 藻場: 'アマモ場' });
  });

  test('a .cpg that lies is passed over', async () => {
    const layer = await read({ 'reef.dbf': cp932, 'reef.cpg': ascii('UTF-8') });
    expect(layer.encoding).toBe('shift_jis');
  });

  test('a value cut in half a character keeps the whole ones', async () => {
    const table = dbfBytes([{ name: ascii('N'), type: 'C', length: 11 }], [[ascii('アマモ場')]]);
    const layer = await read({ 'reef.dbf': table, 'reef.cpg': ascii('UTF-8') });
    expect(layer.encoding).toBe('utf-8');
    expect(layer.features[0]?.properties).toEqual({ N: 'アマモ' });
  });

  test('nothing fits: it asks', async () => {
    const odd = nameColumn(ascii('N'), Uint8Array.of(0xe9, 0x20, 0xff, 0xfe));
    await expect(read({ 'reef.dbf': odd })).rejects.toThrow('dbf-encoding-unknown');
    const told = await read({ 'reef.dbf': odd }, SHP, { encoding: 'windows-1252' });
    expect(told.features[0]?.properties).toEqual({ N: 'é ÿþ' });
    await expect(read({ 'reef.dbf': odd }, SHP, { encoding: 'utf-8' })).rejects.toThrow(
      'dbf-encoding-wrong',
    );
  });
});

describe('attributes', () => {
  test('each type, blanks and overflow', async () => {
    const columns = ['C', 'N', 'F', 'L', 'D'].map((type) => ({
      name: ascii(`f${type}`),
      type,
      length: 10,
    }));
    const rows = [
      ['sand', '     12.5', '1.5e3', 'T', '20240731'],
      ['', '', '**********', '?', ''],
    ].map((row) => row.map(ascii));
    const shp = shpBytes([[ring(0, 0, 1)], null]);
    const layer = await read({ 'reef.dbf': dbfBytes(columns, rows) }, shp);
    expect(layer.features.map((feature) => Object.values(feature.properties))).toEqual([
      ['sand', 12.5, 1500, true, '2024-07-31'],
      [null, null, null, null, null],
    ]);
    expect(layer.fields.map((field) => field.type)).toEqual([
      'string',
      'number',
      'number',
      'boolean',
      'date',
    ]);
    expect(layer.features[1]?.geometry).toBeNull();
  });

  test('stray bytes in a number, and a type that is none', async () => {
    const columns = [
      { name: ascii('count'), type: 'N', length: 2 },
      { name: ascii('other'), type: 'X', length: 20 },
    ];
    const table = dbfBytes(columns, [[new Uint8Array([0x81, 0xff]), AMAMO_CP932]]);
    const layer = await read({ 'reef.dbf': table });
    expect(layer.features[0]?.properties).toEqual({ count: null, other: 'アマモ場－髙﨑①' });
  });

  test('names that stand twice, and one that is dangerous', async () => {
    const columns = ['a', 'a', '__proto__'].map((name) => ({
      name: ascii(name),
      type: 'C',
      length: 3,
    }));
    const layer = await read({ 'reef.dbf': dbfBytes(columns, [['1', '2', '3'].map(ascii)]) });
    expect(Object.entries(layer.features[0]?.properties ?? {})).toEqual([
      ['a', '1'],
      ['a_1', '2'],
      ['__proto__', '3'],
    ]);
  });

  test('a deleted row is no feature, and is named', async () => {
    const table = dbfBytes(
      [{ name: ascii('n'), type: 'C', length: 3 }],
      [[ascii('x')], [ascii('y')]],
      {
        deleted: [0],
      },
    );
    const layer = await read({ 'reef.dbf': table }, shpBytes([[ring(0, 0, 1)], [ring(5, 5, 1)]]));
    expect(layer.skipped).toEqual([0]);
    expect(layer.features.map((feature) => feature.index)).toEqual([1]);
  });

  test('a table of another file is refused', async () => {
    const table = dbfBytes([{ name: ascii('n'), type: 'C', length: 3 }], []);
    await expect(read({ 'reef.dbf': table })).rejects.toThrow('shapefile-parts-disagree');
  });

  test('.shp alone gives shapes without attributes or CRS', async () => {
    expect(await read({})).toMatchObject({ crs: null, encoding: null, fields: [], name: 'reef' });
  });
});

describe('shapes', () => {
  const reversed = (positions: Position[]) => [...positions].reverse();

  test('holes go to the smallest ring around them, islands stay', async () => {
    const shp = shpBytes([
      [ring(0, 0, 10), ring(3, 3, 4), reversed(ring(1, 1, 8)), reversed(ring(4, 4, 1))],
    ]);
    expect((await read({}, shp)).features[0]?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [ring(0, 0, 10), reversed(ring(1, 1, 8))],
        [ring(3, 3, 4), reversed(ring(4, 4, 1))],
      ],
    });
  });

  test('a lone ring that runs the wrong way is still a polygon', async () => {
    const shp = shpBytes([[reversed(ring(0, 0, 4))]]);
    expect((await read({}, shp)).features[0]?.geometry?.type).toBe('Polygon');
  });

  test('a coordinate that is no number names its feature', async () => {
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, -1.7e308]) {
      const shp = shpBytes([[ring(0, 0, 4)], [[[x, 0], ...ring(0, 0, 2)]]]);
      await expect(read({}, shp)).rejects.toMatchObject({
        code: 'geometry-invalid',
        details: { feature: 1 },
      });
    }
  });

  test('every truncation is an error, none a shorter layer', async () => {
    for (let length = 4; length < SHP.length; length++) {
      await expect(read({}, SHP.slice(0, length))).rejects.toThrow(/shapefile-damaged/);
    }
  });

  test('damaged bytes give an error of ours or a layer, never a crash', async () => {
    const table = nameColumn(MOBA_CP932, AMAMO_CP932);
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (changes, inShp) => {
          const [shp, dbf] = [SHP.slice(), table.slice()];
          const target = inShp ? shp : dbf;
          for (const [at, byte] of changes) target[4 + (at % (target.length - 4))] = byte;
          try {
            await read({ 'reef.dbf': dbf }, shp);
          } catch (error) {
            expect(isSurveyError(error), String(error)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('real Japanese shapefiles', () => {
  test.for([
    ['japan/N03-20_13_200101.shp', 'EPSG:6668', 113, 'shift_jis'],
    ['malformed/tokyo_cp932_nocpg.zip', 'EPSG:6668', 91, 'shift_jis'],
    ['malformed/tokyo_noprj.zip', null, 91, 'utf-8'],
  ] as const)('%s', async ([path, crs, features, encoding], { skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const layer = await readVector(sharedVector(path));
    expect(layer).toMatchObject({ format: 'shapefile', crs, encoding });
    expect(layer.features).toHaveLength(features);
    const wards = new Set(layer.features.map(({ properties }) => properties.N03_004));
    for (const ward of ['港区', '江東区', '品川区']) expect([...wards]).toContain(ward);
    expect(layer.features.every(({ properties }) => properties.N03_001 === '東京都')).toBe(true);
  });

  test('a Chinese one, by its language id', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    expect(await readVector(sharedVector('vector/chinese.shp'))).toMatchObject({ encoding: 'gbk' });
  });

  test('one with marks of no data for coordinates names the feature', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    await expect(readVector(sharedVector('vector/invalid_coordinates.shp'))).rejects.toMatchObject({
      code: 'geometry-invalid',
      details: { feature: 0 },
    });
  });
});
