import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pixelAreaField } from '../../../src/core/area/pixel-area.ts';
import { zonalCoverage } from '../../../src/core/coverage/zonal-coverage.ts';
import { zoneSpans } from '../../../src/core/coverage/zone-spans.ts';
import type { PixelWindow, RasterGrid } from '../../../src/core/layers/raster.ts';
import { rasterizeGeometry } from '../../../src/core/layers/rasterize.ts';

const GRID: RasterGrid = {
  width: 6,
  height: 4,
  transform: [1, 0, 0, 0, -1, 4],
  crs: 'EPSG:6673',
};

/** A digit is a class, `.` is nodata. */
const MAP = ['112233', '11.233', '114433', '554433'];
const codes = Uint8Array.from(MAP.join(''), (sign) => (sign === '.' ? 255 : Number(sign)));

const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** The map fed in windows of `step` columns and rows. */
function zonal(zones: readonly Polygon[], step = 6) {
  const made = zonalCoverage(GRID, zones, pixelAreaField(GRID).runAreaM2, (value) => value);
  for (let row = 0; row < GRID.height; row += step) {
    for (let col = 0; col < GRID.width; col += step) {
      const width = Math.min(step, GRID.width - col);
      const height = Math.min(step, GRID.height - row);
      const part = Array.from({ length: height }, (_, y) => {
        const at = (row + y) * GRID.width + col;
        return [...codes.subarray(at, at + width)];
      });
      const values = Uint8Array.from(part.flat());
      const mask = values.map((value) => (value === 255 ? 0 : 1));
      made.add({ col, row, width, height }, { values, mask });
    }
  }
  return made;
}

const counted = (counts: Float64Array) =>
  Object.fromEntries([...counts].flatMap((n, id) => (n > 0 ? [[id, n]] : [])));

describe('pixels of a zone', () => {
  it('are those whose centre it holds; a hole subtracts; nodata is counted apart', () => {
    const { tallies } = zonal([
      polygon(box(0, 0, 6, 4)),
      polygon(box(0, 0, 6, 4), box(1, 1, 3, 3)),
      polygon(box(0.4, 2.6, 1.4, 4)),
      polygon(box(0.6, 2.6, 1.4, 4)),
    ]);
    expect(tallies.map(({ counts }) => counted(counts))).toEqual([
      { 1: 6, 2: 3, 3: 8, 4: 4, 5: 2, 255: 1 },
      { 1: 4, 2: 3, 3: 8, 4: 3, 5: 2 },
      { 1: 1 },
      {},
    ]);
  });

  it('are cut alike by windows of any size', () => {
    const zones = [
      polygon([
        [0.1, 0.3],
        [5.7, 0.9],
        [3.2, 3.8],
        [0.1, 0.3],
      ]),
      polygon(box(2, 0, 9, 9)),
    ];
    const whole = zonal(zones).tallies;
    for (const step of [1, 2, 3, 5]) {
      const parts = zonal(zones, step).tallies;
      expect(parts.map(({ counts }) => counts)).toEqual(whole.map(({ counts }) => counts));
      for (const [zone, { areasM2 }] of parts.entries()) {
        for (const [id, areaM2] of areasM2.entries()) {
          expect(areaM2).toBeCloseTo(whole[zone]!.areasM2[id]!, 9);
        }
      }
    }
  });
});

it('a partition is the whole', () => {
  const cut = fc.double({ min: 0.1, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(cut, cut, (u, v) => {
      const middle: Position = [6 * u, 4 * v];
      const corners: Position[] = [
        [0, 0],
        [6, 0],
        [6, 4],
        [0, 4],
      ];
      const zones = corners.map((corner, i) =>
        polygon([corner, corners[(i + 1) % 4]!, middle, corner]),
      );
      const parts = zonal(zones).tallies;
      const [whole] = zonal([polygon(box(0, 0, 6, 4))]).tallies;
      for (let id = 0; id < 256; id++) {
        expect(parts.reduce((sum, { counts }) => sum + counts[id]!, 0)).toBe(whole!.counts[id]);
        const areaM2 = parts.reduce((sum, { areasM2 }) => sum + areasM2[id]!, 0);
        expect(areaM2).toBeCloseTo(whole!.areasM2[id]!, 9);
      }
    }),
  );
});

describe('what is told of zones', () => {
  const zones = [
    polygon(box(0, 0, 3, 4)),
    polygon(box(2, 0, 4, 2)),
    polygon(box(3, 2, 7, 4)),
    polygon(box(20, 20, 30, 30)),
  ];

  it('pairs that overlap, each counting for itself', () => {
    for (const step of [6, 2]) {
      expect(zonal(zones, step).overlaps()).toEqual([{ zones: [0, 1], pixels: 2 }]);
    }
  });

  it('a zone inside of another, and three over one place', () => {
    const nested = [polygon(box(0, 0, 6, 4)), polygon(box(1, 1, 3, 3)), polygon(box(2, 2, 5, 4))];
    expect(zonal(nested).overlaps()).toEqual([
      { zones: [0, 1], pixels: 4 },
      { zones: [0, 2], pixels: 6 },
      { zones: [1, 2], pixels: 1 },
    ]);
  });

  it('those that reach beyond the raster', () => {
    expect(zonal(zones).isOutside).toEqual([false, false, true, true]);
  });

  it('windows that no zone touches', () => {
    const { touches } = zonal(zones.slice(1, 2));
    expect(touches({ col: 0, row: 0, width: 2, height: 4 })).toBe(false);
    expect(touches({ col: 0, row: 0, width: 6, height: 2 })).toBe(false);
    expect(touches({ col: 0, row: 0, width: 6, height: 3 })).toBe(true);
  });
});

const corner = fc.tuple(
  fc.double({ min: -3, max: 9, noNaN: true }),
  fc.double({ min: -3, max: 7, noNaN: true }),
);
const ring = fc
  .array(corner, { minLength: 3, maxLength: 30 })
  .map((corners): Position[] => [...corners, corners[0]!]);
const geometry = fc
  .array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates }));

it('the pixels of a zone are those of rasterizeGeometry, in every window', () => {
  const whole: PixelWindow = { col: 0, row: 0, width: GRID.width, height: GRID.height };
  const windows = [whole, { col: 2, row: 1, width: 3, height: 2 }];
  fc.assert(
    fc.property(geometry, (zone) => {
      const spansOf = zoneSpans(zone, GRID);
      for (const { col, row, width, height } of windows) {
        const rows = { from: row, to: row + height };
        const expected = rasterizeGeometry(zone, GRID.transform, GRID, rows)
          .map((span) => [
            span.row,
            Math.max(col, span.colStart),
            Math.min(col + width, span.colEnd),
          ])
          .filter(([, from, to]) => from! < to!);
        expect([...spansOf({ col, row, width, height })]).toEqual(expected.flat());
      }
    }),
  );
});
