import type { MultiPolygon, Polygon, Position } from 'geojson';
import { projection } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';

/** terra-draw refuses holes, several parts and more than 9 decimals: it is given ring by ring. */
const DECIMALS = 9;

export interface EditableRing {
  readonly part: number;
  readonly ring: number;
  /** Closed, longitude and latitude. */
  readonly lonLat: readonly (readonly [number, number])[];
}

export interface RingCopy {
  readonly rings: readonly EditableRing[];
  /** The geometry with its rings as drawn now; a vertex that was not moved keeps its true digits. */
  readonly rebuild: (rings: readonly EditableRing[]) => Polygon | MultiPolygon;
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
const keyOf = ([lon, lat]: readonly [number, number]): string => `${rounded(lon)},${rounded(lat)}`;

/** A drawing copy of a geometry that remembers where every vertex came from. */
export function copyRings(geometry: Polygon | MultiPolygon, crs: CrsCode): RingCopy {
  const { forward, inverse } = projection(crs);
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const truth = new Map<string, Position>();
  const rings = parts.flatMap((part, partIndex) =>
    part.map((ring, ringIndex): EditableRing => {
      const lonLat = ring.map((position): [number, number] => {
        const [lon, lat] = inverse([position[0]!, position[1]!]);
        const copy: [number, number] = [rounded(lon), rounded(lat)];
        truth.set(keyOf(copy), position);
        return copy;
      });
      return { part: partIndex, ring: ringIndex, lonLat };
    }),
  );

  const rebuild = (drawn: readonly EditableRing[]): Polygon | MultiPolygon => {
    const coordinates: Position[][][] = parts.map((part) => part.map((ring) => [...ring]));
    for (const { part, ring, lonLat } of drawn) {
      coordinates[part]![ring] = lonLat.map((at) => truth.get(keyOf(at)) ?? forward(at));
    }
    return geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: coordinates[0]! }
      : { type: 'MultiPolygon', coordinates };
  };
  return { rings, rebuild };
}
