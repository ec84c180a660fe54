import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyStrips } from '../../../src/core/coverage/classify-strips.ts';
import { memoryReader } from '../training/memory-reader.ts';

const headerOf = (width: number, height: number, block?: [number, number]) => ({
  ...memoryReader({ width: 1, height: 1, bands: [] }).header,
  width,
  height,
  tiled: !!block,
  blockWidth: block?.[0] ?? width,
  blockHeight: block?.[1] ?? 1,
});

describe('classifyStrips', () => {
  it('covers every pixel exactly once, in strips of whole coverage tiles', () => {
    const side = fc.integer({ min: 1, max: 3000 });
    const block = fc.option(
      fc.tuple(fc.integer({ min: 16, max: 2048 }), fc.integer({ min: 16, max: 2048 })),
      { nil: undefined },
    );
    fc.assert(
      fc.property(side, side, block, (width, height, size) => {
        const strips = classifyStrips(headerOf(width, height, size), 256);
        let row = 0;
        for (const strip of strips) {
          expect(strip.row).toBe(row);
          expect(strip.row % 256).toBe(0);
          let area = 0;
          for (const w of strip.windows) {
            expect(w.row >= strip.row && w.row + w.height <= strip.row + strip.height).toBe(true);
            expect(w.col + w.width).toBeLessThanOrEqual(width);
            area += w.width * w.height;
          }
          expect(area).toBe(width * strip.height);
          expect(new Set(strip.windows.map((w) => `${w.col},${w.row}`)).size).toBe(
            strip.windows.length,
          );
          row += strip.height;
        }
        expect(row).toBe(height);
      }),
    );
  });

  it('reads tiles along their own grid and keeps a read small, however large the image', () => {
    const strips = classifyStrips(headerOf(100_000, 100_000, [512, 512]), 256);
    const windows = strips.flatMap((strip) => strip.windows);
    expect(windows.every((w) => w.col % 512 === 0 && w.row % 512 === 0)).toBe(true);
    expect(Math.max(...windows.map((w) => w.width * w.height))).toBeLessThanOrEqual(1 << 19);
    const untiled = classifyStrips(headerOf(100_000, 600), 256).flatMap((strip) => strip.windows);
    expect(Math.max(...untiled.map((w) => w.width * w.height))).toBeLessThanOrEqual(1 << 19);
  });

  it('reads less at once where there are many bands, and where a block is huge', () => {
    const many = { ...headerOf(5000, 5000, [512, 512]), bandCount: 200 };
    const bytes = classifyStrips(many, 256).flatMap((strip) =>
      strip.windows.map((w) => w.width * w.height * 200 * 8),
    );
    expect(Math.max(...bytes)).toBeLessThanOrEqual(64 * 1024 * 1024);
    const oneTile = classifyStrips(headerOf(8000, 8000, [8192, 8192]), 256);
    const oneStrip = classifyStrips({ ...headerOf(8000, 8000), blockHeight: 8000 }, 256);
    for (const { windows } of [...oneTile, ...oneStrip]) {
      expect(Math.max(...windows.map((w) => w.width * w.height))).toBeLessThanOrEqual(1 << 19);
    }
  });
});
