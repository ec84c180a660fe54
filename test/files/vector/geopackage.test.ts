import fc from 'fast-check';
import initSqlJs, { type Database } from 'sql.js';
import { describe, expect, test } from 'vitest';
import { isSurveyError, SurveyError } from '../../../src/core/errors.ts';
import { readVector } from '../../../src/files/vector/read-vector.ts';
import { readWkb } from '../../../src/files/vector/wkb.ts';

const fail = (why: string) => new SurveyError('geometry-invalid', { why });

/** Well-known binary from numbers: bytes, uint32 as {u}, float64 otherwise. */
type Piece = { readonly byte: number } | { readonly u: number } | number;
function wkb(...pieces: Piece[]): Uint8Array {
  const out: number[] = [];
  const view = new DataView(new ArrayBuffer(8));
  for (const piece of pieces) {
    if (typeof piece === 'number') view.setFloat64(0, piece, true);
    else if ('u' in piece) view.setUint32(0, piece.u, true);
    const size = typeof piece === 'number' ? 8 : 'u' in piece ? 4 : 1;
    if (size === 1) out.push((piece as { byte: number }).byte);
    else out.push(...new Uint8Array(view.buffer, 0, size));
  }
  return Uint8Array.from(out);
}
const LE = { byte: 1 };
const SQUARE = wkb(
  LE,
  { u: 3 },
  { u: 2 },
  { u: 4 },
  0,
  0,
  9,
  0,
  9,
  9,
  0,
  0,
  { u: 4 },
  2,
  2,
  3,
  2,
  3,
  3,
  2,
  2,
);
const SQUARE_GEOMETRY = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 0],
    ],
    [
      [2, 2],
      [3, 2],
      [3, 3],
      [2, 2],
    ],
  ],
};

describe('readWkb', () => {
  test('polygon with a hole, and the same with Z, M, and both', () => {
    expect(readWkb(SQUARE, 0, fail)).toEqual(SQUARE_GEOMETRY);
    for (const [code, extra] of [
      [1003, 1],
      [2003, 1],
      [3003, 2],
      [0x80000003, 1],
      [0xc0000003, 2],
    ] as const) {
      const more = Array<number>(extra).fill(7);
      const bytes = wkb(
        LE,
        { u: code },
        { u: 1 },
        { u: 3 },
        0,
        0,
        ...more,
        9,
        0,
        ...more,
        9,
        9,
        ...more,
      );
      expect(readWkb(bytes, 0, fail), String(code)).toEqual({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [9, 0],
            [9, 9],
          ],
        ],
      });
    }
  });

  test('multi, collection, SRID, empty', () => {
    const pointOne = [LE, { u: 1 }, 5, 6] as const;
    expect(readWkb(wkb(LE, { u: 4 }, { u: 2 }, ...pointOne, ...pointOne), 0, fail)).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [5, 6],
        [5, 6],
      ],
    });
    expect(readWkb(wkb(LE, { u: 7 }, { u: 1 }, ...pointOne), 0, fail)).toEqual({
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [5, 6] }],
    });
    expect(readWkb(wkb(LE, { u: 0x20000001 }, { u: 4326 }, 5, 6), 0, fail)).toEqual({
      type: 'Point',
      coordinates: [5, 6],
    });
    expect(readWkb(wkb(LE, { u: 1 }, Number.NaN, Number.NaN), 0, fail)).toBeNull();
    expect(readWkb(wkb(LE, { u: 6 }, { u: 0 }), 0, fail)).toBeNull();
  });

  test('big endian', () => {
    const bytes = Uint8Array.of(
      0,
      0,
      0,
      0,
      1,
      0x40,
      0x14,
      0,
      0,
      0,
      0,
      0,
      0,
      0x40,
      0x18,
      0,
      0,
      0,
      0,
      0,
      0,
    );
    expect(readWkb(bytes, 0, fail)).toEqual({ type: 'Point', coordinates: [5, 6] });
  });

  test('curves, foreign parts, NaN, and a count that lies are refused', () => {
    expect(() => readWkb(wkb(LE, { u: 10 }, { u: 1 }), 0, fail)).toThrow('geometry type 10');
    expect(() => readWkb(wkb(LE, { u: 6 }, { u: 1 }, LE, { u: 1 }, 1, 2), 0, fail)).toThrow(
      'Point in',
    );
    expect(() => readWkb(wkb(LE, { u: 2 }, { u: 1 }, Number.NaN, 2), 0, fail)).toThrow(
      'coordinate',
    );
    expect(() => readWkb(wkb(LE, { u: 3 }, { u: 0xffffffff }), 0, fail)).toThrow('cut short');
    for (let length = 0; length < SQUARE.length; length++) {
      expect(() => readWkb(SQUARE.slice(0, length), 0, fail)).toThrow('cut short');
    }
  });
});

const gpkgBlob = (body: Uint8Array, flags = 1) =>
  Uint8Array.of(0x47, 0x50, 0, flags, 0, 0, 0, 0, ...body);

async function makeGeoPackage(fill: (database: Database) => void): Promise<Uint8Array> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  database.run(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id INTEGER PRIMARY KEY, organization, organization_coordsys_id, definition, description);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type, identifier, srs_id);
    CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('zone 9', 6677, 'EPSG', 6677, '', ''), ('none', -1, 'NONE', -1, 'undefined', ''),
      ('own', 100001, 'ME', 1, 'GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]', '');
  `);
  fill(database);
  const bytes = database.export();
  database.close();
  return bytes;
}

function addLayer(database: Database, table: string, srsId: number) {
  const name = `"${table.replaceAll('"', '""')}"`;
  database.run(
    `CREATE TABLE ${name} (fid INTEGER PRIMARY KEY, geom BLOB, 区分 TEXT, ha REAL, sure BOOLEAN, photo BLOB)`,
  );
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?)', [table, 'features', table, srsId]);
  database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [
    table,
    'geom',
    'POLYGON',
    srsId,
  ]);
  const insert = `INSERT INTO ${name} (geom, 区分, ha, sure, photo) VALUES (?, ?, ?, ?, ?)`;
  database.run(insert, [gpkgBlob(SQUARE), 'アマモ', 1.25, 1, Uint8Array.of(1)]);
  database.run(insert, [null, null, null, 0, null]);
}

const read = (bytes: Uint8Array) => readVector({ name: 'beds.gpkg', bytes });

describe('GeoPackage', () => {
  test('first feature table, holes, Japanese names, what was not read', async () => {
    const layer = await read(
      await makeGeoPackage((database) => {
        addLayer(database, '藻場 "2024"', 6677);
        addLayer(database, 'sand', -1);
      }),
    );
    expect(layer).toMatchObject({
      format: 'geopackage',
      name: '藻場 "2024"',
      crs: 'EPSG:6677',
      otherLayers: ['sand'],
    });
    expect(layer.features).toEqual([
      {
        index: 0,
        geometry: SQUARE_GEOMETRY,
        properties: { 区分: 'アマモ', ha: 1.25, sure: true, photo: null },
      },
      { index: 1, geometry: null, properties: { 区分: null, ha: null, sure: false, photo: null } },
    ]);
    expect(layer.fields.map((field) => field.type)).toEqual([
      'string',
      'number',
      'boolean',
      'binary',
    ]);
  });

  test.for([
    [-1, null],
    [100_001, 'EPSG:6668'],
    [12_345, null],
  ] as const)('srs %i is %s', async ([srsId, crs]) => {
    const bytes = await makeGeoPackage((database) => addLayer(database, 'beds', srsId));
    expect((await read(bytes)).crs).toBe(crs);
  });

  test('tables without features are named', async () => {
    const bytes = await makeGeoPackage((database) => {
      database.run('CREATE TABLE quadrats (id INTEGER)');
    });
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'geopackage-without-features',
      details: { tables: 'quadrats' },
    });
  });

  test.for<[string, Uint8Array]>([
    ['no header', SQUARE],
    ['extended', gpkgBlob(SQUARE, 0x21)],
    ['impossible envelope', gpkgBlob(SQUARE, 0x0f)],
    ['cut short', gpkgBlob(SQUARE.slice(0, 40))],
  ])('a shape that is %s names its feature', async ([, blob]) => {
    const bytes = await makeGeoPackage((database) => {
      addLayer(database, 'beds', 6677);
      database.run('INSERT INTO beds (geom) VALUES (?)', [blob]);
    });
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'geometry-invalid',
      details: { feature: 2 },
    });
  });

  test('a damaged file gives an error of ours or a layer, never a crash', async () => {
    const whole = await makeGeoPackage((database) => addLayer(database, 'beds', 6677));
    await expect(read(whole.slice(0, 5000))).rejects.toThrow('geopackage-damaged');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[16 + (at % (bytes.length - 16))] = byte;
          try {
            await read(bytes);
          } catch (error) {
            expect(isSurveyError(error), String(error)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
