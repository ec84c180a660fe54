import type { ClassTotals } from '../core/coverage/class-tally.ts';

/** `areaM2` is ellipsoidal, pixel by pixel; null where the map has no CRS. */
export interface CountedArea {
  readonly pixels: number;
  readonly areaM2: number | null;
}

export const countedArea = ({ counts, areasM2 }: ClassTotals, value: number): CountedArea => ({
  pixels: counts[value]!,
  areaM2: areasM2 && areasM2[value]!,
});

/** Values of classes that occur in any of the maps, in order. */
export const valuesOf = (totals: readonly ClassTotals[], nodata: number): number[] =>
  Array.from({ length: 256 }, (_, value) => value).filter(
    (value) => value !== nodata && totals.some(({ counts }) => counts[value]! > 0),
  );

/** What the tool tells of a map that names no CRS. */
export const crsIssues = (crs: string | null) =>
  crs === null ? [{ code: 'raster-without-crs' }] : [];
