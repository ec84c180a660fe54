import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { createRandom, type Random } from '../../src/core/random.ts';
import { className } from './classes.ts';
import { cosineOfTurn, sineOfTurn } from './field.ts';
import { geoRing, lonLatRounded } from './georeference.ts';
import { DEEP, EELGRASS, GLINT, KELP, SAND } from './labels.ts';
import type { LocalPoint, LocalRing } from './local-ring.ts';
import { seawardShare } from './seabed.ts';
import { HEIGHT, insideRing, PIXEL_M, SEED, WIDTH } from './shapes.ts';

/** Where and how large the surveyor draws, class by class. `from`/`to`: see `seawardShare`. */
interface Brief {
  readonly classId: number;
  readonly count: number;
  readonly minRadiusM: number;
  readonly maxRadiusM: number;
  readonly apartM: number;
  readonly from: number;
  readonly to: number;
}

const BRIEFS: readonly Brief[] = [
  { classId: EELGRASS, count: 11, minRadiusM: 2.2, maxRadiusM: 4.2, apartM: 12, from: 0, to: 1 },
  { classId: KELP, count: 10, minRadiusM: 1.7, maxRadiusM: 3.2, apartM: 7, from: 0, to: 1 },
  { classId: SAND, count: 3, minRadiusM: 2, maxRadiusM: 4, apartM: 30, from: -1, to: -0.03 },
  { classId: SAND, count: 3, minRadiusM: 2.5, maxRadiusM: 5, apartM: 30, from: 0.02, to: 0.35 },
  { classId: SAND, count: 4, minRadiusM: 2.5, maxRadiusM: 5, apartM: 30, from: 0.35, to: 0.68 },
  { classId: SAND, count: 3, minRadiusM: 2.5, maxRadiusM: 4, apartM: 30, from: 0.68, to: 0.92 },
  { classId: DEEP, count: 9, minRadiusM: 3, maxRadiusM: 6, apartM: 16, from: 1.06, to: 2 },
  { classId: GLINT, count: 9, minRadiusM: 1.1, maxRadiusM: 2.6, apartM: 7, from: 1, to: 2 },
];

/** A polygon of a few vertices, as a hand draws it. */
function handRing(random: Random, [u, v]: LocalPoint, radiusM: number, grow: number): LocalRing {
  const vertices = 6 + random.below(4);
  const flat = 0.7 + 0.25 * random.unit();
  return Array.from({ length: vertices }, (_, i): LocalPoint => {
    const turn = (i + 0.35 * random.unit()) / vertices;
    const r = radiusM * (0.8 + 0.35 * random.unit()) + grow;
    return [u + r * cosineOfTurn(turn), v + r * flat * sineOfTurn(turn)];
  });
}

function allOfClass(classes: Uint8Array, ring: LocalRing, classId: number): boolean {
  const columns = ring.map(([u]) => u / PIXEL_M);
  const rows = ring.map(([, v]) => v / PIXEL_M);
  for (let y = Math.floor(Math.min(...rows)); y <= Math.max(...rows); y++) {
    for (let x = Math.floor(Math.min(...columns)); x <= Math.max(...columns); x++) {
      if (!insideRing(ring, (x + 0.5) * PIXEL_M, (y + 0.5) * PIXEL_M)) continue;
      if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return false;
      if (classes[y * WIDTH + x] !== classId) return false;
    }
  }
  return true;
}

export interface TrainingPolygon {
  readonly classId: number;
  readonly ring: LocalRing;
}

/** Polygons wholly inside their class, half a metre clear of its edge, and apart from each other. */
export function drawTraining(classes: Uint8Array): TrainingPolygon[] {
  const random = createRandom(SEED + 1);
  const drawn: TrainingPolygon[] = [];
  for (const brief of BRIEFS) {
    const centres: LocalPoint[] = [];
    for (let tries = 0; centres.length < brief.count && tries < 60_000; tries++) {
      const at: LocalPoint = [random.unit() * WIDTH * PIXEL_M, random.unit() * HEIGHT * PIXEL_M];
      const radius = brief.minRadiusM + random.unit() * (brief.maxRadiusM - brief.minRadiusM);
      const share = seawardShare(at[0], at[1]);
      if (share < brief.from || share > brief.to) continue;
      const near = centres.some(
        ([u, v]) =>
          (u - at[0]) * (u - at[0]) + (v - at[1]) * (v - at[1]) < brief.apartM * brief.apartM,
      );
      if (near) continue;
      const shapeSeed = random.uint32();
      const clear = handRing(createRandom(shapeSeed), at, radius, 0.6);
      if (!allOfClass(classes, clear, brief.classId)) continue;
      drawn.push({
        classId: brief.classId,
        ring: handRing(createRandom(shapeSeed), at, radius, 0),
      });
      centres.push(at);
    }
    if (centres.length < brief.count) throw new Error(`no room for ${JSON.stringify(brief)}`);
  }
  return drawn;
}

export const trainingCollection = (
  polygons: readonly TrainingPolygon[],
): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features: polygons.map(
    ({ classId, ring }, i): Feature<Polygon> => ({
      type: 'Feature',
      properties: { id: `t${String(i + 1).padStart(2, '0')}`, class: className(classId) },
      geometry: { type: 'Polygon', coordinates: [geoRing(ring, true)] },
    }),
  ),
});

/** A simple random sample of the footprint, at pixel centres, training polygons left out. */
export function drawReference(
  classes: Uint8Array,
  training: readonly TrainingPolygon[],
  count: number,
): FeatureCollection<Point> {
  const random = createRandom(SEED + 2);
  const taken = new Set<number>();
  const features: Feature<Point>[] = [];
  while (features.length < count) {
    const pixel = random.below(WIDTH * HEIGHT);
    const classId = classes[pixel]!;
    const u = ((pixel % WIDTH) + 0.5) * PIXEL_M;
    const v = (Math.floor(pixel / WIDTH) + 0.5) * PIXEL_M;
    if (classId === 0 || taken.has(pixel)) continue;
    if (training.some(({ ring }) => insideRing(ring, u, v))) continue;
    taken.add(pixel);
    features.push({
      type: 'Feature',
      properties: {
        id: `r${String(features.length + 1).padStart(3, '0')}`,
        class: className(classId),
      },
      geometry: { type: 'Point', coordinates: lonLatRounded([u, v]) },
    });
  }
  return { type: 'FeatureCollection', features };
}
