import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RasterReader } from '../../../../src/core/layers/raster.ts';
import { featureReader } from '../../../../src/core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../../../../src/core/training/features/feature-spec.ts';
import { fitDeglint } from '../../../../src/core/training/water/fit-deglint.ts';
import { bytesSource } from '../../../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../../../src/files/geotiff/open-geotiff.ts';
import { SHARED_ABSENT, sharedPath } from '../../../shared-data.ts';
import { memoryReader } from '../memory-reader.ts';
import { pixelRectangle } from './ground.ts';

const CRS = 'EPSG:32655';

const wholeOf = ({ header: { width, height } }: RasterReader) => ({
  col: 0,
  row: 0,
  width,
  height,
});

async function glintBand(name: string) {
  const reader = await openGeoTiff(
    bytesSource(await readFile(sharedPath(`glint/${name}.tif`)), `${name}.tif`),
  );
  const block = await reader.read(wholeOf(reader));
  return { reader, values: block.bands[0]! };
}

/** Bands 2, 3 and 6 (glint shows in the last) of a real scene, nodata −999. */
async function glintScene() {
  const bands = await Promise.all(['band02', 'band03', 'band06'].map(glintBand));
  const { header } = bands[0]!.reader;
  const values = bands.map((band) => band.values);
  const mask = Uint8Array.from(values[0]!, (_, i) => (values.some((v) => v[i] === -999) ? 0 : 1));
  const { width, height, transform } = header;
  return memoryReader({ width, height, bands: values, mask, crs: CRS, transform });
}

describe.skipIf(SHARED_ABSENT)('a real scene with glint (skipped without ../shared/data)', () => {
  it('is corrected as the reference of Geoscience Australia, pixel by pixel', async () => {
    const reader = await glintScene();
    // Their "minus NIR" is the formula of Hedley with slope 1 and floor 0, on water (fmask 5).
    const spec: FeatureSpec = { kind: 'deglint', band: 1, nirBand: 2, slope: 1, nirMin: 0 };
    const { bands, mask } = await featureReader(reader, [spec]).read(wholeOf(reader));
    const water = (await glintBand('fmask')).values;
    const expected = (await glintBand('expected_minus_nir_band03')).values;
    let compared = 0;
    for (let i = 0; i < water.length; i++) {
      if (water[i] !== 5 || mask?.[i] === 0) continue;
      compared++;
      expect(bands[0]![i]).toBe(expected[i]);
    }
    expect(compared).toBeGreaterThan(14_000);
  });

  it('has the slopes of scipy.stats.linregress over a region', async () => {
    const reader = await glintScene();
    const geometry = pixelRectangle(reader.header.transform, [245, 294, 285, 334]);
    const fit = await fitDeglint(reader, { geometry, crs: CRS }, { bands: [0, 1], nirBand: 2 });
    expect(fit).toMatchObject({ pixels: 1600, nirMin: 71, issues: [] });
    expect(fit.bands[0]!.slope).toBeCloseTo(0.5329737690195002, 12);
    expect(fit.bands[0]!.r2).toBeCloseTo(0.7024502684056858, 12);
    expect(fit.bands[1]!.slope).toBeCloseTo(0.6648577236118521, 12);
    expect(fit.bands[1]!.r2).toBeCloseTo(0.9596152042508164, 12);
    const { bands } = await featureReader(reader, fit.features).read({
      col: 245,
      row: 294,
      width: 4,
      height: 1,
    });
    // np.float32(b − slope · (b6 − 71)).
    expect([...bands[0]!]).toEqual([
      502.4010925292969, 496.2032470703125, 488.8021545410156, 472.2691955566406,
    ]);
    expect([...bands[1]!]).toEqual([
      282.00543212890625, 279.0162658691406, 274.0108642578125, 262.34600830078125,
    ]);
  });
});

describe('fitDeglint', () => {
  const pixels = 400;
  const nir = Float64Array.from({ length: pixels }, (_, i) => 5 + ((i * 13) % 40));
  const scene = (visible: (glint: number, i: number) => number, mask?: Uint8Array) =>
    memoryReader({
      width: 20,
      height: 20,
      bands: [nir.map(visible), nir],
      crs: CRS,
      ...(mask && { mask }),
    });
  const fitted = (reader: RasterReader, box: [number, number, number, number] = [0, 0, 20, 20]) =>
    fitDeglint(
      reader,
      { geometry: pixelRectangle(reader.header.transform, box), crs: CRS },
      { bands: [0], nirBand: 1 },
    );

  it('gives back the water under glint that was laid on it', async () => {
    const reader = scene((glint) => 80 + 1.25 * (glint - 5));
    const { features, nirMin, bands } = await fitted(reader);
    expect(nirMin).toBe(5);
    expect(bands[0]!.slope).toBeCloseTo(1.25, 12);
    expect(bands[0]!.r2).toBeCloseTo(1, 12);
    const block = await featureReader(reader, features).read(wholeOf(reader));
    for (const value of block.bands[0]!) expect(value).toBeCloseTo(80, 4);
  });

  it('leaves out what is masked, also of the floor', async () => {
    const mask = Uint8Array.from(nir, (value) => (value < 12 ? 0 : 1));
    const { nirMin, pixels: known } = await fitted(scene((glint) => 2 * glint, mask));
    expect(nirMin).toBe(12);
    expect(known).toBe(mask.reduce((sum, value) => sum + value, 0));
  });

  it('makes what would be negative undefined', async () => {
    const reader = scene(() => 10);
    const spec: FeatureSpec = { kind: 'deglint', band: 0, nirBand: 1, slope: 1, nirMin: 5 };
    const { bands, mask } = await featureReader(reader, [spec]).read(wholeOf(reader));
    for (let i = 0; i < pixels; i++) {
      const expected = 10 - (nir[i]! - 5);
      if (expected < 0) expect([bands[0]![i], mask![i]]).toEqual([Number.NaN, 0]);
      else expect([bands[0]![i], mask![i]]).toEqual([expected, 1]);
    }
  });

  it('doubts a region that is small, not deep, or without glint', async () => {
    const codes = async (reader: RasterReader, box?: [number, number, number, number]) =>
      (await fitted(reader, box)).issues.map(({ code }) => code);
    expect(
      await codes(
        scene((glint) => glint),
        [0, 0, 9, 9],
      ),
    ).toEqual(['region-small']);
    expect(await codes(scene((glint, i) => glint / 4 + ((i * 7) % 31)))).toEqual([
      'glint-region-not-deep',
    ]);
    expect(await codes(scene((glint) => 90 - glint))).toEqual(['glint-slope-not-positive']);
    expect((await fitted(scene((glint) => 90 - glint))).features).toEqual([]);
  });

  const flat = memoryReader({
    width: 20,
    height: 20,
    bands: [nir, new Float64Array(pixels).fill(7)],
    crs: CRS,
  });
  it.each([
    ['region-outside-image', scene((v) => v), [30, 30, 40, 40]],
    ['region-without-pixels', scene((v) => v, new Uint8Array(pixels)), [0, 0, 20, 20]],
    ['region-too-few-pixels', scene((v) => v), [3, 3, 8, 8]],
    ['region-band-flat', flat, [0, 0, 20, 20]],
  ] as const)('refuses: %s', async (code, reader, box) => {
    await expect(fitted(reader, [...box])).rejects.toMatchObject({ code });
  });
});
