import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RasterHeader, RasterReader } from '../../src/core/layers/raster.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';

/** GDAL 3.6.2's facts of every raster in shared/data. */
interface Expected {
  readonly size: readonly [number, number];
  readonly bands: number;
  readonly dtype: readonly string[];
  readonly block: readonly [number, number];
  readonly nodata: number | 'NaN' | null;
  readonly mask: readonly string[] | null;
  readonly overviews: number;
  readonly geotransform: readonly number[] | null;
  readonly epsg: number | null;
  readonly compression: string;
  readonly read_error?: string;
  readonly min_max_mean_validcount?: readonly (readonly (number | null)[])[];
}

const DATA = new URL('../../../shared/data/', import.meta.url);
const missing = !existsSync(new URL('expected.json', DATA));
const expected: [string, Expected][] = missing
  ? []
  : Object.entries(
      JSON.parse(readFileSync(new URL('expected.json', DATA), 'utf8')) as Record<string, Expected>,
    ).filter(([path]) => /\.tiff?$/.test(path));

const open = (path: string) => openGeoTiff(bytesSource(readFileSync(new URL(path, DATA)), path));

const TYPES: Readonly<Record<string, string>> = {
  Byte: 'uint8',
  UInt16: 'uint16',
  Int16: 'int16',
  Float32: 'float32',
  Float64: 'float64',
};

/** GDAL 3.6 has no Int8 and calls it Byte. */
const INT8_FILES = ['edge/model_transformation.tif'];
/** Spelled out in ESRI's WKT: the parameters are NAD83 / Conus Albers, which GDAL does not look up. */
const BY_PARAMETERS: Readonly<Record<string, number>> = { 'edge/test_esri_wkt.tif': 5070 };

function expectHeader(path: string, header: RasterHeader, facts: Expected): void {
  expect([header.width, header.height]).toEqual(facts.size);
  expect(header.bandCount).toBe(facts.bands);
  expect(header.dataType).toBe(INT8_FILES.includes(path) ? 'int8' : TYPES[facts.dtype[0]!]);
  expect([header.blockWidth, header.blockHeight]).toEqual(facts.block);
  expect(header.nodata).toBe(facts.nodata === 'NaN' ? Number.NaN : facts.nodata);
  expect(header.overviews.length).toBe(facts.overviews);
  expect(header.compression).toBe(facts.compression);
  // A system without a code has its definition for one; test/truth/inspect-gdal.test.ts checks it.
  const coded = header.crs?.startsWith('PROJ:') ? null : header.crs;
  const code = facts.epsg ?? BY_PARAMETERS[path] ?? null;
  expect(coded).toBe(code === null ? null : `EPSG:${code}`);
  expect(header.alphaBand !== null).toBe(facts.mask?.includes('ALPHA') ?? false);
  const [c, a, b, f, d, e] = facts.geotransform ?? [0, 1, 0, 0, 0, 1];
  [a!, b!, c!, d!, e!, f!].forEach((value, i) => {
    const tolerance = 1e-12 * Math.max(1, Math.abs(value));
    expect(Math.abs(header.transform[i]! - value)).toBeLessThanOrEqual(tolerance);
  });
}

/** Opacity is data where it is the band asked about, and a mask for the others, as in GDAL. */
async function statistics({ header, read }: RasterReader, band: number) {
  const window = { col: 0, row: 0, width: header.width, height: header.height };
  const block = await read(window, { bands: [band] });
  const mask = band === header.alphaBand ? null : block.mask;
  let [count, sum, min, max] = [0, 0, Infinity, -Infinity];
  block.bands[0]!.forEach((value, i) => {
    if (mask?.[i] === 0) return;
    count++;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  });
  return { min, max, mean: sum / count, count };
}

test.skipIf(missing)('shared/data lists its rasters', () => {
  expect(expected.length).toBeGreaterThan(40);
});

test.skipIf(missing).each(expected)('header of %s is as GDAL reads it', async (path, facts) => {
  const { header } = await open(path);
  expectHeader(path, header, facts);
});

const readable = expected.filter(([, facts]) => facts.min_max_mean_validcount);

test.skipIf(missing).each(readable)('pixels of %s are as GDAL reads them', async (path, facts) => {
  const reader = await open(path);
  for (const [band, [min, max, mean, count]] of facts.min_max_mean_validcount!.entries()) {
    const got = await statistics(reader, band);
    expect(got.count).toBe(count);
    if (count === 0) continue;
    const tolerance = 1e-6 * Math.max(1, Math.abs(mean!));
    expect(Math.abs(got.mean - mean!)).toBeLessThanOrEqual(tolerance);
    expect([got.min, got.max]).toEqual([min, max]);
  }
});

const broken = expected.filter(([, facts]) => facts.read_error !== undefined);

test.skipIf(missing).each(broken)('%s opens, and reading it says what is missing', async (path) => {
  const { header, read } = await open(path);
  const all = { col: 0, row: 0, width: header.width, height: header.height };
  await expect(read(all)).rejects.toMatchObject({
    code: 'tiff-truncated',
    details: { file: path },
  });
});
