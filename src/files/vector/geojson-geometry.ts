import type { Geometry } from 'geojson';

/** Nesting of `coordinates` above a position. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const DEEPEST_COLLECTION = 8;

type Nested = [number, number] | Nested[];

/**
 * A GeoJSON geometry with every position checked and cut to [x, y]. Empty coordinates give null.
 * Throws what `fail` makes of the reason.
 */
export function checkedGeometry(
  value: unknown,
  fail: (why: string) => Error,
  depth = 0,
): Geometry | null {
  if (typeof value !== 'object' || value === null) throw fail('geometry is not an object');
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) throw fail('GeometryCollection without geometries');
    if (depth >= DEEPEST_COLLECTION) throw fail('GeometryCollection nested too deeply');
    const parts = geometries.map((part) => checkedGeometry(part, fail, depth + 1));
    return { type, geometries: parts.filter((part) => part !== null) };
  }
  const nesting = typeof type === 'string' ? DEPTHS[type] : undefined;
  if (nesting === undefined) throw fail(`geometry type ${JSON.stringify(type ?? null)}`);
  if (!Array.isArray(coordinates)) throw fail('geometry without coordinates');
  if (coordinates.length === 0) return null;
  return { type, coordinates: checkedCoordinates(coordinates, nesting, fail) } as Geometry;
}

function checkedCoordinates(value: unknown, depth: number, fail: (why: string) => Error): Nested {
  if (!Array.isArray(value)) throw fail('coordinates of the wrong depth');
  if (depth > 0) return value.map((inner) => checkedCoordinates(inner, depth - 1, fail));
  const [x, y] = value as unknown[];
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    throw fail(`coordinate ${JSON.stringify(value)?.slice(0, 60)}`);
  }
  return [x as number, y as number];
}

/** Every position of a geometry, in order. */
export function* eachPosition(geometry: Geometry): Generator<readonly [number, number]> {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* eachPosition(part);
    return;
  }
  yield* positionsIn(geometry.coordinates as Nested);
}

function* positionsIn(value: Nested): Generator<readonly [number, number]> {
  if (typeof value[0] === 'number') yield value as [number, number];
  else for (const inner of value as Nested[]) yield* positionsIn(inner);
}
