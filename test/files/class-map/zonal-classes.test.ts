import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { zonalClasses } from '../../../src/files/class-map/zonal-classes.ts';
import { memoryReader } from '../../core/training/memory-reader.ts';

/** 3 × 2 pixels of 1 m in zone V. */
const PLACE = { width: 3, height: 2, crs: 'EPSG:6673', transform: [1, 0, 0, 0, -1, 2] } as const;
const ids = Uint8Array.from([1, 1, 2, 2, 2, 9]);
const opaque = Uint8Array.from([255, 255, 255, 255, 255, 0]);
const whole: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [3, 0],
      [3, 2],
      [0, 2],
    ],
  ],
};
const ask = (bands: readonly Uint8Array[], more: object = {}) =>
  zonalClasses({
    reader: memoryReader({ ...PLACE, bands, ...more }),
    file: 'map.tif',
    zones: [whole],
    crs: 'EPSG:6673',
  });

describe('classes beside an alpha band', () => {
  test.for([0, 1])(
    'that is band %d: it is no class, and what it hides is nodata',
    async (alphaBand) => {
      const bands = alphaBand === 0 ? [opaque, ids] : [ids, opaque];
      const mask = Uint8Array.from(opaque, (value) => (value === 0 ? 0 : 1));
      const { zones } = await ask(bands, { alphaBand, mask });
      expect(zones[0]?.classes.map(({ value, pixels }) => [value, pixels])).toEqual([
        [1, 2],
        [2, 3],
      ]);
      expect(zones[0]?.nodataPixels).toBe(1);
    },
  );

  test('two bands of values are no class map', async () => {
    await expect(ask([ids, opaque])).rejects.toMatchObject({
      code: 'zonal-not-one-band',
      details: { file: 'map.tif', bands: 2 },
    });
  });
});
