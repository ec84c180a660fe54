import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Affine } from '../../../src/core/geo/affine.ts';
import type { BandArray, RasterHeader } from '../../../src/core/layers/raster.ts';
import { combinedRaster } from '../../../src/core/survey/areas/combined-raster.ts';
import type { RasterSummary } from '../../../src/core/survey/document/document.ts';
import { mosaicReader } from '../../../src/files/raster/mosaic-reader.ts';
import { stackBands } from '../../../src/files/raster/stack-bands.ts';
import { memoryReader } from './memory-reader.ts';

const summaryOf = (header: RasterHeader): RasterSummary => {
  const { width, height, bandCount, dataType, transform, nodata, alphaBand } = header;
  return { width, height, bandCount, dataType, transform, nodata, alphaBand };
};
const TURNED: Affine = [0.4, 0.3, 1000, 0.3, -0.4, 2000];
const at = (col: number, row: number): Affine => {
  const [a, b, c, d, e, f] = TURNED;
  return [a, b, c + a * col + b * row, d, e, f + d * col + e * row];
};
const room: readonly ((n: number) => BandArray)[] = [
  (n) => new Uint8Array(n),
  (n) => new Int16Array(n),
  (n) => new Float32Array(n),
];

describe('what the document says of a set of images is what opening them gives', () => {
  it('pieces of a mosaic, on a turned grid', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            col: fc.integer({ min: -50, max: 50 }),
            row: fc.integer({ min: -50, max: 50 }),
            width: fc.integer({ min: 1, max: 9 }),
            height: fc.integer({ min: 1, max: 9 }),
            type: fc.nat({ max: 2 }),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        (pieces) => {
          const images = pieces.map(({ col, row, width, height, type }, i) =>
            memoryReader(`${i}`, {
              width,
              height,
              transform: at(col, row),
              bands: [room[type]!(width * height)],
            }),
          );
          const told = combinedRaster(
            'mosaic',
            images.map(({ reader }) => summaryOf(reader.header)),
          )!;
          const { transform, ...rest } = summaryOf(mosaicReader(images).header);
          expect(told).toMatchObject(rest);
          transform.forEach((value, i) => {
            expect(told.transform[i]).toBeCloseTo(value, 9);
          });
        },
      ),
    ));

  it('bands of a stack', () => {
    const images = room.map((make, i) =>
      memoryReader(`${i}`, {
        width: 3,
        height: 2,
        transform: TURNED,
        bands: Array.from({ length: i + 1 }, () => make(6)),
      }),
    );
    const headers = images.map(({ reader }) => summaryOf(reader.header));
    expect(combinedRaster('bands', headers)).toEqual(summaryOf(stackBands(images).header));
    expect(combinedRaster('bands', [])).toBeNull();
  });

  it('opacity is no band of a stack', () => {
    const images = [3, null].map((alphaBand, i) =>
      memoryReader(`${i}`, {
        width: 3,
        height: 2,
        transform: TURNED,
        bands: Array.from({ length: 4 }, () => new Uint8Array(6)),
        header: { alphaBand },
      }),
    );
    const told = combinedRaster(
      'bands',
      images.map(({ reader }) => summaryOf(reader.header)),
    );
    expect(told?.bandCount).toBe(7);
    expect(told).toEqual(summaryOf(stackBands(images).header));
  });
});
