import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rasterFacts } from '../../src/cli/raster-facts.ts';
import { applyAffine } from '../../src/core/geo/affine.ts';
import { isSupportedCrs, projection } from '../../src/core/geo/crs.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openRaster } from '../../src/files/raster/open-raster.ts';
import { type GdalInfo, gdal, gdalInfo, hasGdal } from '../files/geotiff/gdal.ts';
import { SHARED, SHARED_ABSENT } from '../shared-data.ts';

interface Band {
  readonly type: string;
  readonly block: readonly number[];
  readonly colorInterpretation: string;
  readonly noDataValue?: number | string;
  readonly description?: string;
  readonly scale?: number;
  readonly offset?: number;
  readonly unit?: string;
  readonly overviews?: readonly { readonly size: readonly number[] }[];
  readonly mask?: { readonly flags: readonly string[] };
}

type Info = Omit<GdalInfo, 'bands'> & { readonly bands: readonly Band[] };

const rasters = SHARED_ABSENT
  ? []
  : readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tiff?$/.test(path) && !path.endsWith('not_a_tiff.tif'))
      .sort();

const TYPES: Readonly<Record<string, string>> = {
  Byte: 'uint8',
  UInt16: 'uint16',
  Int16: 'int16',
  UInt32: 'uint32',
  Int32: 'int32',
  Float32: 'float32',
  Float64: 'float64',
};
/** GDAL 3.6 has no Int8 and calls it Byte. */
const INT8 = ['edge/model_transformation.tif'];

const close = (left: number, right: number) =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));

describe.skipIf(!hasGdal || SHARED_ABSENT)(
  'inspect says what gdalinfo says (skipped without either)',
  () => {
    test('there are rasters', () => {
      expect(rasters.length).toBeGreaterThan(40);
    });

    test.each(rasters)('%s', async (path) => {
      const full = join(SHARED, path);
      const facts = rasterFacts(
        (await openRaster({ source: bytesSource(readFileSync(full), path), companions: [] }))
          .header,
      );
      const truth = gdalInfo(full) as unknown as Info;
      const first = truth.bands[0]!;
      expect([facts.width, facts.height]).toEqual(truth.size);
      expect(facts.bands).toBe(truth.bands.length);
      expect(facts.dataType).toBe(INT8.includes(path) ? 'int8' : TYPES[first.type]);
      expect(facts.block).toEqual(first.block);
      expect(facts.overviewSizes).toEqual((first.overviews ?? []).map(({ size }) => size));
      const structure = truth.metadata?.IMAGE_STRUCTURE ?? {};
      expect(facts.compression).toBe(structure.COMPRESSION ?? 'none');
      expect(facts.areaOrPoint).toBe(truth.metadata?.['']?.AREA_OR_POINT?.toLowerCase() ?? null);
      const [c = 0, a = 1, b = 0, f = 0, d = 0, e = 1] = truth.geoTransform ?? [];
      facts.transform.forEach((term, i) => {
        expect(close(term, [a, b, c, d, e, f][i]!), `${term}`).toBe(true);
      });
      const flags = first.mask?.flags ?? [];
      expect(facts.mask.includes('alpha')).toBe(flags.includes('ALPHA'));
      expect(facts.mask.includes('internal')).toBe(
        flags.includes('PER_DATASET') && !flags.includes('ALPHA'),
      );
      truth.bands.forEach((band, i) => {
        const info = facts.bandInfo[i]!;
        expect(info.colorInterpretation).toBe(band.colorInterpretation);
        expect(info.name).toBe(band.description ?? '');
        const nodata = band.noDataValue ?? null;
        if (nodata === 'NaN') expect(info.nodata).toBeNaN();
        else expect(info.nodata).toBe(nodata);
        expect(info.scale).toBe(band.scale ?? null);
        expect(info.offset).toBe(band.offset ?? null);
        expect(info.unit).toBe(band.unit ?? '');
      });
      await sameSystem(full, facts, truth);
    });
  },
);

/** By its code, or by where GDAL's own reading of the file puts the middle of the image. */
async function sameSystem(full: string, facts: ReturnType<typeof rasterFacts>, truth: Info) {
  const wkt = truth.coordinateSystem?.wkt ?? '';
  if (wkt === '' || /^(LOCAL_CS|ENGCRS)/.test(wkt)) {
    expect(facts.crs).toBeNull();
    return;
  }
  const code = /ID\["EPSG",(\d+)\]\]\s*$/.exec(wkt)?.[1];
  if (code) {
    expect(facts.crs).toBe(`EPSG:${code}`);
    return;
  }
  expect(facts.crs).not.toBeNull();
  const crs = facts.crs!;
  expect(isSupportedCrs(crs)).toBe(true);
  const [x, y] = applyAffine(facts.transform, facts.width / 2, facts.height / 2);
  const [lon, lat] = projection(crs).inverse([x, y]);
  const proj = gdal('gdalsrsinfo', ['-o', 'proj4', full]).trim();
  const ellipsoid = /\+(ellps=\S+|datum=\S+|a=\S+ \+rf=\S+)/.exec(proj)![0];
  // Both ends on one ellipsoid: only the projection is asked about.
  const told = execFileSync(
    'gdaltransform',
    ['-s_srs', proj, '-t_srs', `+proj=longlat ${ellipsoid} +no_defs`],
    { input: `${x} ${y}\n`, encoding: 'utf8' },
  );
  const [trueLon = 0, trueLat = 0] = told.split(' ').map(Number);
  expect(Math.hypot(lon - trueLon, lat - trueLat)).toBeLessThan(1e-7);
}
