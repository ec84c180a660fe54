import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pixelAreaField } from '../../../src/core/area/pixel-area.ts';
import { afterPostStep, classTotals } from '../../../src/core/coverage/post-steps.ts';
import { type Repaint, repaintReader } from '../../../src/core/coverage/repaint.ts';
import { transformGeometry } from '../../../src/core/geo/transform.ts';
import { classReader, idsOf, readIds } from './class-map-fixture.ts';

const MAP = idsOf(['1122', '1.22', '3333']);
/** Columns 0 … 2 of rows 0 and 1: 1 m pixels, row 0 lies at y 2 … 3. */
const BOX: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 1],
      [3, 1],
      [3, 3],
      [0, 3],
      [0, 1],
    ],
  ],
};
const paint = (more: Partial<Repaint>): Repaint => ({
  crs: 'EPSG:6673',
  geometry: BOX,
  toClassId: 7,
  fromClassIds: null,
  ...more,
});
const painted = (...repaints: Repaint[]) =>
  readIds(repaintReader(classReader(MAP, 4, 255), 'map.tif', repaints));

describe('a repainted class map', () => {
  it('has the class where the outline holds the pixel’s centre; nodata stays', async () => {
    expect(await painted(paint({}))).toEqual(idsOf(['7772', '7.72', '3333']));
  });

  it('is painted over named classes alone, one outline after the other', async () => {
    const first = paint({ toClassId: 2, fromClassIds: [1] });
    const second = paint({ toClassId: 5, fromClassIds: [2, 255] });
    expect(await painted(first)).toEqual(idsOf(['2222', '2.22', '3333']));
    expect(await painted(first, second)).toEqual(idsOf(['5552', '5.52', '3333']));
  });

  it('takes outlines drawn in another CRS', async () => {
    const geometry = transformGeometry(BOX, 'EPSG:6673', 'EPSG:4326');
    expect(await painted(paint({ crs: 'EPSG:4326', geometry }))).toEqual(await painted(paint({})));
  });

  it('reads part of the map', async () => {
    const reader = repaintReader(classReader(MAP, 4, 255), 'map.tif', [paint({})]);
    const { bands, mask } = await reader.read({ col: 1, row: 1, width: 2, height: 2 });
    expect([...bands[0]!]).toEqual([255, 7, 3, 3]);
    expect([...mask!]).toEqual([0, 1, 1, 1]);
  });

  it('refuses a class that is none', async () => {
    for (const toClassId of [255, 256, 1.5]) {
      expect(() => repaintReader(classReader(MAP, 4, 255), 'm', [paint({ toClassId })])).toThrow(
        'class-map-not-8-bit',
      );
    }
  });
});

it('steps follow each other, and each is measured', async () => {
  const reader = classReader(MAP, 4, 255);
  const { runAreaM2 } = pixelAreaField(reader.header);
  const counts: number[][] = [];
  let map = reader;
  for (const step of [
    { kind: 'repaint', id: 'r', ...paint({ fromClassIds: [1] }) },
    { kind: 'sieve', minPixels: 4, connectivity: 4 },
    { kind: 'majority', radiusPixels: 2 },
  ] as const) {
    map = await afterPostStep(map, 'map.tif', step);
    const totals = await classTotals(map, 'map.tif', runAreaM2);
    counts.push([2, 3, 7, 255].map((id) => totals.counts[id]!));
    // Zone V's meridian has scale 0.9999.
    const sum = totals.areasM2!.reduce((all, areaM2) => all + areaM2, 0);
    expect(sum).toBeCloseTo(12 / 0.9999 ** 2, 7);
  }
  expect(counts).toEqual([
    [4, 4, 3, 1],
    [7, 4, 0, 1],
    [11, 0, 0, 1],
  ]);
});
