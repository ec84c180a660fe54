import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceColumns } from '../../../src/core/coverage/piece-columns.ts';
import { createRunCutter } from '../../../src/core/coverage/run-cutter.ts';

/** Columns of rows of a map, as one array. */
const columns = (ids: Uint8Array, width: number, from: number, to: number) =>
  Uint8Array.from({ length: (ids.length / width) * (to - from) }, (_, i) => {
    const [x, y] = [i % (to - from), Math.floor(i / (to - from))];
    return ids[y * width + from + x]!;
  });

describe('a strip that comes in pieces', () => {
  it('has the runs of the whole one, strip after strip', () => {
    const strips = fc.integer({ min: 1, max: 40 }).chain((width) =>
      fc.record({
        width: fc.constant(width),
        pieceWidth: fc.integer({ min: 1, max: width }),
        maps: fc.array(
          fc
            .integer({ min: 1, max: 6 })
            .chain((height) =>
              fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 2 }),
            ),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );
    fc.assert(
      fc.property(strips, ({ width, pieceWidth, maps }) => {
        const pieces = createRunCutter(width, pieceWidth);
        for (const [row, ids] of maps.entries()) {
          const expected: number[] = [];
          const starts = [0];
          for (let at = 0; at < ids.length; at++) {
            const x = at % width;
            if (x === 0 || ids[at] !== ids[at - 1]) expected.push((x << 8) | ids[at]!);
            if (x === width - 1) starts.push(expected.push(width << 8));
          }
          pieces.begin();
          for (let col = 0; col < width; col += pieceWidth) {
            pieces.add(columns(ids, width, col, Math.min(width, col + pieceWidth)));
          }
          const made = pieces.take(row);
          expect([...made.runs]).toEqual(expected);
          expect([...made.rowStart]).toEqual(starts);
          expect([made.row, made.height]).toEqual([row, ids.length / width]);
        }
      }),
    );
  });

  it('begins anew after one that was given up', () => {
    const cutter = createRunCutter(4, 2);
    cutter.begin();
    cutter.add(Uint8Array.of(9, 9));
    cutter.begin();
    cutter.add(Uint8Array.of(1, 2));
    cutter.add(Uint8Array.of(2, 3));
    expect([...cutter.take(0).runs]).toEqual([1, (1 << 8) | 2, (3 << 8) | 3, 4 << 8]);
  });

  it('is cut at whole blocks, and not at all where blocks are as wide as the image', () => {
    expect(pieceColumns(31_623, 512)).toBe(4096);
    expect(pieceColumns(31_623, 31_623)).toBe(31_623);
    expect(pieceColumns(31_623, 256, 512)).toBe(4096);
    expect(pieceColumns(31_623, 1000, 512)).toBe(31_623);
    expect(pieceColumns(300, 512)).toBe(300);
  });
});
