import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareWindow } from '../../../src/files/classify/share-window.ts';

const size = fc.integer({ min: 1, max: 3000 });
const place = fc.integer({ min: 0, max: 9000 });

describe('a view that is shared out', () => {
  it('is tiled by parts of as many pixels, to a row or a column', () => {
    fc.assert(
      fc.property(
        fc.record({ col: place, row: place, width: size, height: size }),
        fc.boolean(),
        fc.integer({ min: 1, max: 8 }),
        (window, tiled, shares) => {
          const parts = shareWindow(window, { tiled }, shares);
          const pixels = parts.map(({ width, height }) => width * height);
          const { width, height } = window;
          expect(pixels.reduce((sum, each) => sum + each, 0)).toBe(width * height);
          expect(Math.min(...pixels)).toBeGreaterThan(0);
          // Each begins where the one before ends, and is as wide or as high as the window.
          let [col, row] = [window.col, window.row];
          for (const part of parts) {
            expect([part.col, part.row]).toEqual([col, row]);
            if (part.height === height && parts.length > 1 && tiled && width >= height)
              col += part.width;
            else {
              expect(part.width).toBe(width);
              row += part.height;
            }
          }
          expect(Math.max(...pixels) - Math.min(...pixels)).toBeLessThanOrEqual(
            Math.max(width, height),
          );
        },
      ),
    );
  });

  it('is cut into rows where the file has strips: a strip is decoded whole', () => {
    const window = { col: 5, row: 7, width: 100, height: 11 };
    expect(shareWindow(window, { tiled: false }, 2)).toEqual([
      { col: 5, row: 7, width: 100, height: 6 },
      { col: 5, row: 13, width: 100, height: 5 },
    ]);
  });
});
