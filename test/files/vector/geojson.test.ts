import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSurveyError } from '../../../src/core/errors.ts';
import { jsonErrorPosition } from '../../../src/files/vector/json-error-position.ts';
import { readVector } from '../../../src/files/vector/read-vector.ts';

const readText = (text: string, name = 'beds.geojson') =>
  readVector({ name, bytes: new TextEncoder().encode(text) });

const point = (x: unknown, y: unknown) => ({ type: 'Point', coordinates: [x, y] });
const feature = (geometry: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  geometry,
  properties,
});
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const crs = (name: unknown) => ({ crs: { type: 'name', properties: { name } } });

describe('coordinate system', () => {
  const inside = [feature(point(139, 35))];
  const metres = [feature(point(139, 35)), feature(point(-10_832.5, -37_936.1))];

  test.for<[string, unknown[], object, string | null]>([
    ['no member, degrees', inside, {}, 'EPSG:4326'],
    ['no member, metres', metres, {}, null],
    ['urn', metres, crs('urn:ogc:def:crs:EPSG::6677'), 'EPSG:6677'],
    ['short', metres, crs('EPSG:6677'), 'EPSG:6677'],
    ['CRS84', inside, crs('urn:ogc:def:crs:OGC:1.3:CRS84'), 'EPSG:4326'],
    [
      'CRS84 past 180',
      [feature(point(185, -20))],
      crs('urn:ogc:def:crs:OGC:1.3:CRS84'),
      'EPSG:4326',
    ],
    ['a name without a code', inside, crs('my own grid'), null],
    ['declared unknown', inside, { crs: null }, null],
    ['2008 code form', metres, { crs: { type: 'EPSG', properties: { code: 6677 } } }, 'EPSG:6677'],
  ])('%s', async ([, features, member, wanted]) => {
    expect((await readText(collection(features, member))).crs).toBe(wanted);
  });
});

describe('features', () => {
  test('Z is dropped, null shapes are kept, nested values become text', async () => {
    const layer = await readText(
      collection([
        feature(
          {
            type: 'LineString',
            coordinates: [
              [1, 2, 9],
              [3, 4, 9],
            ],
          },
          { a: 1, b: [1, 2] },
        ),
        feature(null, { a: 'x', c: true }),
        feature({ type: 'MultiPoint', coordinates: [] }, null),
      ]),
    );
    expect(layer.features.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      null,
      null,
    ]);
    expect(layer.features[0]?.properties).toEqual({ a: 1, b: '[1,2]' });
    expect(layer.fields).toEqual([
      { name: 'a', type: 'string' },
      { name: 'b', type: 'string' },
      { name: 'c', type: 'boolean' },
    ]);
  });

  test('a single feature and a bare geometry are layers too, BOM or not', async () => {
    expect((await readText(JSON.stringify(feature(point(1, 2))))).features).toHaveLength(1);
    expect((await readText(`\uFEFF ${JSON.stringify(point(1, 2))}`)).features).toHaveLength(1);
  });

  test('an attribute named __proto__ stays an attribute', async () => {
    const text = '{"type":"Feature","geometry":null,"properties":{"__proto__":{"bad":1}}}';
    const properties = (await readText(text)).features[0]?.properties ?? {};
    expect(Object.keys(properties)).toEqual(['__proto__']);
    expect('bad' in properties).toBe(false);
  });

  test.for<[string, unknown]>([
    ['a word', point('139', 35)],
    ['null', point(null, 35)],
    ['one number', { type: 'Point', coordinates: [139] }],
    ['a polygon too flat', { type: 'Polygon', coordinates: [[139, 35]] }],
    ['an unknown type', { type: 'Circle', coordinates: [1, 2] }],
    ['no coordinates', { type: 'Polygon' }],
    ['text', 'POINT(1 2)'],
  ])('%s for a place names the feature', async ([, geometry]) => {
    await expect(
      readText(collection([feature(point(1, 2)), feature(geometry)])),
    ).rejects.toMatchObject({
      code: 'geojson-invalid',
      details: { feature: 1, file: 'beds.geojson' },
    });
  });

  test('JSON that is no GeoJSON', async () => {
    await expect(readText('{"type":"Topology","objects":{}}')).rejects.toThrow('geojson-invalid');
    await expect(readText('{"type":"FeatureCollection","features":[7]}')).rejects.toThrow(
      'geojson-invalid',
    );
  });

  test('collections nested without end are refused', async () => {
    let geometry: unknown = point(1, 2);
    for (let depth = 0; depth < 50; depth++) {
      geometry = { type: 'GeometryCollection', geometries: [geometry] };
    }
    await expect(readText(collection([feature(geometry)]))).rejects.toThrow('geojson-invalid');
  });
});

describe('text', () => {
  test.for<[string, number, number]>([
    ['{"a": 1,\n "b": nope}', 2, 7],
    ['{"a": [1, 2,]}', 1, 13],
    ['{"a": 1', 1, 8],
    ['{"a": 1}\n}', 2, 1],
    ['{"a": 01}', 1, 8],
    ['{\n\n  a: 1}', 3, 3],
    ['{"a": "tab\there"}', 1, 7],
  ])('%s fails at line %i, column %i', async ([text, line, column]) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonErrorPosition(text)).toEqual({ line, column });
    await expect(readText(text)).rejects.toMatchObject({
      code: 'json-malformed',
      details: { line, column },
    });
  });

  test('the walk agrees with JSON.parse: sound JSON is walked to its end', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonErrorPosition(text)).toEqual({ line: 1, column: text.length + 1 });
      }),
    );
  });

  test('Shift_JIS is refused, not garbled', async () => {
    const bytes = Uint8Array.of(0x7b, 0x22, 0x91, 0x94, 0x22, 0x3a, 0x31, 0x7d);
    await expect(readVector({ name: 'a.geojson', bytes })).rejects.toThrow('text-not-utf8');
  });

  test.for<[string, string]>([
    ['<kml xmlns="http://www.opengis.net/kml/2.2"/>', 'vector-format-unknown'],
    ['x,y\n1,2\n', 'vector-format-unknown'],
    ['', 'vector-format-unknown'],
    ['[1, 2]', 'vector-format-unknown'],
  ])('%s is told apart by content', async ([text, code]) => {
    await expect(readText(text, 'beds.geojson')).rejects.toThrow(code);
  });

  test('a part of a shapefile says which part is wanted', async () => {
    await expect(readText('GEOGCS[]', 'reef.prj')).rejects.toThrow('shapefile-part-alone');
  });

  test('damaged text gives an error of ours or a layer, never a crash', async () => {
    const text = collection([
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
        ],
      }),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.string({ maxLength: 3 }), async (at, inserted) => {
        const cut = at % text.length;
        try {
          await readText(text.slice(0, cut) + inserted + text.slice(cut + 1));
        } catch (error) {
          expect(isSurveyError(error), String(error)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
