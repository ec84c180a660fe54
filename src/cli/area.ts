import { polygonArea } from '../core/area/polygon-area.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { findRingFault } from '../core/geo/ring-crossings.ts';
import { commandArguments, onlyFile } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { readPolygonFile } from './polygon-file.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.area;

interface AreaReport {
  readonly crs: CrsCode;
  readonly features: readonly { index: number; areaM2: number; perimeterM: number }[];
  readonly totalAreaM2: number;
  /** Features that are no polygons, or have no shape. */
  readonly skipped: number;
  readonly issues: readonly { code: string; index: number }[];
}

/** The value of `--method`, wherever it stands; the method then reads the arguments itself. */
function methodOf(args: readonly string[]): string | null {
  const at = args.findIndex((word) => word === '--method' || word.startsWith('--method='));
  if (at < 0) return null;
  const word = args[at] as string;
  return word === '--method' ? (args[at + 1] ?? '') : word.slice('--method='.length);
}

/** `area`: polygons on the ellipsoid, or `--method` one of the other ways. */
export async function areaCommand(args: readonly string[], work: CommandWork): Promise<object> {
  const method = methodOf(args);
  if (method === null) return polygonAreas(args);
  if (method === 'slope') return (await import('./area-slope.ts')).areaSlopeCommand(args, work);
  return (await import('./area-method.ts')).areaMethodCommand(args);
}

/**
 * Ellipsoidal area of every polygon of a file. `--crs` is for a file that does not name its own.
 * Errors: those of readPolygonFile and polygonArea.
 */
async function polygonAreas(args: readonly string[]): Promise<AreaReport> {
  const given = commandArguments(args, ['crs'], USAGE);
  const path = onlyFile(given, USAGE);
  const { crs, features, skipped } = await readPolygonFile(path, given.options.get('crs'));
  const measured = features.map(({ index, geometry }) => {
    const { areaM2, perimeterM } = polygonArea(geometry, crs);
    return { index, areaM2, perimeterM, fault: findRingFault(geometry) };
  });
  return {
    crs,
    features: measured.map(({ index, areaM2, perimeterM }) => ({ index, areaM2, perimeterM })),
    totalAreaM2: measured.reduce((sum, feature) => sum + feature.areaM2, 0),
    skipped,
    issues: measured.flatMap(({ index, fault }) =>
      fault === null ? [] : [{ code: `polygon-${fault.kind}`, index }],
    ),
  };
}
