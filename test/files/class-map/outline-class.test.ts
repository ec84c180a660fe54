import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { polygonArea } from '../../../src/core/area/polygon-area.ts';
import { findRingFault } from '../../../src/core/geo/ring-crossings.ts';
import { MOST_CORNERS, outlineClass } from '../../../src/files/class-map/outline-class.ts';
import { classMaps, classReader, idsOf } from '../../core/coverage/class-map-fixture.ts';

const MAP = ['111.2', '1.1.2', '11122', '....1'];
const ask = (minPixels: number) =>
  outlineClass({ reader: classReader(idsOf(MAP), 5, 255), file: 'map.tif', classId: 1, minPixels });

describe('a class as an outline', () => {
  test('holds its groups, holes and all, and tells what was left out', async () => {
    const { geometry, crs, leftOut, ...kept } = await ask(2);
    expect(crs).toBe('EPSG:6673');
    expect(geometry.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(kept).toMatchObject({ polygons: 1, pixels: 8 });
    expect(leftOut).toMatchObject({ polygons: 1, pixels: 1 });
    expect(kept.areaM2 / leftOut.areaM2).toBeCloseTo(8, 4);
  });

  test('is one that can be measured, and as large as its pixels', async () => {
    await fc.assert(
      fc.asyncProperty(classMaps, async ({ ids, width, nodata }) => {
        const classId = ids.find((id) => id !== nodata) ?? 1;
        const count = ids.filter((id) => id === classId).length;
        fc.pre(count > 0);
        const reader = classReader(ids, width, nodata);
        const made = await outlineClass({ reader, file: 'map.tif', classId, minPixels: 1 });
        expect(made.pixels).toBe(count);
        expect(findRingFault(made.geometry)).toBeNull();
        const { areaM2 } = polygonArea(made.geometry, made.crs);
        expect(Math.abs(areaM2 - made.areaM2)).toBeLessThan(1e-6 * made.areaM2);
      }),
      { numRuns: 60 },
    );
  });

  test('says that nothing is as large as asked', async () => {
    await expect(ask(9)).rejects.toMatchObject({
      code: 'outline-without-pixels',
      details: { minPixels: 9 },
    });
  });

  test('says by how many corners it is too fine', async () => {
    const width = 300;
    const ids = Uint8Array.from({ length: width * width }, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      return (x + y) % 2 === 0 ? 1 : 2;
    });
    const reader = classReader(ids, width, -1);
    // Four to each pixel of one colour of the chessboard.
    await expect(
      outlineClass({ reader, file: 'map.tif', classId: 1, minPixels: 1 }),
    ).rejects.toMatchObject({
      code: 'outline-too-fine',
      details: { corners: 4 * 45_000, most: MOST_CORNERS },
    });
  });
});
