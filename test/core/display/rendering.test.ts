import { describe, expect, it } from 'vitest';
import { likelyRoles } from '../../../src/core/display/band-roles.ts';
import { defaultBands, defaultRendering } from '../../../src/core/display/default-rendering.ts';
import {
  asSingle,
  withBand,
  withRule,
  withStretchKind,
} from '../../../src/core/display/edit-rendering.ts';
import { histogramPath, plotRange } from '../../../src/core/display/histogram-plot.ts';
import { presetsOf } from '../../../src/core/display/presets.ts';
import type { CompositeRendering } from '../../../src/core/display/rendering.ts';
import { rasterRenderingSchema } from '../../../src/core/display/rendering-schema.ts';
import { resolveLook } from '../../../src/core/display/resolve-look.ts';
import { histogramOf } from '../../../src/core/layers/histogram.ts';
import type { BandInfo, DataType } from '../../../src/core/layers/raster.ts';

const image = (
  bandCount: number,
  dataType: DataType = 'uint8',
  alphaBand: number | null = null,
) => ({
  bandCount,
  dataType,
  alphaBand,
  palette: null,
});
const ramp = histogramOf(
  Uint8Array.from({ length: 256 }, (_, i) => i),
  null,
);
const dark = histogramOf(
  Uint8Array.from({ length: 256 }, (_, i) => i >> 4),
  null,
);
const PERCENTILE = { kind: 'percentile', low: 2, high: 98 } as const;
const composite: CompositeRendering = {
  kind: 'composite',
  bands: [0, 1, 2],
  stretch: [PERCENTILE, PERCENTILE, PERCENTILE],
  gamma: 1,
};

describe('an image where nobody chose', () => {
  it('leaves an 8-bit picture as it is, and stretches a dark measurement and 16 bits', () => {
    const rule = (header: ReturnType<typeof image>, histogram: typeof ramp) => {
      const rendering = defaultRendering(header, [histogram, histogram, histogram]);
      return rendering.kind === 'composite' ? rendering.stretch[0] : null;
    };
    expect(rule(image(3), ramp)).toEqual({ kind: 'manual', min: 0, max: 255 });
    expect(rule(image(3), dark)).toEqual(PERCENTILE);
    expect(rule(image(4, 'uint16'), ramp)).toEqual(PERCENTILE);
  });

  it('one band is grey, a grey band with alpha too; many bands start with blue', () => {
    expect(defaultRendering(image(1, 'float32'), [dark])).toMatchObject({
      kind: 'single',
      colorMap: 'gray',
      stretch: PERCENTILE,
    });
    expect(defaultRendering(image(2, 'uint8', 1), [ramp])).toMatchObject({ kind: 'single' });
    expect(defaultBands(image(10, 'uint16'))).toEqual([2, 1, 0]);
    expect(defaultBands(image(4, 'uint8', 3))).toEqual([0, 1, 2]);
  });
});

describe('what a file calls its bands', () => {
  const told = (...names: string[]): BandInfo[] =>
    names.map((name) => ({
      name,
      colorInterpretation: 'Undefined',
      nodata: null,
      scale: null,
      offset: null,
      unit: '',
    }));

  it('decides their roles, and the usual order only where it is silent', () => {
    const bandInfo = told('NIR', 'Red', 'Green', 'Blue', 'Red Edge');
    expect(likelyRoles({ ...image(5, 'uint16'), bandInfo })).toEqual({
      nir: 0,
      red: 1,
      green: 2,
      blue: 3,
      rededge: 4,
    });
    expect(likelyRoles(image(4))).toEqual({ red: 0, green: 1, blue: 2, nir: 3 });
    expect(likelyRoles(image(10, 'uint16'))).toMatchObject({ blue: 0, green: 1, red: 2, nir: 6 });
    expect(likelyRoles({ ...image(4), bandInfo: told('Red', 'Green', 'Blue', '') })).toMatchObject({
      nir: 3,
    });
    expect(likelyRoles(image(4, 'uint8', 3))).toEqual({ red: 0, green: 1, blue: 2 });
    expect(likelyRoles(image(1))).toEqual({});
  });

  it('gives the combinations that its bands allow', () => {
    expect(presetsOf(likelyRoles(image(4)))).toEqual([
      { id: 'natural', bands: [0, 1, 2] },
      { id: 'infrared', bands: [3, 0, 1] },
    ]);
    expect(presetsOf({ green: 0, red: 1, nir: 2 })).toEqual([{ id: 'infrared', bands: [2, 1, 0] }]);
    expect(presetsOf({})).toEqual([]);
  });
});

describe('changing how it looks', () => {
  it('by hand starts from the limits that hold, channel by channel', () => {
    const limits = [1, 2, 3].map((low) => ({ low, high: 10 * low }));
    const manual = withStretchKind(composite, 'manual', limits) as CompositeRendering;
    expect(manual.stretch).toEqual(
      limits.map(({ low, high }) => ({ kind: 'manual', min: low, max: high })),
    );
    const one = withRule(manual, 1, { kind: 'sd', factor: 2 }) as CompositeRendering;
    expect(one.stretch.map(({ kind }) => kind)).toEqual(['manual', 'sd', 'manual']);
  });

  it('a band as another channel, an index out of a composite', () => {
    expect(withBand(composite, 2, 7).bands).toEqual([0, 1, 7]);
    const ndvi = { kind: 'index', index: 'ndvi', bands: { red: 0, nir: 3 } } as const;
    const single = asSingle(composite, ndvi);
    expect([single.colorMap, single.stretch]).toEqual(['viridis', PERCENTILE]);
    expect(asSingle({ ...single, colorMap: 'cividis' }, ndvi).colorMap).toBe('cividis');
    expect(asSingle(single, { kind: 'band', band: 1 }).colorMap).toBe('gray');
  });

  it('resolves to limits from the histogram of each channel', () => {
    const { look } = resolveLook(composite, [ramp, dark, null], null);
    expect(
      look.kind === 'tones' && look.tones.map(({ low, high }) => [Number(low.toFixed(9)), high]),
    ).toEqual([
      [5.1, 249.9],
      [0, 15],
      [0, 1],
    ]);
  });

  it('the document takes what was chosen and nothing else', () => {
    expect(rasterRenderingSchema.safeParse(composite).success).toBe(true);
    for (const wrong of [
      { ...composite, gamma: 0 },
      { ...composite, bands: [0, 1] },
      { ...composite, more: 1 },
      {
        kind: 'single',
        feature: { kind: 'band', band: -1 },
        colorMap: 'viridis',
        stretch: PERCENTILE,
        gamma: 1,
      },
      {
        kind: 'single',
        feature: { kind: 'band', band: 0 },
        colorMap: 'jet',
        stretch: PERCENTILE,
        gamma: 1,
      },
    ]) {
      expect(rasterRenderingSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('the plot of a histogram', () => {
  it('reaches to limits that lie beyond the values, and stands on its floor', () => {
    const histogram = histogramOf(Uint8Array.of(0, 128, 128, 128, 128), null)!;
    const range = plotRange([histogram], [{ low: -256, high: 200 }]);
    expect(range).toEqual({ from: -256, to: 256 });
    const path = histogramPath(histogram, range, { width: 512, height: 10 });
    expect(path.startsWith('M256 10')).toBe(true);
    // 128 is the highest: the top; 0 is a quarter of it: its root, half way up.
    expect(path).toContain('V5H257');
    expect(path).toContain('V0H385');
    expect(path.endsWith('V10Z')).toBe(true);
  });
});
