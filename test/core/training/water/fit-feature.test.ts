import { describe, expect, it } from 'vitest';
import type { RasterReader } from '../../../../src/core/layers/raster.ts';
import { featureReader } from '../../../../src/core/training/features/feature-reader.ts';
import type { FeatureFit } from '../../../../src/core/training/water/feature-fit.ts';
import {
  featuresOf,
  fitAgrees,
  isBacked,
  wishOf,
} from '../../../../src/core/training/water/fit-agrees.ts';
import { fitFeature } from '../../../../src/core/training/water/fit-feature.ts';
import { memoryReader } from '../memory-reader.ts';
import { pixelRectangle } from './ground.ts';

const CRS = 'EPSG:32653';
const [WIDTH, HEIGHT] = [20, 30];
const PIXELS = WIDTH * HEIGHT;
const DEPTH_M = Float64Array.from({ length: PIXELS }, (_, i) =>
  i < 400 ? 1 + (i % 20) * 0.35 : Infinity,
);
const GLINT = Float64Array.from({ length: PIXELS }, (_, i) => (i * 13) % 40);

/** Sand at 1 … 7.65 m in twenty rows, deep water in ten; glint on all of it, and in the last band. */
const glinted = (): RasterReader => {
  const water = (deep: number, bottom: number, rate: number, slope: number) =>
    DEPTH_M.map((z, i) => deep + bottom * Math.exp(-rate * z) + slope * GLINT[i]!);
  const bands = [water(30, 200, 0.3, 1.25), water(20, 150, 0.18, 0.75), GLINT.map((g) => 5 + g)];
  return memoryReader({ width: WIDTH, height: HEIGHT, bands, crs: CRS });
};

const reader = glinted();
const region = (box: readonly [number, number, number, number]) =>
  ({
    geometry: pixelRectangle(reader.header.transform, box),
    crs: CRS,
  }) as const;
const sand = region([0, 0, 20, 20]);
const deep = region([0, 20, 20, 30]);

async function chain() {
  const glint = await fitFeature(reader, {
    kind: 'deglint',
    region: deep,
    nirBand: 2,
    bands: [0, 1],
  });
  const deglint = glint.features.flatMap((spec) => (spec.kind === 'deglint' ? [spec] : []));
  const steps = deglint.map(({ kind: _kind, ...step }) => step);
  const wish = { kind: 'depth-invariant', sand, deep, bandI: 0, bandJ: 1, deglint: steps } as const;
  return { glint, steps, wish, water: await fitFeature(reader, wish) };
}

describe('features upon features', () => {
  it('finds the ratio of attenuation under glint, once the glint is off', async () => {
    const { water, wish } = await chain();
    if (water.numbers.kind !== 'depth-invariant') throw new Error(water.numbers.kind);
    // The bands were made with 0.3 and 0.18 per metre; float32 between the two steps.
    expect(water.numbers.ratio).toBeCloseTo(0.3 / 0.18, 3);
    const glinting = await fitFeature(reader, { ...wish, deglint: [] });
    if (glinting.numbers.kind !== 'depth-invariant') throw new Error(glinting.numbers.kind);
    expect(Math.abs(glinting.numbers.ratio - 0.3 / 0.18)).toBeGreaterThan(0.05);
  });

  it('gives one value over one bottom, at any depth and under any glint', async () => {
    const { water } = await chain();
    const block = await featureReader(reader, water.features).read({
      col: 0,
      row: 0,
      width: WIDTH,
      height: 20,
    });
    const k = 0.3 / 0.18;
    const expected = (Math.log(200) - k * Math.log(150)) / Math.sqrt(1 + k * k);
    for (const value of block.bands[0]!) expect(value).toBeCloseTo(expected, 3);
  });

  it('corrects the bands of an index, a formula and a texture as the correction alone does', async () => {
    const { steps } = await chain();
    const formula = { kind: 'formula', text: 'b1 / b2', bands: {}, deglint: steps } as const;
    const specs = [
      ...steps.map((step) => ({ kind: 'deglint', ...step }) as const),
      formula,
      { kind: 'index', index: 'ngrdi', bands: { green: 0, red: 1 }, deglint: steps },
      { kind: 'texture', of: formula, statistic: 'range', radiusPixels: 1 },
    ] as const;
    const whole = { col: 0, row: 0, width: WIDTH, height: HEIGHT };
    const { bands } = await featureReader(reader, specs).read(whole);
    const [first, second, ratio, index, range] = bands;
    for (let i = 0; i < PIXELS; i++) {
      expect(ratio![i]).toBeCloseTo(first![i]! / second![i]!, 5);
      expect(index![i]).toBeCloseTo((first![i]! - second![i]!) / (first![i]! + second![i]!), 5);
    }
    const near = [0, 1, WIDTH, WIDTH + 1].map((i) => ratio![i]!);
    expect(range![0]).toBeCloseTo(Math.max(...near) - Math.min(...near), 5);
    for (const col of [0, 7, 19]) {
      const part = await featureReader(reader, specs).read({ ...whole, col, width: 1 });
      for (const [k, band] of part.bands.entries()) {
        for (let row = 0; row < HEIGHT; row++) {
          expect(band[row]).toBe(bands[k]![row * WIDTH + col]);
        }
      }
    }
  });

  it('names the real bands where they move against each other', async () => {
    const turned = memoryReader({
      width: WIDTH,
      height: HEIGHT,
      bands: [
        GLINT,
        DEPTH_M.map((z) => 30 + 200 * Math.exp(-0.3 * z)),
        DEPTH_M.map((z) => 20 + (z === Infinity ? 0 : z)),
      ],
      crs: CRS,
    });
    const wish = { kind: 'depth-invariant', sand, deep, bandI: 1, bandJ: 2, deglint: [] } as const;
    await expect(fitFeature(turned, wish)).rejects.toMatchObject({
      code: 'depth-bands-opposed',
      details: { bandI: 2, bandJ: 3 },
    });
  });
});

describe('a recorded fit', () => {
  const record = async (): Promise<FeatureFit> => {
    const { glint } = await chain();
    if (glint.numbers.kind !== 'deglint') throw new Error(glint.numbers.kind);
    const head = { id: 'fit', imageId: 'image', software: 'moba test' };
    return { ...head, region: deep, nirBand: 2, ...glint.numbers };
  };

  it('is made again from what it was made from, and differs where a number was changed', async () => {
    const fit = await record();
    if (fit.kind !== 'deglint') throw new Error(fit.kind);
    const wish = wishOf(fit);
    if (wish.kind !== 'deglint') throw new Error(wish.kind);
    const { numbers } = await fitFeature(reader, wish);
    expect(fitAgrees(fit, numbers)).toBe(true);
    const [first, ...others] = fit.bands;
    const bands = [{ ...first!, slope: first!.slope * 1.0001 }, ...others];
    expect(fitAgrees({ ...fit, bands }, numbers)).toBe(false);
    expect(fitAgrees({ ...fit, nirMin: fit.nirMin + 1 }, numbers)).toBe(false);
    expect(fitAgrees({ ...fit, pixels: fit.pixels - 1 }, numbers)).toBe(false);
    const elsewhere = { ...wish, region: region([0, 21, 20, 30]) };
    expect(fitAgrees(fit, (await fitFeature(reader, elsewhere)).numbers)).toBe(false);
  });

  it('stands behind its own features, also inside of others, and behind no other', async () => {
    const fit = await record();
    const { steps } = await chain();
    for (const spec of featuresOf(fit)) expect(isBacked(spec, [fit])).toBe(true);
    const formula = { kind: 'formula', text: 'b1 - b2', bands: {}, deglint: steps } as const;
    expect(
      isBacked({ kind: 'texture', of: formula, statistic: 'sd', radiusPixels: 2 }, [fit]),
    ).toBe(true);
    expect(isBacked(formula, [])).toBe(false);
    expect(isBacked({ kind: 'band', band: 0 }, [])).toBe(true);
    const forged = { kind: 'deglint', ...steps[0]!, slope: 2 } as const;
    expect(isBacked(forged, [fit])).toBe(false);
  });
});
