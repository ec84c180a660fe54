import { describe, expect, it } from 'vitest';
import type { RasterReader } from '../../../../src/core/layers/raster.ts';
import { featureReader } from '../../../../src/core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../../../../src/core/training/features/feature-spec.ts';
import { memoryReader } from '../memory-reader.ts';

const WHOLE = { col: 0, row: 0, width: 3, height: 2 };

const image = () => ({
  width: 3,
  height: 2,
  bands: [
    Uint16Array.of(10, 20, 30, 0, 50, 60),
    Uint16Array.of(30, 20, 10, 0, 150, 20),
    Uint16Array.of(255, 255, 0, 255, 255, 255),
  ],
});

const ndvi: FeatureSpec = { kind: 'index', index: 'ndvi', bands: { red: 0, nir: 1 } };

describe('featureReader', () => {
  it('of no specs is the measured bands, in their own type', async () => {
    const source = memoryReader({ ...image(), alphaBand: 2 });
    const reader = featureReader(source, []);
    expect(reader.header).toMatchObject({ bandCount: 2, alphaBand: null, dataType: 'float64' });
    const { bands } = await reader.read(WHOLE);
    expect(bands).toEqual([image().bands[0], image().bands[1]]);
    const plain = memoryReader(image());
    expect(featureReader(plain, [])).toBe(plain);
  });

  it('of bands alone is those, in their own type and the order asked for', async () => {
    const reader = featureReader(memoryReader(image()), [
      { kind: 'band', band: 1 },
      { kind: 'band', band: 0 },
    ]);
    expect((await reader.read(WHOLE)).bands).toEqual([image().bands[1], image().bands[0]]);
    expect((await reader.read(WHOLE, { bands: [1] })).bands).toEqual([image().bands[0]]);
  });

  it('gives float32, undefined as NaN and masked, the mask of the image passed on', async () => {
    const mask = Uint8Array.of(1, 0, 1, 1, 1, 1);
    const reader = featureReader(memoryReader({ ...image(), mask }), [
      ndvi,
      { kind: 'band', band: 0 },
    ]);
    expect(reader.header).toMatchObject({ bandCount: 2, dataType: 'float32', nodata: Number.NaN });
    const block = await reader.read(WHOLE);
    // (nir − red) ÷ (nir + red): 20/40, 0, −20/40, 0/0, 100/200, −40/80.
    expect(block.bands).toEqual([
      Float32Array.of(0.5, 0, -0.5, Number.NaN, 0.5, -0.5),
      Float32Array.of(10, 20, 30, 0, 50, 60),
    ]);
    expect([...block.mask!]).toEqual([1, 0, 1, 0, 1, 1]);
  });

  it('reads a part as it reads the whole', async () => {
    const reader = featureReader(memoryReader(image()), [ndvi]);
    const block = await reader.read({ col: 1, row: 0, width: 2, height: 2 });
    expect([...block.bands[0]!]).toEqual([0, -0.5, 0.5, -0.5]);
    expect(block.mask).toBeNull();
  });

  it('reads each band once, and of the file what is needed only', async () => {
    const asked: (readonly number[] | undefined)[] = [];
    const source = memoryReader(image());
    const reader = featureReader(
      {
        header: source.header,
        read: (window, options) => {
          asked.push(options?.bands);
          return source.read(window, options);
        },
      },
      [ndvi, { kind: 'formula', text: 'b2 - b1', bands: {} }, { kind: 'band', band: 2 }],
    );
    await reader.read(WHOLE, { bands: [0, 1] });
    expect(asked).toEqual([[0, 1]]);
  });

  it('works across more pixels than it takes at once', async () => {
    const [width, height] = [101, 97];
    const ramp = Float64Array.from({ length: width * height }, (_, i) => i);
    const reader = featureReader(memoryReader({ width, height, bands: [ramp] }), [
      { kind: 'formula', text: '(b1 + 1) / 2', bands: {} },
    ]);
    const { bands } = await reader.read({ col: 0, row: 0, width, height });
    expect(bands[0]).toEqual(Float32Array.from(ramp, (value) => (value + 1) / 2));
  });

  it('gives the radius of a texture in pixels of full resolution, at a reduced level too', async () => {
    const reduced = memoryReader({ width: 5, height: 1, bands: [Float64Array.of(1, 2, 4, 8, 16)] });
    const header = {
      ...reduced.header,
      width: 20,
      height: 4,
      overviews: [{ width: 5, height: 1 }],
    };
    const source: RasterReader = {
      header,
      read: (window, options) => reduced.read(window, options),
    };
    const range = (radiusPixels: number): FeatureSpec => ({
      kind: 'texture',
      of: { kind: 'band', band: 0 },
      statistic: 'range',
      radiusPixels,
    });
    const window = { col: 1, row: 0, width: 3, height: 1 };
    const read = async (radius: number) =>
      (await featureReader(source, [range(radius)]).read(window, { level: 1 })).bands[0];
    expect(await read(8)).toEqual(Float32Array.of(7, 15, 14));
    // 1 ÷ 4 of a pixel would be no window at all.
    expect(await read(1)).toEqual(Float32Array.of(3, 6, 12));
  });

  it.each([
    [
      { kind: 'band', band: 3 },
      { feature: 2, band: 4, bands: 2 },
    ],
    [
      { kind: 'formula', text: 'b1 + b3', bands: {} },
      { feature: 2, band: 3, bands: 2 },
    ],
    [
      { kind: 'texture', of: { kind: 'band', band: 2 }, statistic: 'sd', radiusPixels: 1 },
      { feature: 2, band: 3, bands: 2 },
    ],
  ] as const)('refuses a band that measures nothing: %j', (spec, details) => {
    const source = memoryReader({ ...image(), alphaBand: 2 });
    expect(() => featureReader(source, [ndvi, spec])).toThrow(
      expect.objectContaining({ code: 'feature-band-missing', details }),
    );
  });

  it('refuses an index whose role has no band', () => {
    const spec: FeatureSpec = { kind: 'index', index: 'mndwi', bands: { green: 1 } };
    expect(() => featureReader(memoryReader(image()), [spec])).toThrow(
      expect.objectContaining({ code: 'index-band-unknown' }),
    );
  });

  it('stops when cancelled', async () => {
    const reader = featureReader(memoryReader(image()), [ndvi]);
    await expect(reader.read(WHOLE, { signal: { aborted: true } })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
