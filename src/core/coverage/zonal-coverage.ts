import type { MultiPolygon, Polygon, Position } from 'geojson';
import { invertAffine } from '../geo/affine.ts';
import type { PixelWindow, RasterGrid } from '../layers/raster.ts';
import { type RowSpan, rasterizeGeometry } from '../layers/rasterize.ts';
import { createPixelCounts, type PixelCounts } from './class-coverage.ts';
import type { RunAreaM2 } from './class-tally.ts';
import { cutRuns, type RunStrip } from './run-strip.ts';

/** Pixels and m² by code, 0 … 255. */
export interface ZoneTally {
  readonly counts: PixelCounts;
  readonly areasM2: Float64Array;
}

/** Pixels that two zones (their places in the list) both count. */
export interface ZoneOverlap {
  readonly zones: readonly [number, number];
  readonly pixels: number;
}

export interface ZonalCoverage {
  /** Whether any zone may have a pixel in the window: what it can't have need not be read. */
  readonly touches: (window: PixelWindow) => boolean;
  /** `codes`: one byte a pixel of the window, row-major. Windows may not overlap. */
  readonly add: (window: PixelWindow, codes: Uint8Array) => void;
  readonly tallies: readonly ZoneTally[];
  /** By zone: it reaches beyond the raster. */
  readonly isOutside: readonly boolean[];
  readonly overlaps: () => readonly ZoneOverlap[];
}

/** Bounds of a zone in pixels, fractions kept. */
interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function pixelBox(geometry: Polygon | MultiPolygon, grid: RasterGrid): PixelBox {
  const [a, b, c, d, e, f] = invertAffine(grid.transform) ?? [0, 0, 0, 0, 0, 0];
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x = Number.NaN, y = Number.NaN] of parts.flat(2) as readonly Position[]) {
    const [col, row] = [a * x + b * y + c, d * x + e * y + f];
    [left, right] = [Math.min(left, col), Math.max(right, col)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  }
  return { left, top, right, bottom };
}

/** Half a pixel holds no centre. */
const reachesBeyond = (box: PixelBox, { width, height }: RasterGrid): boolean =>
  box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5;

const meets = (box: PixelBox, { col, row, width, height }: PixelWindow): boolean =>
  box.left < col + width && box.right > col && box.top < row + height && box.bottom > row;

/** The part of a span that lies in the columns of a window. */
function cutSpan({ row, colStart, colEnd }: RowSpan, window: PixelWindow): RowSpan | null {
  const from = Math.max(colStart, window.col);
  const to = Math.min(colEnd, window.col + window.width);
  return from < to ? { row, colStart: from, colEnd: to } : null;
}

/** Adds what a span holds: classes lie in runs, so that most pixels are never looked at. */
function addSpan(
  { row, runs, rowStart }: RunStrip,
  firstCol: number,
  span: RowSpan,
  { counts, areasM2 }: ZoneTally,
  runAreaM2: RunAreaM2,
): void {
  const end = span.colEnd - firstCol;
  let from = span.colStart - firstCol;
  // The last run that starts at the span's first column or before it.
  let low = rowStart[span.row - row]!;
  let high = rowStart[span.row - row + 1]! - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle]! >>> 8 <= from) low = middle;
    else high = middle;
  }
  for (let run = low; from < end; run++) {
    const to = Math.min(end, runs[run + 1]! >>> 8);
    const code = runs[run]! & 255;
    counts[code]! += to - from;
    areasM2[code]! += runAreaM2(span.row, firstCol + from, to - from);
    from = to;
  }
}

interface ZoneSpan extends RowSpan {
  readonly zone: number;
}

/** Adds what spans of different zones share to `shared`, by pair. */
function addOverlaps(spans: ZoneSpan[], shared: Map<string, number>): void {
  spans.sort((p, q) => p.row - q.row || p.colStart - q.colStart);
  let open: ZoneSpan[] = [];
  for (const span of spans) {
    open = open.filter(({ row, colEnd }) => row === span.row && colEnd > span.colStart);
    for (const other of open) {
      if (other.zone === span.zone) continue;
      const key = [other.zone, span.zone].sort((p, q) => p - q).join();
      const pixels = Math.min(other.colEnd, span.colEnd) - span.colStart;
      shared.set(key, (shared.get(key) ?? 0) + pixels);
    }
    open.push(span);
  }
}

/**
 * Class pixels and areas of zones, whose geometry is in the raster's CRS: a pixel belongs to every
 * zone that holds its centre (core/layers/rasterize). Fed window by window; memory grows with the
 * number of zones alone.
 */
export function zonalCoverage(
  grid: RasterGrid,
  zones: readonly (Polygon | MultiPolygon)[],
  runAreaM2: RunAreaM2,
): ZonalCoverage {
  const boxes = zones.map((geometry) => pixelBox(geometry, grid));
  const tallies = zones.map(() => ({
    counts: createPixelCounts(),
    areasM2: new Float64Array(256),
  }));
  const shared = new Map<string, number>();

  const add = (window: PixelWindow, codes: Uint8Array): void => {
    const rows = { from: window.row, to: window.row + window.height };
    const all: ZoneSpan[] = [];
    const strip = cutRuns(codes, window.width, window.row);
    for (const [zone, geometry] of zones.entries()) {
      if (!meets(boxes[zone]!, window)) continue;
      for (const whole of rasterizeGeometry(geometry, grid.transform, grid, rows)) {
        const span = cutSpan(whole, window);
        if (span === null) continue;
        all.push({ ...span, zone });
        addSpan(strip, window.col, span, tallies[zone]!, runAreaM2);
      }
    }
    addOverlaps(all, shared);
  };

  const overlaps = () =>
    [...shared].map(([key, pixels]): ZoneOverlap => {
      const [first = 0, second = 0] = key.split(',').map(Number);
      return { zones: [first, second], pixels };
    });
  return {
    touches: (window) => boxes.some((box) => meets(box, window)),
    add,
    tallies,
    isOutside: boxes.map((box) => reachesBeyond(box, grid)),
    overlaps,
  };
}
