import { describe, expect, test } from 'vitest';
import { ABSENT_REASON, SHARED_ABSENT, sharedPath } from '../shared-data.ts';
import { run } from './run.ts';

describe('moba inspect', () => {
  test('a raster and a vector in one call', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const raster = sharedPath('malformed/japan_epsg6677.tif');
    const vector = sharedPath('japan/N03-20_13_200101.shp');
    const { json } = await run('inspect', raster, vector);
    expect(json.files[0]).toEqual({
      path: raster,
      kind: 'raster',
      width: 324,
      height: 339,
      bands: 4,
      dataType: 'uint16',
      crs: 'EPSG:6677',
      pixelSizeX: expect.closeTo(0.1, 12),
      pixelSizeY: expect.closeTo(-0.1, 12),
      originX: -20_000,
      originY: -60_000,
      nodata: null,
      compression: expect.any(String),
      tiled: false,
      overviews: 0,
      bounds: [-20_000, expect.closeTo(-60_033.9, 6), expect.closeTo(-19_967.6, 6), -60_000],
    });
    expect(json.files[1]).toMatchObject({
      path: vector,
      kind: 'vector',
      format: 'shapefile',
      name: 'N03-20_13_200101',
      crs: 'EPSG:6668',
      features: 113,
      geometryTypes: ['Polygon'],
      fields: ['N03_001', 'N03_002', 'N03_003', 'N03_004', 'N03_007'],
      encoding: 'shift_jis',
    });
  });

  test('nodata NaN is a word, for JSON has none', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { json } = await run('inspect', sharedPath('lsat/lsat.tif'));
    expect(json.files[0]).toMatchObject({ nodata: 'NaN', crs: 'EPSG:32622', bands: 7 });
  });

  test('rows that turn keep the size of a pixel', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { json } = await run('inspect', sharedPath('edge/rotated.tif'));
    const [file] = json.files;
    expect(file.crs).toBeNull();
    expect(file.pixelSizeX).toBeGreaterThan(0);
    expect(Number.isFinite(file.pixelSizeY)).toBe(true);
  });

  test.for<[string, string]>([
    ['malformed/not_a_tiff.tif', 'tiff-not-a-tiff'],
    ['vector/badzip.zip', 'vector-format-unknown'],
    ['vector/nothing-here.gpkg', 'file-not-found'],
    ['vector/NH_All_Quadrats.dbf', 'shapefile-part-alone'],
  ])('%s: %s', async ([path, code], { skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const result = await run('inspect', sharedPath('lsat/lsat.tif'), sharedPath(path));
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.error).toMatch(new RegExp(`^${code}: [^\\n]+\\n$`));
  });
});
