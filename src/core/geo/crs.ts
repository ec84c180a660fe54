import proj4 from 'proj4';
import { SurveyError } from '../errors.ts';
import type { CrsCode } from './crs-code.ts';
import type { CrsDefinition } from './crs-definition.ts';
import { crsDefinition } from './crs-definitions.ts';

export type XY = readonly [x: number, y: number];

/** [lon, lat] in degrees on WGS84 (JGD2011 is taken as equal) to and from (east, north). */
export interface Projection {
  /** Errors: `coordinate-outside-crs` {crs, x, y}. */
  readonly forward: (lonLat: XY) => [x: number, y: number];
  readonly inverse: (xy: XY) => [lon: number, lat: number];
}

export type CrsInfo = Omit<CrsDefinition, 'proj' | 'ellipsoid' | 'base'>;

export const isSupportedCrs = (crs: CrsCode): boolean => crsDefinition(crs) !== null;

function requireDefinition(crs: CrsCode): CrsDefinition {
  const definition = crsDefinition(crs);
  if (definition === null) throw new SurveyError('crs-unsupported', { crs });
  return definition;
}

/** Errors: `crs-unsupported` {crs}. */
export function crsInfo(crs: CrsCode): CrsInfo {
  const { proj: _proj, ellipsoid: _ellipsoid, base: _base, ...info } = requireDefinition(crs);
  return info;
}

/** The ellipsoid on which areas in this CRS are taken. Errors: `crs-unsupported`. */
export const crsEllipsoid = (crs: CrsCode): 'WGS84' | 'GRS80' => requireDefinition(crs).ellipsoid;

const projections = new Map<CrsCode, Projection>();

/** Errors: `crs-unsupported` {crs}; its functions throw `coordinate-outside-crs`. */
export function projection(crs: CrsCode): Projection {
  const known = projections.get(crs);
  if (known) return known;
  const made = makeProjection(requireDefinition(crs));
  projections.set(crs, made);
  return made;
}

function makeProjection(definition: CrsDefinition): Projection {
  const crs = definition.code;
  const outside = (x: number, y: number) =>
    new SurveyError('coordinate-outside-crs', { crs, x: String(x), y: String(y) });
  if (definition.kind === 'geographic' && !definition.shifted) {
    const same = ([lon, lat]: XY): [number, number] => {
      if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90)) throw outside(lon, lat);
      return [lon, lat];
    };
    return { forward: same, inverse: same };
  }
  // Without a shift both ends stand on the same ellipsoid, so that proj4 moves no datum.
  const converter = proj4(definition.base, definition.proj);
  const guarded =
    (convert: (xy: [number, number]) => [number, number]) =>
    ([x, y]: XY): [number, number] => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw outside(x, y);
      const result = convert([x, y]);
      if (!Number.isFinite(result[0]) || !Number.isFinite(result[1])) throw outside(x, y);
      return result;
    };
  const toMap = guarded((lonLat) => converter.forward(lonLat));
  return {
    forward: (lonLat) => {
      if (!(Math.abs(lonLat[1]) <= 90)) throw outside(lonLat[0], lonLat[1]);
      return toMap(lonLat);
    },
    inverse: guarded((xy) => converter.inverse(xy)),
  };
}
