import { parseArgs } from 'node:util';
import type { MultiPolygon, Polygon } from 'geojson';
import { polygonArea } from '../core/area/polygon-area.ts';
import { SurveyError } from '../core/errors.ts';
import { crsInfo } from '../core/geo/crs.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { findRingFault } from '../core/geo/ring-crossings.ts';
import type { VectorFeature } from '../core/layers/vector-layer.ts';
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
 * Errors: `vector-without-crs`, `crs-unsupported`, and those of the reader.
 */
export async function areaCommand(args: readonly string[]): Promise<AreaReport> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { crs: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new SurveyError('cli-usage', { why: 'area takes one file', usage: USAGE });
  }
  const layer = await readVectorFile(path);
  const crs = layer.crs ?? (values.crs === undefined ? null : crsArgument(values.crs));
  if (crs === null) throw new SurveyError('vector-without-crs', { file: path });
  crsInfo(crs);
  const measured = layer.features.filter(isPolygonal).map(({ index, geometry }) => {
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

function isPolygonal(
  feature: VectorFeature,
): feature is VectorFeature & { geometry: Polygon | MultiPolygon } {
  return feature.geometry?.type === 'Polygon' || feature.geometry?.type === 'MultiPolygon';
}
