import { describe, expect, test } from 'vitest';
import { promotedType } from '../../../src/core/layers/data-types.ts';
import { stackBands } from '../../../src/files/raster/stack-bands.ts';
import { memoryReader } from './memory-reader.ts';

const size = { width: 3, height: 2 };
const all = { col: 0, row: 0, ...size };
const blue = memoryReader('B02.tif', { ...size, bands: [Uint8Array.of(1, 2, 3, 4, 5, 6)] });

test.each([
  [['uint8', 'uint8'], 'uint8'],
  [['uint8', 'int8'], 'int16'],
  [['uint16', 'int16'], 'int32'],
  [['uint32', 'int32'], 'float64'],
  [['uint16', 'float32'], 'float32'],
  [['int32', 'float32'], 'float64'],
  [['uint8', 'float64'], 'float64'],
  [['uint8', 'int32'], 'int32'],
] as const)('%j fit exactly into %s', (types, type) => {
  expect(promotedType(types)).toBe(type);
});

describe('bands of several files', () => {
  test('values, order, names and type', async () => {
    const red = memoryReader('some/B04.tif', {
      ...size,
      bands: [Int16Array.of(-1, 300, 7, 8, 9, 10), Int16Array.of(0, 0, 0, 0, 0, 1)],
    });
    const { header, read } = stackBands([blue, red]);
    expect(header).toMatchObject({ bandCount: 3, dataType: 'int16', crs: 'EPSG:6677' });
    expect(header.bandInfo?.map(({ name }) => name)).toEqual(['B02', 'B04', 'B04']);
    const { bands } = await read(all);
    expect(bands.map((band) => Array.from(band))).toEqual([
      [1, 2, 3, 4, 5, 6],
      [-1, 300, 7, 8, 9, 10],
      [0, 0, 0, 0, 0, 1],
    ]);
    const picked = await read({ col: 1, row: 1, width: 2, height: 1 }, { bands: [1, 0] });
    expect(picked.bands.map((band) => Array.from(band))).toEqual([
      [9, 10],
      [5, 6],
    ]);
  });

  test('a pixel is unknown where any asked-for file does not know it', async () => {
    const holed = (name: string, mask: number[]) =>
      memoryReader(name, { ...size, bands: [new Uint8Array(6)], mask: Uint8Array.from(mask) });
    const { read } = stackBands([
      blue,
      holed('a', [0, 1, 1, 1, 1, 1]),
      holed('b', [1, 1, 1, 1, 1, 0]),
    ]);
    expect(Array.from((await read(all)).mask!)).toEqual([0, 1, 1, 1, 1, 0]);
    expect(Array.from((await read(all, { bands: [0, 2] })).mask!)).toEqual([1, 1, 1, 1, 1, 0]);
    expect((await read(all, { bands: [0] })).mask).toBeNull();
  });

  test('opacity masks and is no band', () => {
    const rgba = memoryReader('rgba.tif', {
      ...size,
      bands: [1, 2, 3, 4].map(() => new Uint8Array(6)),
      header: { alphaBand: 3 },
    });
    expect(stackBands([blue, rgba]).header).toMatchObject({ bandCount: 4, alphaBand: null });
  });

  test('only overviews that all have', async () => {
    const big = { width: 8, height: 8 };
    const values = Uint8Array.from({ length: 64 }, (_, i) => i);
    const half = { width: 4, height: 4 };
    const quarter = { width: 2, height: 2 };
    const one = memoryReader('1', {
      ...big,
      bands: [values],
      header: { overviews: [half, quarter] },
    });
    const two = memoryReader('2', { ...big, bands: [values], header: { overviews: [quarter] } });
    const { header, read } = stackBands([one, two]);
    expect(header.overviews).toEqual([quarter]);
    const { bands } = await read({ col: 0, row: 0, ...quarter }, { level: 1 });
    expect(bands.map((band) => Array.from(band))).toEqual([
      [0, 4, 32, 36],
      [0, 4, 32, 36],
    ]);
  });
});

describe('files of another grid are refused, both named', () => {
  const other = (change: object) =>
    memoryReader('other.tif', { ...size, bands: [new Uint8Array(6)], ...change });
  test.each([
    ['size', other({ width: 2, height: 3 })],
    ['crs', other({ crs: 'EPSG:6676' })],
    ['origin', other({ transform: [1, 0, 0.02, 0, -1, 0] })],
    ['pixel-size', other({ transform: [1.01, 0, 0, 0, -1, 0] })],
    ['pixel-size', other({ transform: [1, 0.1, 0, 0, -1, 0] })],
  ])('%s', (what, image) => {
    expect(() => stackBands([blue, image])).toThrow(
      expect.objectContaining({
        code: 'raster-grids-differ',
        details: expect.objectContaining({ first: 'B02.tif', second: 'other.tif', what }),
      }),
    );
  });

  test('a hundredth of a pixel is rounding, not another grid', () => {
    expect(stackBands([blue, other({ transform: [1.001, 0, 0.005, 0, -1, 0] })])).toBeTruthy();
  });
});
