import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pixelAreaField } from '../../../src/core/area/pixel-area.ts';
import { createClassTally } from '../../../src/core/coverage/class-tally.ts';
import { polygonGeometry } from '../../../src/core/coverage/polygonize/polygon-geometry.ts';
import { polygonize } from '../../../src/core/coverage/polygonize/polygonize.ts';
import type { Affine } from '../../../src/core/geo/affine.ts';
import { findRingFault } from '../../../src/core/geo/ring-crossings.ts';
import { rasterizeGeometry } from '../../../src/core/layers/rasterize.ts';
import { classMaps, classReader, idsOf } from './class-map-fixture.ts';
import { floodFill } from './flood-fill.ts';

interface Made {
  readonly classId: number;
  readonly pixels: number;
  readonly areaM2: number | null;
  readonly geometry: Polygon;
}

const SHEARED: Affine = [2, 0.5, 100, -0.25, -3, 700];

async function polygonsOf(
  ids: Uint8Array,
  width: number,
  nodata: number,
  { transform = SHEARED, stripRows = 3, withNodata = false } = {},
): Promise<Made[]> {
  const made: Made[] = [];
  await polygonize(
    classReader(ids, width, nodata),
    'map.tif',
    ({ classId, pixels, areaM2, rings }) => {
      made.push({ classId, pixels, areaM2, geometry: polygonGeometry(rings, transform) });
    },
    { runAreaM2: null, stripRows, withNodata },
  );
  return made;
}

/** Shoelace, in the units of the coordinates; counter-clockwise is positive. */
const ringArea = (ring: readonly (readonly number[])[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i]!;
    return sum + (px * y - x * py) / 2;
  }, 0);

describe('polygons of a class map', () => {
  it('are the components, exactly', async () => {
    await fc.assert(
      fc.asyncProperty(classMaps, async ({ ids, width, nodata }) => {
        const height = ids.length / width;
        const made = await polygonsOf(ids, width, nodata);
        const { sizes } = floodFill(ids, width, nodata, 4);
        const pixels = made.map((polygon) => polygon.pixels);
        expect(pixels.toSorted((a, b) => a - b)).toEqual(sizes.toSorted((a, b) => a - b));
        // Drawn again, they give the map; no pixel is drawn twice.
        const drawn = new Uint8Array(ids.length).fill(nodata < 0 ? 99 : nodata);
        let count = 0;
        for (const { classId, geometry } of made) {
          for (const { row, colStart, colEnd } of rasterizeGeometry(geometry, SHEARED, {
            width,
            height,
          })) {
            drawn.fill(classId, row * width + colStart, row * width + colEnd);
            count += colEnd - colStart;
          }
        }
        expect(drawn).toEqual(ids);
        expect(count).toBe(pixels.reduce((sum, n) => sum + n, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('have simple rings: shell counter-clockwise, holes clockwise, areas exact', async () => {
    const transforms: Affine[] = [
      [1, 0, 0, 0, -1, 0],
      [1, 0, 0, 0, 1, 0],
      [0, -1, 50, -1, 0, 70],
    ];
    await fc.assert(
      fc.asyncProperty(classMaps, fc.constantFrom(...transforms), async (map, transform) => {
        const made = await polygonsOf(map.ids, map.width, map.nodata, { transform });
        for (const { geometry, pixels } of made) {
          expect(findRingFault(geometry)).toBeNull();
          const areas = geometry.coordinates.map(ringArea);
          expect(areas[0]).toBeGreaterThan(0);
          for (const hole of areas.slice(1)) expect(hole).toBeLessThan(0);
          expect(areas.reduce((sum, area) => sum + area, 0)).toBe(pixels);
          for (const ring of geometry.coordinates) {
            const open = ring.slice(1).map(String);
            expect(new Set(open).size).toBe(open.length);
            for (const [i, [x, y]] of ring.slice(1).entries()) {
              const [before, after] = [ring[i]!, ring[i + 2] ?? ring[1]!];
              expect([before[0] === x, before[1] === y]).toEqual([after[1] === y, after[0] === x]);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('come alike from strips of any height', async () => {
    await fc.assert(
      fc.asyncProperty(classMaps, async ({ ids, width, nodata }) => {
        const whole = await polygonsOf(ids, width, nodata, { stripRows: 100 });
        for (const stripRows of [1, 2, 5]) {
          expect(await polygonsOf(ids, width, nodata, { stripRows })).toEqual(whole);
        }
      }),
    );
  });

  it('split where a ring touches itself: two holes that meet at a corner, a shell at its hole', async () => {
    const unit: Affine = [1, 0, 0, 0, -1, 0];
    const holes = await polygonsOf(idsOf(['1111', '1211', '1121', '1111']), 4, -1, {
      transform: unit,
    });
    expect(holes.map(({ geometry }) => geometry.coordinates.length).sort()).toEqual([1, 1, 3]);
    const pinched = await polygonsOf(idsOf(['111', '121', '112']), 3, -1, { transform: unit });
    const [large] = pinched.filter(({ pixels }) => pixels === 7);
    expect(large!.geometry.coordinates.map((ring) => ring.length)).toEqual([7, 5]);
  });

  it('leave nodata out unless it is asked for', async () => {
    const ids = idsOf(['1.', '..']);
    expect((await polygonsOf(ids, 2, 255)).map(({ classId }) => classId)).toEqual([1]);
    const all = await polygonsOf(ids, 2, 255, { withNodata: true });
    expect(all.map(({ classId, pixels }) => [classId, pixels])).toEqual([
      [1, 1],
      [255, 3],
    ]);
  });

  it('measure their pixels on the ellipsoid, as the map does', async () => {
    const ids = idsOf(['1122', '1.22', '1132']);
    const reader = classReader(ids, 4, 255);
    const { runAreaM2 } = pixelAreaField(reader.header);
    const tally = createClassTally(runAreaM2);
    const sums = new Float64Array(256);
    const add = ({ classId, areaM2 }: { classId: number; areaM2: number | null }) => {
      sums[classId]! += areaM2!;
    };
    await polygonize(reader, 'map.tif', add, { runAreaM2, tally });
    for (const id of [1, 2, 3]) expect(sums[id]! / tally.areasM2![id]!).toBeCloseTo(1, 12);
    // Zone V's meridian has scale 0.9999.
    expect(sums[1]).toBeCloseTo(5 / 0.9999 ** 2, 7);
    expect([...tally.counts.subarray(1, 4), tally.counts[255]]).toEqual([5, 5, 1, 1]);
  });
});
