import type { MultiPolygon, Polygon } from 'geojson';
import { pixelAreaField } from '../../core/area/pixel-area.ts';
import { nodataPixels } from '../../core/coverage/class-coverage.ts';
import { classifyStrips } from '../../core/coverage/classify-strips.ts';
import { COVERAGE_NODATA } from '../../core/coverage/coverage-map.ts';
import { createValueCodes } from '../../core/coverage/value-codes.ts';
import { type ZoneTally, zonalCoverage } from '../../core/coverage/zonal-coverage.ts';
import type { ZoneOverlap } from '../../core/coverage/zone-overlaps.ts';
import { SurveyError } from '../../core/errors.ts';
import { crsInfo } from '../../core/geo/crs.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import { transformOutline } from '../../core/geo/transform-outline.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../core/progress.ts';

export interface ZonalRequest {
  readonly reader: RasterReader;
  /** For messages. */
  readonly file: string;
  readonly zones: readonly (Polygon | MultiPolygon)[];
  /** Of the zones' coordinates. */
  readonly crs: CrsCode;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
  /** Lets a waiting message (a cancel) in before the next window. */
  readonly pause?: () => Promise<void>;
}

/** What one class covers in one zone. `areaM2` is ellipsoidal, pixel by pixel. */
export interface ZoneClass {
  readonly value: number;
  readonly pixels: number;
  readonly areaM2: number;
}

export interface ZoneClasses {
  /** Those that occur in the zone, by value. */
  readonly classes: readonly ZoneClass[];
  readonly nodataPixels: number;
  readonly nodataAreaM2: number;
  /** The zone reaches beyond the raster. */
  readonly isOutside: boolean;
}

export interface ZonalClasses {
  readonly zones: readonly ZoneClasses[];
  readonly overlaps: readonly ZoneOverlap[];
}

/** A zone's edges stay this near to where they were drawn, in pixels. */
const EDGE_TOLERANCE_PIXELS = 0.001;
/** Rows that windows are aligned to where the file has no blocks. */
const STRIP_ROWS = 256;

const classesOf = ({ counts, areasM2 }: ZoneTally, values: readonly number[]): ZoneClass[] =>
  values
    .map((value, code) => ({ value, pixels: counts[code]!, areaM2: areasM2[code]! }))
    .filter(({ pixels }) => pixels > 0)
    .sort((a, b) => a.value - b.value);

/** An edge of more than half the globe is one that crosses the antimeridian, or is meant to. */
function assertShortEdges(zones: ZonalRequest['zones'], crs: CrsCode): void {
  if (crsInfo(crs).kind !== 'geographic') return;
  for (const [index, zone] of zones.entries()) {
    const rings = zone.type === 'Polygon' ? zone.coordinates : zone.coordinates.flat();
    for (const ring of rings) {
      const isLong = ring.some(([x = 0], at) => Math.abs(x - (ring[at - 1]?.[0] ?? x)) > 180);
      if (isLong) throw new SurveyError('zone-across-antimeridian', { index });
    }
  }
}

/**
 * Pixels and area of every class in every zone, streamed block by block. Zones in another CRS are
 * moved into the raster's, their edges kept straight where they were drawn (transformOutline), so
 * that zones that meet there still meet. Errors: `zonal-not-one-band` {file, bands},
 * `zonal-not-classes`, `zonal-too-many-classes`, `zone-across-antimeridian`, `raster-without-crs`,
 * `cancelled`.
 */
export async function zonalClasses(request: ZonalRequest): Promise<ZonalClasses> {
  const { reader, file, crs, onProgress, signal } = request;
  const { header } = reader;
  const bandCount = header.bandCount - (header.alphaBand === null ? 0 : 1);
  if (bandCount !== 1) throw new SurveyError('zonal-not-one-band', { file, bands: bandCount });
  if (header.crs === null) throw new SurveyError('raster-without-crs', { file });
  assertShortEdges(request.zones, crs);
  const [a, b, , d, e] = header.transform;
  const tolerance = EDGE_TOLERANCE_PIXELS * Math.min(Math.hypot(a, d), Math.hypot(b, e));
  const to = header.crs;
  const zones = request.zones.map((zone) => transformOutline(zone, crs, to, tolerance));
  const codes = createValueCodes(file);
  const coverage = zonalCoverage(header, zones, pixelAreaField(header).runAreaM2, codes.codeOf);
  const windows = classifyStrips(header, STRIP_ROWS)
    .flatMap((strip) => strip.windows)
    .filter(coverage.touches);
  const bands = [header.alphaBand === 0 ? 1 : 0];
  for (const [done, window] of windows.entries()) {
    throwIfCancelled(signal);
    const block = await reader.read(window, signal ? { bands, signal } : { bands });
    coverage.add(window, { values: block.bands[0]!, mask: block.mask });
    onProgress?.({ stage: 'measure', done: done + 1, total: windows.length });
    await request.pause?.();
  }
  return {
    zones: coverage.tallies.map((tally, zone) => ({
      classes: classesOf(tally, codes.values),
      nodataPixels: nodataPixels(tally.counts),
      nodataAreaM2: tally.areasM2[COVERAGE_NODATA]!,
      isOutside: coverage.isOutside[zone]!,
    })),
    overlaps: coverage.overlaps(),
  };
}
