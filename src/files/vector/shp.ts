import type { Geometry, Position } from 'geojson';
import { groupRings } from './group-rings.ts';

const MAGIC = 9994;
const HEADER_BYTES = 100;
/** The format marks "no data" by numbers below this one. */
const NO_DATA = -1e38;

/** Shape types without their Z and M forms, which are 10 and 20 more. */
const NULL_SHAPE = 0;
const POINT = 1;
const POLYLINE = 3;
const POLYGON = 5;
const MULTIPOINT = 8;

/**
 * The shapes of a .shp in record order; null where a record has none. Z and M are dropped.
 * Source: ESRI Shapefile Technical Description, July 1998. Throws what `fail` makes of the reason.
 */
export function readShp(
  bytes: Uint8Array,
  fail: (why: string, record: number | null) => Error,
): (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== MAGIC) throw fail('no header', null);
  const length = view.getInt32(24) * 2;
  if (length > bytes.length) throw fail(`${bytes.length} of ${length} bytes are there`, null);
  const shapes: (Geometry | null)[] = [];
  let at = HEADER_BYTES;
  while (at < length) {
    const record = shapes.length;
    if (at + 12 > length) throw fail('record is cut short', record);
    const size = view.getInt32(at + 4) * 2;
    if (size < 4 || at + 8 + size > length) throw fail('record has an impossible length', record);
    const content = new DataView(view.buffer, view.byteOffset + at + 8, size);
    shapes.push(readShape(content, (why) => fail(why, record)));
    at += 8 + size;
  }
  return shapes;
}

function readShape(view: DataView, fail: (why: string) => Error): Geometry | null {
  const need = (bytes: number) => {
    if (!(bytes <= view.byteLength)) throw fail('record is cut short');
  };
  const position = (at: number): Position => {
    const x = view.getFloat64(at, true);
    const y = view.getFloat64(at + 8, true);
    if (!Number.isFinite(x) || !Number.isFinite(y) || x < NO_DATA || y < NO_DATA) {
      throw fail(`coordinate ${x} ${y}`);
    }
    return [x, y];
  };
  const positions = (at: number, count: number): Position[] =>
    Array.from({ length: count }, (_, index) => position(at + 16 * index));
  const code = view.getInt32(0, true);
  const type = code > 10 && code < 30 ? code % 10 : code;
  switch (type) {
    case NULL_SHAPE:
      return null;
    case POINT:
      need(20);
      return { type: 'Point', coordinates: position(4) };
    case MULTIPOINT: {
      need(40);
      const count = view.getUint32(36, true);
      need(40 + 16 * count);
      return count === 0 ? null : { type: 'MultiPoint', coordinates: positions(40, count) };
    }
    case POLYLINE:
    case POLYGON: {
      need(44);
      const partCount = view.getUint32(36, true);
      const pointCount = view.getUint32(40, true);
      const pointsAt = 44 + 4 * partCount;
      need(pointsAt + 16 * pointCount);
      const starts = Array.from({ length: partCount }, (_, k) => view.getUint32(44 + 4 * k, true));
      const parts = starts.map((start, k) => {
        const end = starts[k + 1] ?? pointCount;
        if (start > end || end > pointCount) throw fail('parts out of order');
        return positions(pointsAt + 16 * start, end - start);
      });
      if (parts.length === 0) return null;
      return type === POLYGON ? groupRings(parts) : lines(parts);
    }
    default:
      throw fail(`shape type ${code}`);
  }
}

const lines = (parts: Position[][]): Geometry =>
  parts.length === 1
    ? { type: 'LineString', coordinates: parts[0] as Position[] }
    : { type: 'MultiLineString', coordinates: parts };
