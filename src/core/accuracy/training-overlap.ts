import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { SurveyError } from '../errors.ts';

type XY = readonly [x: number, y: number];

/** By the even-odd rule; a place on an edge is in or out, as rounding has it. */
function isInRings([x, y]: XY, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i]!;
      const [xj = 0, yj = 0] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

function isIn(place: XY, shape: Polygon | MultiPolygon | Point, near: number): boolean {
  if (shape.type === 'Point') {
    const [x = Number.NaN, y = Number.NaN] = shape.coordinates;
    return Math.abs(x - place[0]) <= near && Math.abs(y - place[1]) <= near;
  }
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.some((rings) => isInRings(place, rings));
}

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

function boxOf(shape: Polygon | MultiPolygon | Point, near: number): Box {
  const positions: readonly Position[] =
    shape.type === 'Point'
      ? [shape.coordinates]
      : shape.type === 'Polygon'
        ? shape.coordinates.flat()
        : shape.coordinates.flat(2);
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = Number.NaN, y = Number.NaN] of positions) {
    box[0] = Math.min(box[0], x - near);
    box[1] = Math.min(box[1], y - near);
    box[2] = Math.max(box[2], x + near);
    box[3] = Math.max(box[3], y + near);
  }
  return box;
}

const isInBox = ([x, y]: XY, [minX, minY, maxX, maxY]: Box): boolean =>
  x >= minX && x <= maxX && y >= minY && y <= maxY;

/**
 * Places of reference points (from 0) that lie in a training polygon, or within `near` of a training
 * point, both ways; all in one CRS. The map was fitted to these, so it would be tested on what it was
 * told (Olofsson et al. 2014, §2.1).
 */
export function pointsInTraining(
  places: readonly XY[],
  training: readonly (Polygon | MultiPolygon | Point)[],
  near: number,
): number[] {
  const boxed = training.map((shape) => ({ shape, box: boxOf(shape, near) }));
  return [...places.keys()].filter((i) =>
    boxed.some(({ shape, box }) => isInBox(places[i]!, box) && isIn(places[i]!, shape, near)),
  );
}

/** Errors: `training-used-as-reference` {points, which: the first ten, from 1}. */
export function assertNotTraining(...check: Parameters<typeof pointsInTraining>): void {
  const found = pointsInTraining(...check);
  if (found.length === 0) return;
  const which = found.slice(0, 10).map((i) => i + 1);
  throw new SurveyError('training-used-as-reference', {
    points: found.length,
    which: which.join(', ') + (found.length > which.length ? ', …' : ''),
  });
}
