import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { polygonArea } from '../core/area/polygon-area.ts';
import { SurveyError } from '../core/errors.ts';
import { crsInfo } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { findRingFault } from '../core/geo/ring-crossings.ts';
import { commandArguments, onlyFile } from './command-arguments.ts';
import { crsArgument } from './crs-argument.ts';
import { readVectorFile } from './node-files.ts';

const USAGE = 'moba area FILE [--crs EPSG:n]';

interface AreaReport {
  readonly crs: CrsCode;
  readonly features: readonly { index: number; areaM2: number; perimeterM: number }[];
  readonly totalAreaM2: number;
  /** Features that are no polygons, or have no shape. */
  readonly skipped: number;
  readonly issues: readonly { code: string; index: number }[];
}

/**
 * Ellipsoidal area of every polygon of a file. `--crs` is for a file that does not name its own.
 * Errors: `vector-without-crs`, `crs-already-named`, `crs-unsupported`, and those of the reader.
 */
export async function areaCommand(args: readonly string[]): Promise<AreaReport> {
  const given = commandArguments(args, ['crs'], USAGE);
  const path = onlyFile(given, USAGE);
  const told = given.options.get('crs');
  const asked = told === undefined ? null : crsArgument(told);
  const layer = await readVectorFile(path);
  if (asked !== null && layer.crs !== null && asked !== layer.crs) {
    throw new SurveyError('crs-already-named', { file: path, crs: layer.crs, asked });
  }
  const crs = layer.crs ?? asked;
  if (crs === null) throw new SurveyError('vector-without-crs', { file: path });
  crsInfo(crs);
  const polygons = layer.features.flatMap((feature) => {
    const geometry = polygonsOf(feature.geometry);
    return geometry === null ? [] : [{ index: feature.index, geometry }];
  });
  const measured = polygons.map(({ index, geometry }) => {
    const { areaM2, perimeterM } = polygonArea(geometry, crs);
    return { index, areaM2, perimeterM, fault: findRingFault(geometry) };
  });
  return {
    crs,
    features: measured.map(({ index, areaM2, perimeterM }) => ({ index, areaM2, perimeterM })),
    totalAreaM2: measured.reduce((sum, feature) => sum + feature.areaM2, 0),
    skipped: layer.features.length - measured.length,
    issues: measured.flatMap(({ index, fault }) =>
      fault === null ? [] : [{ code: `polygon-${fault.kind}`, index }],
    ),
  };
}

/** The polygons of a shape, those inside a collection too. Null: it has none. */
function polygonsOf(geometry: Geometry | null): Polygon | MultiPolygon | null {
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return geometry;
  const coordinates = geometry === null ? [] : polygonParts(geometry);
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}

function polygonParts(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonParts) : [];
}
