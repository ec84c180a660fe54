import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelAreaField } from '../../../src/core/area/pixel-area.ts';
import { createClassTally } from '../../../src/core/coverage/class-tally.ts';
import { createRunCutter } from '../../../src/core/coverage/run-cutter.ts';

/** 5 m pixels of zone IX, far from its meridian: areas differ from column to column. */
const { runAreaM2 } = pixelAreaField({
  width: 60,
  height: 40,
  transform: [5, 0, 90_000, 0, -5, -30_000],
  crs: 'EPSG:6677',
});

const maps = fc
  .record({
    width: fc.integer({ min: 1, max: 60 }),
    height: fc.integer({ min: 1, max: 40 }),
    pieceWidth: fc.integer({ min: 1, max: 60 }),
    stripRows: fc.integer({ min: 1, max: 40 }),
    runs: fc.array(fc.nat({ max: 3 * 30 - 1 }), { minLength: 1, maxLength: 40 }),
  })
  .map(({ runs, ...map }) => {
    const drawn = runs.flatMap((run) => Array<number>(1 + (run % 30)).fill(Math.floor(run / 30)));
    const ids = Uint8Array.from(
      { length: map.width * map.height },
      (_, i) => drawn[i % drawn.length]!,
    );
    return { ...map, ids };
  });

describe('what is counted in a class map', () => {
  it('is its pixels and their areas, with the same bits however the map is cut', () => {
    fc.assert(
      fc.property(maps, ({ width, height, pieceWidth, stripRows, ids }) => {
        const counted = new Float64Array(256);
        const measured = new Float64Array(256);
        for (const [at, id] of ids.entries()) {
          counted[id]! += 1;
          measured[id]! += runAreaM2(Math.floor(at / width), at % width, 1);
        }
        const whole = createClassTally(runAreaM2);
        const rows = createRunCutter(width);
        rows.begin();
        rows.add(ids);
        whole.add(rows.take(0));
        expect([...whole.counts]).toEqual([...counted]);
        for (const [id, areaM2] of measured.entries()) {
          expect(whole.areasM2![id]).toBeCloseTo(areaM2, 6);
        }
        const pieces = createClassTally(runAreaM2);
        for (let row = 0; row < height; row += stripRows) {
          const down = Math.min(stripRows, height - row);
          for (let col = 0; col < width; col += pieceWidth) {
            const across = Math.min(pieceWidth, width - col);
            const cutter = createRunCutter(across);
            cutter.begin();
            cutter.add(
              Uint8Array.from({ length: across * down }, (_, i) => {
                const [x, y] = [col + (i % across), row + Math.floor(i / across)];
                return ids[y * width + x]!;
              }),
            );
            pieces.addPiece({ ...cutter.take(row), col, isLast: col + across === width });
          }
        }
        expect([...pieces.counts]).toEqual([...whole.counts]);
        expect([...pieces.areasM2!]).toEqual([...whole.areasM2!]);
      }),
    );
  });
});
