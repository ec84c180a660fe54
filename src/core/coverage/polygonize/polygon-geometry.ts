import type { Polygon, Position } from 'geojson';
import { type Affine, affineDeterminant, applyAffine } from '../../geo/affine.ts';
import type { RingList } from './closed-rings.ts';

/** The rings in map coordinates, closed; shells counter-clockwise, holes clockwise (RFC 7946). */
export function polygonGeometry({ corners, bounds, ringCount }: RingList, t: Affine): Polygon {
  // Walked with rows running down, they are so where the map's y runs up.
  const isTurned = affineDeterminant(t) > 0;
  const coordinates = Array.from({ length: ringCount }, (_, ring): Position[] => {
    const [from, to] = [bounds[2 * ring]!, bounds[2 * ring + 1]!];
    const places = Array.from({ length: to - from }, (_, i) =>
      applyAffine(t, corners[2 * (from + i)]!, corners[2 * (from + i) + 1]!),
    );
    if (isTurned) places.reverse();
    return [...places, places[0]!];
  });
  return { type: 'Polygon', coordinates };
}
