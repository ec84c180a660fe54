import type { MultiPolygon, Polygon } from 'geojson';
import { polygonArea } from '../../core/area/polygon-area.ts';
import {
  addSlopedCells,
  emptySlopeTally,
  type Heights,
  steepestDeg,
} from '../../core/area/sloped-area.ts';
import { SurveyError } from '../../core/errors.ts';
import { type Affine, invertAffine } from '../../core/geo/affine.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import { groundMetric, interpolatedMetric, metricAreaM2 } from '../../core/geo/ground-metric.ts';
import { transformOutline } from '../../core/geo/transform-outline.ts';
import type { RasterBlock, RasterHeader, RasterReader } from '../../core/layers/raster.ts';
import { type RowSpan, rasterizeGeometry, spanPixels } from '../../core/layers/rasterize.ts';
import { windowPixels } from '../../core/layers/window-budget.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../core/progress.ts';

export interface SlopeRequest {
  readonly reader: RasterReader;
  /** For messages. */
  readonly demName: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly crs: CrsCode;
  readonly maxSlopeDeg: number;
  /** Of the DEM's values; see geotiff/height-unit. 1 where the file does not say. */
  readonly metresPerUnit: number;
  /** Pixels to read at once; for tests. */
  readonly windowPixels?: number;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
}

export interface SlopeMeasurement {
  readonly slopedAreaM2: number;
  readonly groundAreaM2: number;
  readonly cells: number;
  readonly clampedCells: number;
  readonly flatCells: number;
  readonly steepestDeg: number;
  /** Side of a square of one cell's area. */
  readonly cellM: number;
}

/** An outline is kept this near to its own straight edges, in cells of the DEM. */
const EDGE_TOLERANCE_CELLS = 0.001;

interface Dem extends RasterHeader {
  readonly crs: CrsCode;
}

function assertDem(header: RasterHeader, dem: string): Dem {
  if (header.crs === null) throw new SurveyError('raster-without-crs', { file: dem });
  const bands = header.bandCount - (header.alphaBand === null ? 0 : 1);
  if (bands !== 1) throw new SurveyError('dem-not-one-band', { file: dem, bands });
  return { ...header, crs: header.crs };
}

/** Cells under the outline; refuses an outline with cell centres beyond the DEM. */
function cellsUnder(outline: Polygon | MultiPolygon, header: Dem, dem: string): RowSpan[] {
  const toPixel = invertAffine(header.transform);
  if (toPixel === null) throw new SurveyError('raster-without-area', { crs: header.crs });
  const [a, b, c, d, e, f]: Affine = toPixel;
  const parts = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  for (const [x = Number.NaN, y = Number.NaN] of parts.flat(2)) {
    const [col, row] = [a * x + b * y + c, d * x + e * y + f];
    const isOver =
      col >= -0.5 && col <= header.width + 0.5 && row >= -0.5 && row <= header.height + 0.5;
    if (!isOver) throw new SurveyError('dem-does-not-cover', { file: dem });
  }
  const spans = rasterizeGeometry(outline, header.transform, header);
  if (spans.length === 0) throw new SurveyError('dem-too-coarse', { file: dem });
  return spans;
}

function heightsOf({ window, bands, mask }: RasterBlock, metresPerUnit: number): Heights {
  const values = Float64Array.from(bands[0]!, (value: number) =>
    Number.isFinite(value) ? value * metresPerUnit : Number.NaN,
  );
  if (mask) for (let i = 0; i < values.length; i++) if (mask[i] === 0) values[i] = Number.NaN;
  return { window, values };
}

/** Windows of whole spans with a margin of one cell, in row order. */
function* slopeWindows(spans: readonly RowSpan[], header: Dem, pixels: number) {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { colStart, colEnd } of spans) {
    left = Math.min(left, colStart);
    right = Math.max(right, colEnd);
  }
  const col = Math.max(0, left - 1);
  const width = Math.min(header.width, right + 1) - col;
  const rows = Math.max(1, Math.floor(pixels / width) - 2);
  for (let next = 0; next < spans.length; ) {
    const from = spans[next]!.row;
    const first = next;
    while (next < spans.length && spans[next]!.row < from + rows) next += 1;
    const row = Math.max(0, from - 1);
    const height = Math.min(header.height, spans[next - 1]!.row + 2) - row;
    yield { window: { col, row, width, height }, spans: spans.slice(first, next) };
  }
}

/**
 * Sloped surface of an outline over a DEM: its ellipsoidal area × the mean of
 * 1 ÷ cos(slope) over the cells whose centre it holds. Streamed; memory grows with neither side.
 * Errors: `dem-not-one-band`, `dem-does-not-cover`, `dem-too-coarse`, `dem-without-heights`,
 * `raster-without-crs`, `cancelled`, and those of polygonArea and the reader.
 */
export async function measureSlope(request: SlopeRequest): Promise<SlopeMeasurement> {
  const { reader, demName, geometry, crs, maxSlopeDeg, onProgress, signal } = request;
  const header = assertDem(reader.header, demName);
  const groundAreaM2 = polygonArea(geometry, crs).areaM2;
  const [a, b, , d, e] = header.transform;
  const tolerance = EDGE_TOLERANCE_CELLS * Math.min(Math.hypot(a, d), Math.hypot(b, e));
  const outline = transformOutline(geometry, crs, header.crs, tolerance);
  const spans = cellsUnder(outline, header, demName);
  const metricAt = interpolatedMetric(header.transform, header.crs);
  const tally = emptySlopeTally();
  const total = spanPixels(spans);
  const bands = [header.alphaBand === 0 ? 1 : 0];
  for (const part of slopeWindows(spans, header, request.windowPixels ?? windowPixels(header))) {
    throwIfCancelled(signal);
    const block = await reader.read(part.window, signal ? { bands, signal } : { bands });
    addSlopedCells(
      tally,
      heightsOf(block, request.metresPerUnit),
      part.spans,
      metricAt,
      maxSlopeDeg,
    );
    onProgress?.({ stage: 'measure', done: tally.cells, total });
  }
  if (tally.flatCells === tally.cells) {
    throw new SurveyError('dem-without-heights', { file: demName });
  }
  const middle = groundMetric(header.transform, header.crs)(header.width / 2, header.height / 2);
  return {
    slopedAreaM2: groundAreaM2 * (tally.slopedM2 / tally.groundM2),
    groundAreaM2,
    cells: tally.cells,
    clampedCells: tally.clampedCells,
    flatCells: tally.flatCells,
    steepestDeg: steepestDeg(tally),
    cellM: Math.sqrt(metricAreaM2(middle)),
  };
}
