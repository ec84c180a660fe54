import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RasterReader } from '../../../../src/core/layers/raster.ts';
import { featureReader } from '../../../../src/core/training/features/feature-reader.ts';
import type { FeatureSpec } from '../../../../src/core/training/features/feature-spec.ts';
import { memoryReader } from '../memory-reader.ts';

type Statistic = 'mean' | 'sd' | 'range';

const texture = (statistic: Statistic, radiusPixels: number): FeatureSpec => ({
  kind: 'texture',
  of: { kind: 'band', band: 0 },
  statistic,
  radiusPixels,
});

const whole = ({ header }: RasterReader) => ({
  col: 0,
  row: 0,
  width: header.width,
  height: header.height,
});

/** The definition, pixel by pixel: the square of those that are known. */
function bruteForce(
  image: { width: number; height: number; values: ArrayLike<number>; mask?: Uint8Array },
  statistic: Statistic,
  radius: number,
): number[] {
  const { width, height, values, mask } = image;
  const isKnown = (i: number) => mask?.[i] !== 0 && Number.isFinite(values[i]);
  return Array.from({ length: width * height }, (_, i) => {
    if (!isKnown(i)) return Number.NaN;
    const [col, row] = [i % width, Math.floor(i / width)];
    const inside: number[] = [];
    for (let y = Math.max(0, row - radius); y <= Math.min(height - 1, row + radius); y++) {
      for (let x = Math.max(0, col - radius); x <= Math.min(width - 1, col + radius); x++) {
        if (isKnown(y * width + x)) inside.push(values[y * width + x]!);
      }
    }
    const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
    if (statistic === 'mean') return mean;
    if (statistic === 'range') return Math.max(...inside) - Math.min(...inside);
    return Math.sqrt(inside.reduce((sum, v) => sum + (v - mean) ** 2, 0) / inside.length);
  });
}

const images = fc
  .record({ width: fc.integer({ min: 1, max: 14 }), height: fc.integer({ min: 1, max: 14 }) })
  .chain(({ width, height }) => {
    const length = { minLength: width * height, maxLength: width * height };
    return fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      values: fc.array(
        fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constant(NaN)),
        length,
      ),
      mask: fc.array(fc.constantFrom(0, 1, 1, 1), length).map((m) => Uint8Array.from(m)),
    });
  });
const statistics = fc.constantFrom<Statistic>('mean', 'sd', 'range');

describe('texture', () => {
  // scipy.ndimage.generic_filter(a, f, 2r+1, mode='constant', cval=nan), f of what is not NaN:
  // np.mean, np.std, np.ptp; rows 0 and 3 of a[i, j] = (37i + 101j + 13·(ij mod 7)) mod 256.
  it.each([
    [
      'mean',
      1,
      [
        72.25, 83.33333587646484, 105.5, 127.66666412353516, 149.8333282470703, 172, 179,
        143.3333282470703, 139.25,
      ],
      [
        138.3333282470703, 127.11111450195312, 133.11111450195312, 118.88888549804688,
        133.11111450195312, 118.88888549804688, 94.55555725097656, 108.77777862548828, 120,
      ],
    ],
    [
      'sd',
      2,
      [
        71.9605484008789, 70.7311019897461, 78.2421875, 71.45907592773438, 75.48497772216797,
        74.16558074951172, 75.75997161865234, 76.74887084960938, 78.61454772949219,
      ],
      [
        64.57119750976562, 71.03105163574219, 72.65343475341797, 73.10118103027344,
        79.72930145263672, 82.7252197265625, 80.2496109008789, 80.40186309814453, 84.24240112304688,
      ],
    ],
    [
      'range',
      1,
      [151, 202, 193, 228, 202, 155, 155, 192, 192],
      [206, 206, 247, 231, 231, 234, 232, 239, 227],
    ],
  ] as const)('%s is that of scipy.ndimage', async (statistic, radius, first, fourth) => {
    const [width, height] = [9, 7];
    const bands = [
      Uint8Array.from({ length: width * height }, (_, i) => {
        const [row, col] = [Math.floor(i / width), i % width];
        return (row * 37 + col * 101 + ((row * col) % 7) * 13) % 256;
      }),
    ];
    const reader = featureReader(memoryReader({ width, height, bands }), [
      texture(statistic, radius),
    ]);
    const { bands: out, mask } = await reader.read(whole(reader));
    expect([...out[0]!.subarray(0, width)]).toEqual(first);
    expect([...out[0]!.subarray(3 * width, 4 * width)]).toEqual(fourth);
    expect(mask).toBeNull();
  });

  it('is the definition, masked and undefined pixels left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        images,
        statistics,
        fc.integer({ min: 1, max: 9 }),
        async (image, statistic, radius) => {
          const bands = [Float64Array.from(image.values)];
          const reader = featureReader(memoryReader({ ...image, bands }), [
            texture(statistic, radius),
          ]);
          const {
            bands: [out],
            mask,
          } = await reader.read(whole(reader));
          for (const [i, expected] of bruteForce(image, statistic, radius).entries()) {
            if (Number.isNaN(expected)) {
              expect(out![i]).toBeNaN();
              expect(mask?.[i]).toBe(0);
            } else expect(Math.abs(out![i]! - expected)).toBeLessThan(1e-4);
          }
        },
      ),
    );
  });

  it('is the same, to the bit, however the image is cut into windows', async () => {
    const cut = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
    await fc.assert(
      fc.asyncProperty(
        images,
        statistics,
        fc.integer({ min: 1, max: 5 }),
        cut,
        async (image, statistic, radius, [w, h]) => {
          const { width, height } = image;
          const bands = [Float64Array.from(image.values)];
          const reader = featureReader(memoryReader({ ...image, bands }), [
            texture(statistic, radius),
          ]);
          const expected = (await reader.read(whole(reader))).bands[0]!;
          for (let row = 0; row < height; row += h) {
            for (let col = 0; col < width; col += w) {
              const window = {
                col,
                row,
                width: Math.min(w, width - col),
                height: Math.min(h, height - row),
              };
              const part = (await reader.read(window)).bands[0]!;
              for (const [i, value] of part.entries()) {
                const x = col + (i % window.width);
                const y = row + Math.floor(i / window.width);
                expect(value).toBe(expected[y * width + x]);
              }
            }
          }
        },
      ),
    );
  });

  it('keeps its digits where values are great and vary little', async () => {
    const [width, height] = [6, 5];
    const ripple = Float64Array.from({ length: width * height }, (_, i) => (i * 7) % 5);
    const bands = [ripple.map((value) => 1e12 + value)];
    const reader = featureReader(memoryReader({ width, height, bands }), [texture('sd', 2)]);
    const { bands: out } = await reader.read(whole(reader));
    const expected = bruteForce({ width, height, values: ripple }, 'sd', 2);
    for (const [i, value] of expected.entries()) expect(out[0]![i]).toBeCloseTo(value, 3);
  });

  it('of an index is undefined where the index is, and reads a margin within the image only', async () => {
    const bands = [Uint8Array.of(1, 0, 3), Uint8Array.of(3, 0, 1)];
    const source = memoryReader({ width: 3, height: 1, bands });
    const index: FeatureSpec = { kind: 'index', index: 'ndvi', bands: { nir: 0, red: 1 } };
    const reader = featureReader(source, [
      { kind: 'texture', of: index, statistic: 'range', radiusPixels: 8 },
    ]);
    const block = await reader.read({ col: 1, row: 0, width: 2, height: 1 });
    expect([...block.bands[0]!]).toEqual([Number.NaN, 1]);
    expect([...block.mask!]).toEqual([0, 1]);
    expect(source.windows).toEqual([{ col: 0, row: 0, width: 3, height: 1 }]);
  });
});
