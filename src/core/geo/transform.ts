import type { Geometry, Position } from 'geojson';
import { projection, type XY } from './crs.ts';
import type { CrsCode } from './crs-code.ts';

/** From one CRS to another by way of WGS84 lon/lat. Errors: those of `projection`. */
export function pointTransform(from: CrsCode, to: CrsCode): (xy: XY) => [x: number, y: number] {
  if (from === to) {
    const { inverse } = projection(from);
    return (xy) => {
      inverse(xy);
      return [xy[0], xy[1]];
    };
  }
  const { inverse } = projection(from);
  const { forward } = projection(to);
  return (xy) => forward(inverse(xy));
}

export const transformPoint = (xy: XY, from: CrsCode, to: CrsCode): [x: number, y: number] =>
  pointTransform(from, to)(xy);

/** Every vertex moved; Z is dropped. Edges stay straight between the moved vertices. */
export function transformGeometry<G extends Geometry>(geometry: G, from: CrsCode, to: CrsCode): G {
  const move = pointTransform(from, to);
  const visit = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    if (typeof value[0] === 'number') {
      const position = value as Position;
      return move([position[0] as number, position[1] as number]);
    }
    return value.map(visit);
  };
  if (geometry.type === 'GeometryCollection') {
    return {
      type: geometry.type,
      geometries: geometry.geometries.map((part) => transformGeometry(part, from, to)),
    } as unknown as G;
  }
  return { type: geometry.type, coordinates: visit(geometry.coordinates) } as unknown as G;
}
