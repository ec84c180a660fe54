import type { Geometry, Position } from 'geojson';

const DEEPEST = 8;

/**
 * A geometry of well-known binary (ISO 13249-3 and PostGIS EWKB), Z and M dropped; null if empty.
 * Throws what `fail` makes of the reason: too short, curved, or a coordinate that is no number.
 */
export function readWkb(
  bytes: Uint8Array,
  offset: number,
  fail: (why: string) => Error,
): Geometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = offset;
  let little = true;
  const need = (size: number) => {
    if (at + size > view.byteLength) throw fail('geometry is cut short');
  };
  const uint32 = () => {
    need(4);
    at += 4;
    return view.getUint32(at - 4, little);
  };
  const count = (smallestItem: number) => {
    const items = uint32();
    need(items * smallestItem);
    return items;
  };
  const position = (dimensions: number): Position => {
    need(8 * dimensions);
    const x = view.getFloat64(at, little);
    const y = view.getFloat64(at + 8, little);
    at += 8 * dimensions;
    return [x, y];
  };
  const finite = (xy: Position): Position => {
    if (!xy.every(Number.isFinite)) throw fail(`coordinate ${xy.join(' ')}`);
    return xy;
  };
  const repeat = <T>(times: number, read: () => T): T[] => {
    const items: T[] = [];
    for (let index = 0; index < times; index++) items.push(read());
    return items;
  };
  const geometry = (depth: number): Geometry | null => {
    if (depth > DEEPEST) throw fail('geometry nested too deeply');
    need(5);
    little = view.getUint8(at) === 1;
    at += 1;
    const code = uint32();
    if (code & 0x20000000) uint32();
    const family = Math.floor((code & 0x0fffffff) / 1000);
    const hasZ = (code & 0x80000000) !== 0 || family === 1 || family === 3;
    const hasM = (code & 0x40000000) !== 0 || family === 2 || family === 3;
    const dimensions = 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0);
    const line = () => repeat(count(8 * dimensions), () => finite(position(dimensions)));
    const parts = () => repeat(count(5), () => geometry(depth + 1)).filter((part) => part !== null);
    const type = (code & 0x0fffffff) % 1000;
    switch (type) {
      case 1: {
        const xy = position(dimensions);
        return xy.every(Number.isNaN) ? null : { type: 'Point', coordinates: finite(xy) };
      }
      case 2: {
        const coordinates = line();
        return coordinates.length === 0 ? null : { type: 'LineString', coordinates };
      }
      case 3: {
        const coordinates = repeat(count(4), line);
        return coordinates.length === 0 ? null : { type: 'Polygon', coordinates };
      }
      case 4:
      case 5:
      case 6:
        return multi(parts(), MULTI[type]);
      case 7:
        return { type: 'GeometryCollection', geometries: parts() };
      default:
        throw fail(`geometry type ${type}`);
    }
  };
  const multi = (parts: Geometry[], [whole, single]: readonly [string, string]) => {
    if (parts.length === 0) return null;
    const coordinates = parts.map((part) => {
      if (part.type !== single || !('coordinates' in part)) throw fail(`${part.type} in ${whole}`);
      return part.coordinates;
    });
    return { type: whole, coordinates } as unknown as Geometry;
  };
  return geometry(0);
}

const MULTI = {
  4: ['MultiPoint', 'Point'],
  5: ['MultiLineString', 'LineString'],
  6: ['MultiPolygon', 'Polygon'],
} as const;
