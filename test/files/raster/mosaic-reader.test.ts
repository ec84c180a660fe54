import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Affine } from '../../../src/core/geo/affine.ts';
import { mosaicReader } from '../../../src/files/raster/mosaic-reader.ts';
import { memoryReader } from './memory-reader.ts';

const at = (col: number, row: number): Affine => [0.5, 0, 1000 + col / 2, 0, -0.5, 2000 - row / 2];
const flat = (name: string, col: number, row: number, value: number, mask?: number[]) =>
  memoryReader(name, {
    width: 2,
    height: 2,
    transform: at(col, row),
    bands: [Uint8Array.of(value, value, value, value)],
    ...(mask && { mask: Uint8Array.from(mask) }),
  });

test('the first lies on top, gaps are nodata, the grid reaches round all', async () => {
  const { header, read } = mosaicReader([
    flat('a', 1, 1, 1),
    flat('b', 0, 0, 2),
    flat('c', 3, 0, 3),
  ]);
  expect(header).toMatchObject({ width: 5, height: 3, transform: at(0, 0), nodata: null });
  expect(header.bounds).toEqual([1000, 1998.5, 1002.5, 2000]);
  const { bands, mask } = await read({ col: 0, row: 0, width: 5, height: 3 });
  const drawn = Array.from(bands[0]!, (value, i) => (mask![i] === 0 ? '.' : String(value)));
  expect([0, 5, 10].map((from) => drawn.slice(from, from + 5).join(''))).toEqual([
    '22.33',
    '21133',
    '.11..',
  ]);
});

test('what the upper image does not know, the lower one tells', async () => {
  const { read } = mosaicReader([flat('a', 0, 0, 1, [1, 0, 1, 1]), flat('b', 0, 0, 2)]);
  const { bands, mask } = await read({ col: 0, row: 0, width: 2, height: 2 });
  expect(Array.from(bands[0]!)).toEqual([1, 2, 1, 1]);
  expect(mask).toBeNull();
});

/** The plain reading of the rule: for every pixel, the first piece that knows it. */
test('any windows of any pieces', async () => {
  const piece = fc.record({
    col: fc.integer({ min: -4, max: 4 }),
    row: fc.integer({ min: -4, max: 4 }),
    known: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 2, maxLength: 5 }),
      fc.nat(),
      async (pieces, n) => {
        const { header, read } = mosaicReader(
          pieces.map(({ col, row, known }, i) => flat(`${i}`, col, row, i + 1, known.map(Number))),
        );
        const left = Math.min(...pieces.map(({ col }) => col));
        const top = Math.min(...pieces.map(({ row }) => row));
        const col = n % header.width;
        const row = n % header.height;
        const window = { col, row, width: header.width - col, height: header.height - row };
        const { bands, mask } = await read(window);
        for (let i = 0; i < window.width * window.height; i++) {
          const x = left + col + (i % window.width);
          const y = top + row + Math.floor(i / window.width);
          const found = pieces.findIndex((p) => {
            const [dx, dy] = [x - p.col, y - p.row];
            return dx >= 0 && dx < 2 && dy >= 0 && dy < 2 && p.known[dy * 2 + dx] === true;
          });
          expect(mask ? mask[i] : 1).toBe(found < 0 ? 0 : 1);
          if (found >= 0) expect(bands[0]![i]).toBe(found + 1);
        }
      },
    ),
  );
});

test('overviews when all pieces have them', async () => {
  const half = { overviews: [{ width: 2, height: 2 }] };
  const big = (name: string, col: number, value: number) =>
    memoryReader(name, {
      width: 4,
      height: 4,
      transform: at(col, 0),
      bands: [new Uint8Array(16).fill(value)],
      header: half,
    });
  const { header, read } = mosaicReader([big('a', 0, 1), big('b', 4, 2)]);
  expect(header.overviews).toEqual([{ width: 4, height: 2 }]);
  const { bands } = await read({ col: 1, row: 0, width: 2, height: 2 }, { level: 1 });
  expect(Array.from(bands[0]!)).toEqual([1, 2, 1, 2]);
});

describe('pieces that do not fit are refused, both named', () => {
  const base = flat('base.tif', 0, 0, 1);
  const other = (change: object) =>
    memoryReader('other.tif', {
      width: 2,
      height: 2,
      transform: at(2, 0),
      bands: [new Uint8Array(4)],
      ...change,
    });
  test.each([
    ['crs', other({ crs: 'EPSG:6676' })],
    ['alignment', other({ transform: at(2.3, 0) })],
    ['pixel-size', other({ transform: [0.6, 0, 1000, 0, -0.5, 2000] })],
    ['bands', other({ bands: [new Uint8Array(4), new Uint8Array(4)] })],
  ])('%s', (what, image) => {
    expect(() => mosaicReader([base, image])).toThrow(
      expect.objectContaining({
        code: 'raster-grids-differ',
        details: expect.objectContaining({ first: 'base.tif', second: 'other.tif', what }),
      }),
    );
  });

  test('a union beyond all surveys is refused before memory is taken', () => {
    expect(() => mosaicReader([base, flat('far.tif', 1e6, 1e6, 1)])).toThrow(
      expect.objectContaining({ code: 'mosaic-too-large' }),
    );
  });
});
