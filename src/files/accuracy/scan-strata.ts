import { pixelAreaField } from '../../core/area/pixel-area.ts';
import { classMap } from '../../core/coverage/class-map.ts';
import { type ClassTotals, createClassTally } from '../../core/coverage/class-tally.ts';
import { eachStrip, type StripWork } from '../../core/coverage/labelled-strips.ts';
import { type RunStrips, runStrips } from '../../core/coverage/run-strip.ts';
import { SurveyError } from '../../core/errors.ts';
import type { RasterReader } from '../../core/layers/raster.ts';

/** A class of the map as a stratum: its pixels and their ellipsoidal area. */
export interface MapStratum {
  readonly value: number;
  readonly pixels: number;
  /** Null where the map has no CRS. */
  readonly areaM2: number | null;
}

export interface ScannedMap {
  readonly strips: RunStrips;
  /** Classes that occur, by value; nodata is none of them. */
  readonly strata: readonly MapStratum[];
}

const strataOf = ({ counts, areasM2 }: ClassTotals, nodata: number): MapStratum[] =>
  Array.from({ length: 256 }, (_, value) => value)
    .filter((value) => value !== nodata && counts[value]! > 0)
    .map((value) => ({
      value,
      pixels: counts[value]!,
      areaM2: areasM2 && areasM2[value]!,
    }));

/**
 * Counts the classes of a map, strip by strip. Errors: those of classMap, `map-without-classes`
 * {file}, `raster-without-area`, `cancelled`.
 */
export async function scanStrata(
  reader: RasterReader,
  file: string,
  work: StripWork,
  passes: { readonly pass: number; readonly of: number } = { pass: 0, of: 1 },
): Promise<ScannedMap> {
  const strips = runStrips(classMap(reader, file));
  const hasPlace = reader.header.crs !== null;
  const tally = createClassTally(hasPlace ? pixelAreaField(reader.header).runAreaM2 : null);
  await eachStrip(strips, work, passes, tally.add);
  const strata = strataOf(tally, strips.map.nodata);
  if (strata.length === 0) throw new SurveyError('map-without-classes', { file });
  return { strips, strata };
}
