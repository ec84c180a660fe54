import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { overlapAreaM2 } from '../../../src/core/area/polygon-overlap.ts';
import { emptySurvey } from '../../../src/core/survey/empty-survey.ts';
import { areaHead } from '../../../src/core/survey/new-area.ts';
import { newCreditItem } from '../../../src/core/survey/new-item.ts';
import { overlapIssues } from '../../../src/core/survey/overlap-issues.ts';

/** A square of plane-rectangular zone V near Suma, metres. */
const square = (x: number, y: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});
const crs = 'EPSG:6673' as const;

describe('overlap of polygons', () => {
  test('half of a 100 m square is 5,000 m², to the scale of the zone', () => {
    const shared = overlapAreaM2(
      { geometry: square(72_000, -150_900, 100), crs },
      { geometry: square(72_050, -150_900, 100), crs },
    );
    // Scale factor of the zone here: 0.9999 × (1 + (72 km)² / 2R²) = 0.999964.
    expect(shared).toBeGreaterThan(5000);
    expect(shared).toBeLessThan(5000.6);
  });

  test('neighbours that share an edge, and strangers, share nothing', () => {
    const one = { geometry: square(72_000, -150_900, 100), crs };
    expect(overlapAreaM2(one, { geometry: square(72_100, -150_900, 100), crs })).toBeLessThan(0.01);
    expect(overlapAreaM2(one, { geometry: square(80_000, -150_900, 100), crs })).toBe(0);
  });

  test('is raised for areas that two items claim, and only for these', () => {
    const area = (id: string, x: number) =>
      ({
        ...areaHead(id, id),
        method: 'polygon',
        crs,
        fileId: null,
        geometry: square(x, -150_900, 100),
      }) as const;
    const item = (id: string, areaId: string) => ({ ...newCreditItem(id, id), areaId });
    const survey = {
      ...emptySurvey({ id: 's', title: '' }),
      areas: [area('a', 72_000), area('b', 72_090), area('unclaimed', 72_000)],
      items: [item('1', 'a'), item('2', 'b')],
    };
    const [found, ...others] = overlapIssues(survey);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'areas-overlap',
      severity: 'doubt',
      details: { area: 'b', other: 'a' },
    });
    expect(Number(found?.details.areaM2)).toBeCloseTo(1000, 0);
  });
});
