import type { MultiPolygon, Polygon } from 'geojson';
import type { BandArray, PixelWindow, RasterGrid } from '../layers/raster.ts';
import { createPixelCounts, type PixelCounts } from './class-coverage.ts';
import type { RunAreaM2 } from './class-tally.ts';
import { COVERAGE_NODATA } from './coverage-map.ts';
import { meetsWindow, pixelBox, reachesBeyond } from './pixel-box.ts';
import { createZoneOverlaps, type ZoneOverlap } from './zone-overlaps.ts';
import { type Spans, zoneSpans } from './zone-spans.ts';

/** Pixels and m² by code, 0 … 255. */
export interface ZoneTally {
  readonly counts: PixelCounts;
  readonly areasM2: Float64Array;
}

/** One band of a window, row-major; mask 0: nodata, counted under code 255. */
export interface ClassBlock {
  readonly values: BandArray;
  readonly mask: Uint8Array | null;
}

export interface ZonalCoverage {
  /** Whether any zone may have a pixel in the window: what it can't have need not be read. */
  readonly touches: (window: PixelWindow) => boolean;
  /** Windows may not overlap. Errors: those of `codeOf`. */
  readonly add: (window: PixelWindow, block: ClassBlock) => void;
  readonly tallies: readonly ZoneTally[];
  /** By zone: it reaches beyond the raster. */
  readonly isOutside: readonly boolean[];
  readonly overlaps: () => readonly ZoneOverlap[];
}

/** A code (0 … 254) for each value of a map. */
type CodeOf = (value: number) => number;

/** The end of the run of equal values, or of nodata, that starts at `from`. */
function runEnd({ values, mask }: ClassBlock, from: number, end: number): number {
  const value = values[from]!;
  let to = from + 1;
  if (mask === null) while (to < end && values[to] === value) to++;
  else if (mask[from] === 0) while (to < end && mask[to] === 0) to++;
  else while (to < end && mask[to] !== 0 && values[to] === value) to++;
  return to;
}

/** Adds what spans hold, run by run: beds are made of runs, and pixels beside a zone not looked at. */
function addSpans(
  spans: Spans,
  { col, row, width }: PixelWindow,
  block: ClassBlock,
  codeOf: CodeOf,
  { counts, areasM2 }: ZoneTally,
  runAreaM2: RunAreaM2,
): void {
  const { values, mask } = block;
  for (let i = 0; i < spans.length; i += 3) {
    const y = spans[i]!;
    // Place of a column in the block.
    const shift = (y - row) * width - col;
    const end = shift + spans[i + 2]!;
    for (let from = shift + spans[i + 1]!; from < end; ) {
      const to = runEnd(block, from, end);
      const code = mask !== null && mask[from] === 0 ? COVERAGE_NODATA : codeOf(values[from]!);
      counts[code]! += to - from;
      areasM2[code]! += runAreaM2(y, from - shift, to - from);
      from = to;
    }
  }
}

/**
 * Class pixels and areas of zones, whose geometry is in the raster's CRS: a pixel belongs to every
 * zone that holds its centre (core/layers/rasterize). Fed window by window; memory grows with the
 * zones and their corners (32 bytes each) alone.
 */
export function zonalCoverage(
  grid: RasterGrid,
  zones: readonly (Polygon | MultiPolygon)[],
  runAreaM2: RunAreaM2,
  codeOf: CodeOf,
): ZonalCoverage {
  const boxes = zones.map((geometry) => pixelBox(geometry, grid));
  const spansOf = zones.map((geometry) => zoneSpans(geometry, grid));
  const tallies = zones.map(() => ({
    counts: createPixelCounts(),
    areasM2: new Float64Array(256),
  }));
  const overlaps = createZoneOverlaps(boxes);

  const add: ZonalCoverage['add'] = (window, block) => {
    const found: { zone: number; spans: Spans }[] = [];
    for (const [zone, box] of boxes.entries()) {
      if (!meetsWindow(box, window)) continue;
      const spans = spansOf[zone]!(window);
      if (spans.length === 0) continue;
      addSpans(spans, window, block, codeOf, tallies[zone]!, runAreaM2);
      found.push({ zone, spans });
    }
    overlaps.add(found);
  };
  return {
    touches: (window) => boxes.some((box) => meetsWindow(box, window)),
    add,
    tallies,
    isOutside: boxes.map((box) => reachesBeyond(box, grid)),
    overlaps: overlaps.list,
  };
}
