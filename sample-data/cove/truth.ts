import { difference, featureCollection, intersect, multiPolygon, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { COVE_CLASSES, className } from './classes.ts';
import { COVE_GRID, geoRing, ringAreaM2 } from './georeference.ts';
import { DEEP, EELGRASS, GLINT, KELP, SAND } from './labels.ts';
import type { LocalRing, Patch } from './local-ring.ts';
import { type CoveShapes, SEED, STONE_REEFS } from './shapes.ts';

type Shape = Feature<Polygon | MultiPolygon>;

const closed = (ring: LocalRing): Position[] =>
  [...ring, ring[0]!].map(([u, v]) => [u, v] as Position);
const shapeOf = (patches: readonly Patch[]): Shape =>
  multiPolygon(patches.map((patch) => [patch.outer, ...patch.holes].map(closed)));

const minus = (from: Shape, ...others: Shape[]): Shape => {
  const rest = difference(featureCollection([from, ...others]));
  if (!rest) throw new Error('nothing is left of the shape');
  return rest;
};

/** Each class as a shape in local metres; together they tile the footprint. */
export function classShapes(shapes: CoveShapes): ReadonlyMap<number, Shape> {
  const footprint = polygon([closed(shapes.footprint)]);
  const seaward = intersect(featureCollection([footprint, polygon([closed(shapes.deep)])]));
  if (!seaward) throw new Error('no deep water in the footprint');
  const eelgrass = shapeOf(shapes.eelgrass);
  const kelp = shapeOf(shapes.kelp);
  const glint = shapeOf(shapes.glint);
  return new Map<number, Shape>([
    [EELGRASS, eelgrass],
    [KELP, kelp],
    [SAND, minus(footprint, seaward, eelgrass, kelp)],
    [DEEP, minus(seaward, glint)],
    [GLINT, glint],
  ]);
}

const polygonsOf = ({ geometry }: Shape): LocalRing[][] => {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((rings) =>
    rings.map((ring) => ring.slice(0, -1).map(([u, v]) => [u!, v!] as const)),
  );
};

function shapeAreaM2(shape: Shape): number {
  let sum = 0;
  for (const [outer, ...holes] of polygonsOf(shape)) {
    sum += ringAreaM2(outer!);
    for (const hole of holes) sum -= ringAreaM2(hole);
  }
  return sum;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export interface CoveTruth {
  readonly note: string;
  readonly seed: number;
  readonly crs: string;
  readonly transform: readonly number[];
  readonly footprintAreaM2: number;
  readonly classes: readonly { id: number; name: string; areaM2: number; polygons: number }[];
  readonly stoneReefs: readonly { radiusM: number; heightM: number; lateralAreaM2: number }[];
}

export function coveTruth(shapes: CoveShapes): CoveTruth {
  const byClass = classShapes(shapes);
  return {
    note: 'Made up. Ellipsoidal areas (GeographicLib) of the outlines that the image was painted from, not of its pixels.',
    seed: SEED,
    crs: COVE_GRID.crs ?? '',
    transform: COVE_GRID.transform,
    footprintAreaM2: rounded(ringAreaM2(shapes.footprint)),
    classes: COVE_CLASSES.map(({ id, name }) => {
      const shape = byClass.get(id)!;
      return { id, name, areaM2: rounded(shapeAreaM2(shape)), polygons: polygonsOf(shape).length };
    }),
    stoneReefs: STONE_REEFS.map(({ radiusM: r, heightM: h }) => ({
      radiusM: r,
      heightM: h,
      lateralAreaM2: rounded(Math.PI * r * Math.sqrt(r * r + h * h)),
    })),
  };
}

/** The true outlines as GeoJSON, lon/lat: what a perfect map would say. */
export function truthCollection(shapes: CoveShapes): FeatureCollection<MultiPolygon> {
  const features = [...classShapes(shapes)].map(([id, shape]) => ({
    type: 'Feature' as const,
    properties: { class: className(id), value: id },
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: polygonsOf(shape).map((rings) => rings.map((ring, i) => geoRing(ring, i === 0))),
    },
  }));
  return { type: 'FeatureCollection', features };
}
