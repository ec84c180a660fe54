import { planarAreaM2 } from '../core/area/planar-area.ts';
import { slopeDoubts } from '../core/area/slope-doubts.ts';
import { type ErrorDetails, isSurveyError, SurveyError } from '../core/errors.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { findRingFault } from '../core/geo/ring-crossings.ts';
import type { RasterReader } from '../core/layers/raster.ts';
import { STEEPEST_LIMIT_DEG, slopeLimitDeg } from '../core/survey/areas/slope-inputs.ts';
import { DEFAULT_MAX_SLOPE_DEG } from '../core/survey/document/new-area.ts';
import { readMetresPerUnit } from '../files/geotiff/height-unit.ts';
import { measureSlope } from '../files/raster/measure-slope.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { withImage } from './open-image.ts';
import { type PolygonFeature, readPolygonFile } from './polygon-file.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES['area-slope'];

interface SlopeIssue {
  readonly code: string;
  readonly severity: 'error' | 'doubt';
  readonly index: number;
  readonly details: ErrorDetails;
}

/** Null where the DEM or the outline does not allow it: an issue says why. */
interface SlopeFeature {
  readonly index: number;
  /** Along the slope. */
  readonly areaM2: number | null;
  readonly ellipsoidalAreaM2: number | null;
  readonly planarAreaM2: number | null;
  readonly slopedDifferencePct: number | null;
  readonly cells: number | null;
  readonly clampedCells: number | null;
  readonly flatCells: number | null;
  readonly steepestDeg: number | null;
}

interface SlopeReport {
  readonly method: 'slope';
  readonly crs: CrsCode;
  readonly dem: {
    readonly crs: CrsCode | null;
    readonly metresPerUnit: number;
    readonly file: string;
  };
  readonly maxSlopeDeg: number;
  readonly features: readonly SlopeFeature[];
  /** Null unless every feature was measured. */
  readonly totalAreaM2: number | null;
  /** Features that are no polygons, or have no shape. */
  readonly skipped: number;
  readonly issues: readonly SlopeIssue[];
}

/** Faults of one outline over a DEM; any other stops the command. */
const OF_ONE_FEATURE = new Set([
  'dem-does-not-cover',
  'dem-too-coarse',
  'dem-without-heights',
  'polygon-hole-too-large',
  'coordinate-outside-crs',
]);

const unmeasured = (index: number): SlopeFeature => ({
  index,
  areaM2: null,
  ellipsoidalAreaM2: null,
  planarAreaM2: null,
  slopedDifferencePct: null,
  cells: null,
  clampedCells: null,
  flatCells: null,
  steepestDeg: null,
});

interface Dem {
  readonly reader: RasterReader;
  readonly name: string;
  readonly metresPerUnit: number;
  readonly signal: AbortSignal;
}

async function measureFeature(
  { index, geometry }: PolygonFeature,
  crs: CrsCode,
  { reader, name, metresPerUnit, signal }: Dem,
  maxSlopeDeg: number,
): Promise<{ readonly feature: SlopeFeature; readonly issues: readonly SlopeIssue[] }> {
  const refused = (code: string, details: ErrorDetails) => ({
    feature: unmeasured(index),
    issues: [{ code, severity: 'error', index, details } as const],
  });
  const fault = findRingFault(geometry);
  if (fault !== null) return refused(`polygon-${fault.kind}`, { index });
  try {
    const { slopedAreaM2, groundAreaM2, cellM, ...counts } = await measureSlope({
      ...{ reader, demName: name, geometry, crs, maxSlopeDeg, metresPerUnit, signal },
    });
    const doubts = slopeDoubts(counts, String(maxSlopeDeg), { name, cellM });
    return {
      feature: {
        index,
        areaM2: slopedAreaM2,
        ellipsoidalAreaM2: groundAreaM2,
        planarAreaM2: planarAreaM2(geometry, crs),
        slopedDifferencePct: 100 * (slopedAreaM2 / groundAreaM2 - 1),
        ...counts,
      },
      issues: doubts.map(({ code, details }) => ({ code, severity: 'doubt', index, details })),
    };
  } catch (error) {
    if (!isSurveyError(error) || !OF_ONE_FEATURE.has(error.code)) throw error;
    return refused(error.code, error.details);
  }
}

/**
 * `area --method slope FILE --dem DEM.tif`: the surface of every polygon along the slope of a DEM
 * (heights in metres), beside its ellipsoidal and planar area.
 * Errors: `cli-option-invalid`, those of readPolygonFile, of the reader and of measureSlope.
 */
export async function areaSlopeCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<SlopeReport> {
  const given = commandArguments(args, ['method', 'dem', 'max-slope', 'crs'], USAGE);
  const path = onlyFile(given, USAGE);
  const name = requiredOption(given, 'dem', USAGE);
  const told = given.options.get('max-slope') ?? DEFAULT_MAX_SLOPE_DEG;
  const maxSlopeDeg = slopeLimitDeg(told);
  if (maxSlopeDeg === null) {
    const allowed = `0 < … ≤ ${STEEPEST_LIMIT_DEG}`;
    throw new SurveyError('cli-option-invalid', { option: '--max-slope', value: told, allowed });
  }
  const { crs, features, skipped } = await readPolygonFile(path, given.options.get('crs'));
  return withImage(name, work.signal, async (reader, { source }) => {
    const metresPerUnit = await readMetresPerUnit(source, reader.header);
    const measured = [];
    for (const feature of features) {
      measured.push(
        await measureFeature(feature, crs, { reader, name, metresPerUnit, ...work }, maxSlopeDeg),
      );
    }
    const areas = measured.map(({ feature }) => feature.areaM2);
    return {
      method: 'slope',
      crs,
      dem: { file: name, crs: reader.header.crs, metresPerUnit },
      maxSlopeDeg,
      features: measured.map(({ feature }) => feature),
      totalAreaM2: areas.reduce(
        (sum, areaM2) => (sum === null || areaM2 === null ? null : sum + areaM2),
        0,
      ),
      skipped,
      issues: measured.flatMap(({ issues }) => issues),
    };
  });
}
