import { describe, expect, it } from 'vitest';
import { transformPoint } from '../../../../src/core/geo/transform.ts';
import { featureReader } from '../../../../src/core/training/features/feature-reader.ts';
import { fitDepthInvariant } from '../../../../src/core/training/water/fit-depth-invariant.ts';
import {
  fitLogRatioDepth,
  type Sounding,
} from '../../../../src/core/training/water/fit-log-ratio-depth.ts';
import { memoryReader } from '../memory-reader.ts';
import { pixelRectangle } from './ground.ts';

const CRS = 'EPSG:32653';
const PIXELS = 400;
const WHOLE = { col: 0, row: 0, width: 20, height: 20 };

/** Depths 1 … 7.65 m, twenty of them twenty times; a wobble of a few per cent stands for noise. */
const depthM = Float64Array.from({ length: PIXELS }, (_, i) => 1 + (i % 20) * 0.35);
const wobble = (i: number, step: number, of: number, share: number) =>
  1 + share * (((i * step) % of) - (of - 1) / 2);
const band = (make: (depth: number, i: number) => number) => Float64Array.from(depthM, make);

const image = (bands: readonly Float64Array[], rows = 20) =>
  memoryReader({ width: 20, height: rows, bands, crs: CRS });

describe('fitDepthInvariant', () => {
  // Twenty rows of sand under water, ten rows of deep water of 30 and 20.
  const withDeep = (values: Float64Array, deep: number) =>
    Float64Array.of(...values, ...new Array<number>(200).fill(deep));
  const regions = (reader: ReturnType<typeof image>) => ({
    sand: { geometry: pixelRectangle(reader.header.transform, [0, 0, 20, 20]), crs: CRS } as const,
    deep: { geometry: pixelRectangle(reader.header.transform, [0, 20, 20, 30]), crs: CRS } as const,
  });
  const scene = (rateI: number, rateJ: number, share: number) =>
    image(
      [
        withDeep(
          band((z, i) => 30 + 200 * Math.exp(-rateI * z) * wobble(i, 7, 11, share)),
          30,
        ),
        withDeep(
          band((z, i) => 20 + 150 * Math.exp(-rateJ * z) * wobble(i, 5, 13, share)),
          20,
        ),
      ],
      30,
    );

  it('finds the ratio that numpy finds by the formula of Lyzenga', async () => {
    const reader = scene(0.3, 0.18, 0.02);
    const fit = await fitDepthInvariant(reader, regions(reader), 0, 1);
    // C = np.cov(ln(Li − 30), ln(Lj − 20)); a = (C00 − C11) / (2 C01); k = a + √(a² + 1).
    expect(fit.ratio).toBeCloseTo(1.6591690701736979, 10);
    expect(fit.r2).toBeCloseTo(0.9486658298992638, 10);
    expect(fit).toMatchObject({ pixels: 400, deepPixels: 200, issues: [] });
    expect(fit.feature).toMatchObject({ bandI: 0, bandJ: 1, deepI: 30, deepJ: 20 });
  });

  it('takes the depth out: over one bottom the index is the same everywhere', async () => {
    const reader = scene(0.3, 0.18, 0);
    const { feature, ratio } = await fitDepthInvariant(reader, regions(reader), 0, 1);
    expect(ratio).toBeCloseTo(0.3 / 0.18, 10);
    const block = await featureReader(reader, [feature]).read(WHOLE);
    // (ln 200 − k ln 150) ÷ √(1 + k²), the bottom's own brightness.
    const k = 0.3 / 0.18;
    const expected = (Math.log(200) - k * Math.log(150)) / Math.sqrt(1 + k * k);
    for (const value of block.bands[0]!) expect(value).toBeCloseTo(expected, 5);
    const deep = await featureReader(reader, [feature]).read({ ...WHOLE, row: 20, height: 10 });
    expect(deep.mask).toEqual(new Uint8Array(200));
  });

  it('doubts a region that is small, dark in part, or of more than one bottom', async () => {
    const reader = scene(0.3, 0.18, 0);
    const { header } = reader;
    const { deep } = regions(reader);
    const few = { geometry: pixelRectangle(header.transform, [0, 16, 20, 24]), crs: CRS } as const;
    const mixed = await fitDepthInvariant(reader, { sand: few, deep }, 0, 1);
    expect(mixed.issues.map(({ code, details }) => [code, details])).toEqual([
      ['region-small', { pixels: 80, needed: 100 }],
      ['depth-sand-dark', { dark: 80, of: 160 }],
    ]);
    const blurred = scene(0.03, 0.018, 0.1);
    const codes = (await fitDepthInvariant(blurred, regions(blurred), 0, 1)).issues;
    expect(codes.map(({ code }) => code)).toEqual(['depth-bands-unrelated']);
  });

  it('refuses bands that move against each other, and regions taken for each other', async () => {
    const opposed = scene(0.3, -0.18, 0);
    await expect(fitDepthInvariant(opposed, regions(opposed), 0, 1)).rejects.toMatchObject({
      code: 'depth-bands-opposed',
      details: { bandI: 1, bandJ: 2 },
    });
    const reader = scene(0.3, 0.18, 0);
    const { sand, deep } = regions(reader);
    await expect(fitDepthInvariant(reader, { sand: deep, deep: sand }, 0, 1)).rejects.toMatchObject(
      { code: 'depth-sand-too-dark' },
    );
  });
});

describe('fitLogRatioDepth', () => {
  const blue = band((z, i) => 0.02 + 0.06 * Math.exp(-0.05 * z) * wobble(i, 7, 11, 0.01));
  const green = band((z, i) => 0.015 + 0.08 * Math.exp(-0.12 * z) * wobble(i, 5, 13, 0.01));
  const reader = image([blue, green]);
  const [originX, originY] = [reader.header.transform[2], reader.header.transform[5]];
  const soundings = Array.from(
    depthM,
    (depth, i): Sounding => ({
      x: originX + ((i % 20) + 0.5) * 10,
      y: originY - (Math.floor(i / 20) + 0.5) * 10,
      depthM: depth,
    }),
  );
  const options = { blueBand: 0, greenBand: 1 };

  it('is scipy.stats.linregress of the depths on ln(1000 B) ÷ ln(1000 G)', async () => {
    const fit = await fitLogRatioDepth(reader, soundings, CRS, options);
    expect(fit.feature).toMatchObject({ kind: 'log-ratio-depth', n: 1000 });
    if (fit.feature.kind !== 'log-ratio-depth') return;
    expect(fit.feature.m1).toBeCloseTo(65.34555181644595, 8);
    expect(fit.feature.m0).toBeCloseTo(-62.420976089053426, 8);
    expect(fit.r2).toBeCloseTo(0.9100553740138548, 10);
    expect(fit.residualM).toBeCloseTo(0.6067921292836765, 10);
    expect(fit).toMatchObject({ soundings: 400, issues: [] });
  });

  it('gives depths whose residuals are those of the fit', async () => {
    const { feature, residualM } = await fitLogRatioDepth(reader, soundings, CRS, options);
    const { bands } = await featureReader(reader, [feature]).read(WHOLE);
    const squares = Array.from(bands[0]!, (value, i) => (value - depthM[i]!) ** 2);
    const sum = squares.reduce((total, square) => total + square, 0);
    expect(Math.sqrt(sum / (PIXELS - 2))).toBeCloseTo(residualM!, 5);
  });

  it('takes soundings in another CRS, and tells of those it can not use', async () => {
    const moved = soundings.slice(0, 15).map(({ x, y, depthM: depth }): Sounding => {
      const [lon, lat] = transformPoint([x, y], CRS, 'EPSG:4326');
      return { x: lon, y: lat, depthM: depth };
    });
    const far = { x: 0, y: 0, depthM: 5 };
    const fit = await fitLogRatioDepth(reader, [...moved, far], 'EPSG:4326', options);
    expect(fit.soundings).toBe(15);
    expect(fit.issues.map(({ code, details }) => [code, details])).toEqual([
      ['soundings-few', { soundings: 15, needed: 20 }],
      ['soundings-dropped', { dropped: 1, outside: 1 }],
    ]);
  });

  it('doubts depths of the wrong sign, and depths that have nothing to do with the image', async () => {
    const turned = soundings.map((each) => ({ ...each, depthM: -each.depthM }));
    const codes = async (list: readonly Sounding[]) =>
      (await fitLogRatioDepth(reader, list, CRS, options)).issues.map(({ code }) => code);
    expect(await codes(turned)).toEqual(['soundings-slope-not-positive']);
    const drawn = soundings.map((each, i) => ({
      ...each,
      depthM: each.depthM / 9 + ((i * 37) % 17),
    }));
    expect(await codes(drawn)).toEqual(['soundings-unrelated']);
  });

  it.each([
    ['soundings-too-few', soundings.slice(0, 4), {}],
    ['soundings-too-few', soundings, { n: 1 }],
    ['soundings-ratio-flat', new Array<Sounding>(6).fill(soundings[0]!), {}],
  ])('refuses: %s', async (code, list, extra) => {
    await expect(
      fitLogRatioDepth(reader, list, CRS, { ...options, ...extra }),
    ).rejects.toMatchObject({ code });
  });
});
