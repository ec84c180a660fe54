import { describe, expect, test } from 'vitest';
import { imageServer } from '../files/raster/image-server.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedBytes, sharedPath } from '../shared-data.ts';
import { run } from './run.ts';

describe('moba inspect', () => {
  test('a raster and a vector in one call', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const raster = sharedPath('malformed/japan_epsg6677.tif');
    const vector = sharedPath('japan/N03-20_13_200101.shp');
    const { json } = await run('inspect', raster, vector);
    expect(json.files[0]).toMatchObject({
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
      areaOrPoint: 'area',
      datum: { name: 'JGD2011', accuracyM: 1, accuracySource: 'EPSG:9936' },
      mask: [],
      colors: null,
    });
    expect(json.files[0].bandInfo.map(({ name }: { name: string }) => name)).toEqual([
      'Band 1',
      'Band 2',
      'Band 3',
      'Band 8',
    ]);
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

  test('several images as bands, or as a mosaic', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const bands = ['band02', 'band03', 'band04'].map((name) => sharedPath(`glint/${name}.tif`));
    const { json } = await run('inspect', ...bands, '--stack');
    expect(json.files).toHaveLength(1);
    expect(json.files[0]).toMatchObject({ combine: 'bands', bands: 3, width: 391, height: 393 });
    const mosaic = await run('inspect', '--mosaic', bands[0]!, bands[1]!);
    expect(mosaic.json.files[0]).toMatchObject({ combine: 'mosaic', bands: 1, width: 391 });
    const other = await run('inspect', '--stack', bands[0]!, sharedPath('lsat/lsat.tif'));
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.error).toMatch(/^raster-grids-differ: .*band02\.tif.*lsat\.tif/);
  });

  test('an address on a server', async ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const bytes = sharedBytes('lsat/lsat.tif');
    const server = await imageServer({ bytes, etag: '"1"', ranges: 'yes' });
    const { json } = await run('inspect', `${server.url}/lsat.tif`);
    await server.close();
    expect(json.files[0]).toMatchObject({ kind: 'raster', bands: 7, crs: 'EPSG:32622' });
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
