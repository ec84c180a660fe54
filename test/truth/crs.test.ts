import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { crsInfo, isSupportedCrs, projection } from '../../src/core/geo/crs.ts';
import type { CrsCode } from '../../src/core/geo/crs-code.ts';
import { crsFromWkt } from '../../src/core/geo/crs-from-wkt.ts';
import { transformPoint } from '../../src/core/geo/transform.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedJson } from '../shared-data.ts';

interface CrsVectors {
  readonly points: readonly {
    readonly lon: number;
    readonly lat: number;
    readonly to: Readonly<Record<string, readonly [number, number]>>;
  }[];
}

const TOLERANCE = { maxM: 1e-3, source: 'PROJ 9.1.1 by pyproj, vectors/crs.json' };

/** Worst distance per CRS from what PROJ says, m. */
function worstDistances(vectors: CrsVectors, codeOf: (epsg: number) => number) {
  const worst = new Map<number, number>();
  for (const { lon, lat, to } of vectors.points) {
    for (const [epsg, [x, y]] of Object.entries(to)) {
      const code = codeOf(Number(epsg));
      const [ownX, ownY] = projection(`EPSG:${code}`).forward([lon, lat]);
      worst.set(code, Math.max(worst.get(code) ?? 0, Math.hypot(ownX - x, ownY - y)));
    }
  }
  return worst;
}

describe('against PROJ', () => {
  test('each Japanese zone, UTM and web mercator to a millimetre', ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const worst = worstDistances(sharedJson('vectors/crs.json'), (epsg) => epsg);
    for (const zone of [...Array(19).keys()].map((index) => 6669 + index)) {
      expect(worst.has(zone), `EPSG:${zone} is tested`).toBe(true);
    }
    for (const [code, metres] of worst) {
      expect(metres, `EPSG:${code}`).toBeLessThan(TOLERANCE.maxM);
    }
  });

  test('JGD2000 zones give the numbers of JGD2011', ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const toJgd2000 = (epsg: number) => (epsg >= 6669 && epsg <= 6687 ? epsg - 6669 + 2443 : epsg);
    const worst = worstDistances(sharedJson('vectors/crs.json'), toJgd2000);
    expect([...worst.keys()].filter((code) => code >= 2443 && code <= 2461)).toHaveLength(19);
    expect(Math.max(...worst.values())).toBeLessThan(TOLERANCE.maxM);
  });

  test('forward and inverse undo each other to 1e-10 degree', ({ skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { points } = sharedJson<CrsVectors>('vectors/crs.json');
    for (const { lon, lat, to } of points) {
      for (const epsg of Object.keys(to)) {
        const { forward, inverse } = projection(`EPSG:${Number(epsg)}`);
        const [backLon, backLat] = inverse(forward([lon, lat]));
        expect(Math.abs(backLon - lon), epsg).toBeLessThan(1e-10);
        expect(Math.abs(backLat - lat), epsg).toBeLessThan(1e-10);
      }
    }
  });
});

/** Null where the tool is not installed. */
function runTool(tool: string, args: readonly string[], input = ''): string | null {
  try {
    return execFileSync(tool, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

describe('against cs2cs and projinfo', () => {
  test.for([
    // cs2cs speaks the official axis order: latitude first for geographic systems.
    ['EPSG:4301', 139.7, 35.6],
    ['EPSG:4267', -80.2, 36.1],
  ] as const)('datum shift %s to WGS 84 as PROJ does it, 1 cm', ([code, lon, lat], { skip }) => {
    const out = runTool('cs2cs', [code, 'EPSG:4326', '-f', '%.9f'], `${lat} ${lon}\n`);
    if (out === null) return skip('cs2cs is not installed');
    const [projLat, projLon] = out.trim().split(/\s+/).map(Number) as [number, number];
    const [ownLon, ownLat] = transformPoint([lon, lat], code, 'EPSG:4326');
    expect(Math.abs(ownLon - projLon)).toBeLessThan(1e-7);
    expect(Math.abs(ownLat - projLat)).toBeLessThan(1e-7);
  });

  test.for([
    2443, 2461, 6669, 6677, 6687, 30161, 30179, 3092, 3097, 3101, 6688, 6692, 32601, 32654, 32760,
    25828, 25832, 26917, 32181, 32190, 4326, 6668, 4612, 4301, 4258, 4267, 4269, 3857, 27700, 2193,
    3035,
  ])('EPSG:%i is found again in its ESRI and OGC text', (epsg, { skip }) => {
    const code: CrsCode = `EPSG:${epsg}`;
    for (const format of ['WKT1:ESRI', 'WKT1:GDAL']) {
      const wkt = runTool('projinfo', ['-o', format, '-q', '--single-line', code]);
      if (wkt === null) return skip('projinfo is not installed');
      expect(crsFromWkt(wkt), format).toBe(code);
      const withoutCode = wkt.replace(/,AUTHORITY\["EPSG","\d+"\]/g, '');
      expect(crsFromWkt(withoutCode), `${format} without codes`).toBe(code);
      if (format === 'WKT1:GDAL') expect(wkt).toContain(`"${crsInfo(code).nameEn}"`);
    }
    expect(isSupportedCrs(code)).toBe(true);
  });
});
