import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import geographiclib from 'geographiclib-geodesic';
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCove } from '../../sample-data/cove/make-cove.ts';
import { sha256Hex } from '../../src/core/content-id.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';

const folder = new URL('../../sample-data/cove/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const jsonOf = <T>(name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;

interface Truth {
  readonly footprintAreaM2: number;
  readonly classes: readonly { name: string; areaM2: number }[];
}

const truth = jsonOf<Truth>('truth.json');
const outlines = jsonOf<FeatureCollection<MultiPolygon>>('truth.geojson').features;
const training = jsonOf<FeatureCollection<Polygon>>('training.geojson').features;
const reference = jsonOf<FeatureCollection<Point>>('reference.geojson').features;
const survey = jsonOf<Survey>('survey.json');

function insideRing(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > y! !== yj > y! && x! < ((xj - xi) * (y! - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
const insidePolygon = ([outer, ...holes]: readonly Position[][], at: Position) =>
  insideRing(outer!, at) && !holes.some((hole) => insideRing(hole, at));
const classAt = (at: Position) =>
  outlines
    .filter(({ geometry }) => geometry.coordinates.some((polygon) => insidePolygon(polygon, at)))
    .map(({ properties }) => properties?.class);

let made: ReadonlyMap<string, Uint8Array>;
beforeAll(() => {
  made = makeCove();
}, 120_000);

describe('the committed cove', () => {
  it('is what the script makes, byte for byte', () => {
    for (const [name, bytes] of made) {
      expect([name, sha256Hex(bytesOf(name))]).toEqual([name, sha256Hex(bytes)]);
    }
    expect(made.get('orthomosaic.tif')!.length).toBeLessThan(3_000_000);
  });

  it('names its files with their sizes and digests, and says that it is made up', () => {
    for (const file of survey.files) {
      const bytes = bytesOf(file.name);
      expect([file.bytes, file.sha256]).toEqual([bytes.length, sha256Hex(bytes)]);
    }
    expect(survey.nature).toBe('made-up');
    expect(readFileSync(new URL('README.md', folder), 'utf8')).toContain('never to be filed');
  });

  it('ties quadrats and areas to items by ids that exist', () => {
    const quadrats = new Set(survey.quadrats.map(({ id }) => id));
    const areas = new Set(survey.areas.map(({ id }) => id));
    for (const item of survey.items) {
      expect(areas.has(item.areaId)).toBe(true);
      if (item.formula.kind !== 'wet-mass-per-area') continue;
      if (item.formula.wetMass.kind !== 'quadrats') continue;
      expect(item.formula.wetMass.quadratIds.length).toBeGreaterThan(3);
      expect(item.formula.wetMass.quadratIds.every((id) => quadrats.has(id))).toBe(true);
    }
  });
});

function multiPolygonAreaM2(geometry: MultiPolygon): number {
  let sum = 0;
  for (const polygon of geometry.coordinates) {
    polygon.forEach((ring, i) => {
      const shape = geographiclib.Geodesic.WGS84.Polygon(false);
      for (const [lon, lat] of ring.slice(0, -1)) shape.AddPoint(lat!, lon!);
      sum += (i === 0 ? 1 : -1) * Math.abs(shape.Compute(false, true).area ?? 0);
    });
  }
  return sum;
}

describe('the truth of the cove', () => {
  it.each(outlines)('$properties.class: the outlines have the stated area', (outline) => {
    const stated = truth.classes.find(({ name }) => name === outline.properties?.class)!;
    // Vertices are rounded to 0.1 mm in the file; the perimeters are under 3 km.
    expect(Math.abs(multiPolygonAreaM2(outline.geometry) - stated.areaM2)).toBeLessThan(0.02);
  });

  it('the classes tile the footprint', () => {
    const sum = truth.classes.reduce((total, { areaM2 }) => total + areaM2, 0);
    expect(Math.abs(sum - truth.footprintAreaM2)).toBeLessThan(0.02);
  });

  it('agrees with GeographicLib Planimeter on the eelgrass', (context) => {
    const polygon = outlines.find(({ properties }) => properties?.class === 'アマモ')!;
    const rings = polygon.geometry.coordinates.flat();
    const input = rings.map((ring) =>
      ring
        .slice(0, -1)
        .map(([lon, lat]) => `${lat} ${lon}`)
        .join('\n'),
    );
    let output: string;
    try {
      output = execFileSync('Planimeter', ['-p', '10'], {
        input: `${input.join('\n\n')}\n`,
      }).toString();
    } catch {
      return context.skip('Planimeter (geographiclib-tools) is not installed');
    }
    // Holes run the other way round, so their areas are negative.
    const sum = output
      .trim()
      .split('\n')
      .map((line) => Number(line.split(' ')[2]))
      .reduce((a, b) => a + b);
    const stated = truth.classes.find(({ name }) => name === 'アマモ')!;
    expect(Math.abs(Math.abs(sum) - stated.areaM2)).toBeLessThan(0.02);
  });
});

describe('training and reference', () => {
  it('every training polygon lies in its class', () => {
    for (const { properties, geometry } of training) {
      for (const vertex of geometry.coordinates[0]!) {
        expect(classAt(vertex)).toEqual([properties?.class]);
      }
    }
    expect(training.length).toBeGreaterThanOrEqual(40);
  });

  it('every reference point has its true class and lies in no training polygon', () => {
    expect(reference).toHaveLength(200);
    // A pixel centre may fall on the other side of an outline than most of its pixel.
    const wrong = reference.filter(({ properties, geometry }) => {
      const [only] = classAt(geometry.coordinates);
      return only !== properties?.class;
    });
    expect(wrong.length).toBeLessThanOrEqual(3);
    for (const { geometry } of reference) {
      expect(
        training.some((t) => insidePolygon(t.geometry.coordinates, geometry.coordinates)),
      ).toBe(false);
    }
  });
});
