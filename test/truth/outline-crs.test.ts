import { execFileSync, spawnSync } from 'node:child_process';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygonArea } from '../../src/core/area/polygon-area.ts';
import { type Figure, figureText } from '../../src/core/derivation.ts';
import type { CrsCode } from '../../src/core/geo/crs-code.ts';
import { openLedger } from '../../src/core/ledger.ts';
import { outlineFigures } from '../../src/core/survey/areas/outline-figures.ts';
import { areaHead } from '../../src/core/survey/document/new-area.ts';

/** A bed off Suma with a clearing in it, in degrees. */
const RINGS: readonly (readonly (readonly [lon: number, lat: number])[])[] = [
  [
    [135.1203, 34.6321],
    [135.1291, 34.6317],
    [135.1336, 34.6372],
    [135.1274, 34.6411],
    [135.1198, 34.6379],
  ],
  [
    [135.1242, 34.6342],
    [135.1279, 34.6345],
    [135.1268, 34.6371],
  ],
];

const ABSENT =
  spawnSync('cs2cs', ['--version']).error !== undefined ||
  spawnSync('Planimeter', ['--version']).error !== undefined;
const WHY = 'cs2cs (PROJ) or Planimeter (GeographicLib) is not there';

const closed = <T>(ring: readonly T[]) => [...ring, ring[0] as T];

/** The same polygon as PROJ has it in another CRS; east first. */
function projected(crs: CrsCode): Polygon {
  const coordinates = RINGS.map((ring) => {
    if (crs === 'EPSG:4326') return closed(ring).map(([lon, lat]) => [lon, lat]);
    const lines = closed(ring)
      .map(([lon, lat]) => `${lat} ${lon}`)
      .join('\n');
    const args = ['-d', '9', 'EPSG:4326', crs];
    const out = execFileSync('cs2cs', args, { input: lines, encoding: 'utf8' });
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    // Japanese plane systems give the northing first.
    return rows.map(([a = 0, b = 0]) => (/EPSG:66\d\d/.test(crs) ? [b, a] : [a, b]));
  });
  return { type: 'Polygon', coordinates };
}

function planimeterM2(): number {
  const areas = RINGS.map((ring) => {
    const input = ring.map(([lon, lat]) => `${lat} ${lon}`).join('\n');
    const out = execFileSync('Planimeter', ['-p', '12'], { input, encoding: 'utf8' });
    return Math.abs(Number(out.trim().split(/\s+/)[2]));
  });
  return (areas[0] ?? Number.NaN) - (areas[1] ?? Number.NaN);
}

function outlined(crs: CrsCode) {
  const ledger = openLedger('area:a', 'bed', () => ({ kind: 'area', areaId: 'a' }));
  const entry = { ...areaHead('a', 'bed'), method: 'polygon', fileId: null } as const;
  const { areaM2 } = outlineFigures(
    ledger,
    { ...entry, crs, geometry: projected(crs) },
    {
      files: [],
      mapInputsId: null,
    },
  );
  const text = (tail: string) => {
    const figure = ledger.figures.find(({ id }) => id === `area:a/${tail}`);
    return figure ? figureText(figure) : null;
  };
  return {
    m2: Number(figureText(areaM2 as Figure)),
    planarM2: text('planar-area'),
    percent: text('planar-difference'),
    issues: ledger.issues.map(({ code, severity }) => `${severity} ${code}`),
  };
}

/** Square of the scale of EPSG:3857 on the ellipsoid, at a latitude: closed form. */
function webMercatorAreaScale(latDeg: number): number {
  const flattening = 1 / 298.257223563;
  const e2 = flattening * (2 - flattening);
  const sin2 = Math.sin((latDeg * Math.PI) / 180) ** 2;
  return (1 - e2 * sin2) ** 2 / (1 - e2) / (1 - sin2);
}

describe('one polygon in every CRS', () => {
  test.for<[CrsCode]>([['EPSG:6673'], ['EPSG:32653'], ['EPSG:4326'], ['EPSG:3857']])(
    '%s: to 1e-9 of GeographicLib',
    ([crs], { skip }) => {
      skip(ABSENT, WHY);
      const wanted = planimeterM2();
      expect(wanted).toBeGreaterThan(500_000);
      const { areaM2 } = polygonArea(projected(crs), crs);
      expect(Math.abs(areaM2 / wanted - 1)).toBeLessThan(1e-9);
    },
  );

  test.for<[CrsCode, number, number]>([
    ['EPSG:6673', -0.01, -0.005],
    ['EPSG:32653', -0.085, -0.075],
  ])('%s: the plane is out by a little', ([crs, low, high], { skip }) => {
    skip(ABSENT, WHY);
    const made = outlined(crs);
    expect(Number(made.percent)).toBeGreaterThan(low);
    expect(Number(made.percent)).toBeLessThan(high);
    expect(made.issues).toEqual([]);
  });

  test('EPSG:3857: +48 %, told, and not claimed', ({ skip }) => {
    skip(ABSENT, WHY);
    const made = outlined('EPSG:3857');
    expect(Number(made.percent)).toBeCloseTo((webMercatorAreaScale(34.6365) - 1) * 100, 1);
    expect(made.percent).toMatch(/^48\.\d+$/);
    expect(made.issues).toEqual(['note planar-differs']);
    expect(made.m2).toBeCloseTo(planimeterM2(), 1);
    expect(Number(made.planarM2)).toBeGreaterThan(1.4 * made.m2);
  });

  test('a plane system of another coast: told', ({ skip }) => {
    skip(ABSENT, WHY);
    const made = outlined('EPSG:6678');
    expect(Number(made.percent)).toBeGreaterThan(0.5);
    expect(made.issues).toEqual(['note planar-differs']);
  });

  test('degrees have no planar area', ({ skip }) => {
    skip(ABSENT, WHY);
    expect(outlined('EPSG:4326')).toMatchObject({ planarM2: null, percent: null, issues: [] });
  });
});
