import fc from 'fast-check';
import type { RasterReader } from '../../../src/core/layers/raster.ts';
import { memoryReader } from '../training/memory-reader.ts';

/** A class map in memory, 1 m pixels of zone V. `nodata` −1: none. */
export function classReader(ids: Uint8Array, width: number, nodata: number): RasterReader {
  const height = ids.length / width;
  const mask = nodata < 0 ? {} : { mask: ids.map((id) => (id === nodata ? 0 : 1)) };
  const { header, read } = memoryReader({
    width,
    height,
    bands: [ids],
    crs: 'EPSG:6673',
    transform: [1, 0, 0, 0, -1, height],
    ...mask,
  });
  return { header: { ...header, dataType: 'uint8', nodata: nodata < 0 ? null : nodata }, read };
}

/** Digits are classes, `.` is `nodata`. */
export const idsOf = (rows: readonly string[], nodata = 255): Uint8Array =>
  Uint8Array.from(rows.join(''), (sign) => (sign === '.' ? nodata : Number(sign)));

export async function readIds(reader: RasterReader): Promise<Uint8Array> {
  const { width, height } = reader.header;
  const { bands } = await reader.read({ col: 0, row: 0, width, height });
  return bands[0] as Uint8Array;
}

/** Small maps of few classes, some of them in blocks, some with nodata 0. */
export const classMaps = fc
  .record({
    width: fc.integer({ min: 1, max: 12 }),
    height: fc.integer({ min: 1, max: 12 }),
    classes: fc.integer({ min: 1, max: 4 }),
    block: fc.integer({ min: 1, max: 3 }),
    hasNodata: fc.boolean(),
  })
  .chain(({ width, height, classes, block, hasNodata }) =>
    fc
      .array(fc.integer({ min: hasNodata ? 0 : 1, max: classes }), {
        minLength: width * height,
        maxLength: width * height,
      })
      .map((drawn) => ({
        width,
        nodata: hasNodata ? 0 : -1,
        ids: Uint8Array.from(drawn, (_, at) => {
          const [x, y] = [at % width, Math.floor(at / width)];
          return drawn[(y - (y % block)) * width + x - (x % block)]!;
        }),
      })),
  );
