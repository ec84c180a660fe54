import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { type Affine, affineDeterminant } from '../geo/affine.ts';

/** Pixels of one row, columns colStart … colEnd − 1. */
export interface RowSpan {
  readonly row: number;
  readonly colStart: number;
  readonly colEnd: number;
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Rows `from` … `to` − 1. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

export type PixelPoint = readonly [col: number, row: number];

/** Map to pixel. The origin is taken off first, so that nothing is lost at 10⁶ m coordinates. */
export function mapToPixel(t: Affine): (position: Position) => PixelPoint {
  const det = affineDeterminant(t);
  return (position) => {
    const x = position[0]! - t[2];
    const y = position[1]! - t[5];
    return [(x * t[4] - y * t[1]) / det, (y * t[0] - x * t[3]) / det];
  };
}

/**
 * Columns at which an edge crosses the centre lines of rows, pushed to `crossings[row − firstRow]`.
 * The edge is taken from its upper end always, so that two polygons that share it agree to the bit.
 */
export function crossEdge(p: PixelPoint, q: PixelPoint, rows: RowRange, push: CrossingSink): void {
  const [top, bottom] = p[1] <= q[1] ? [p, q] : [q, p];
  const firstRow = Math.max(rows.from, Math.ceil(top[1] - 0.5));
  const endRow = Math.min(rows.to, Math.ceil(bottom[1] - 0.5));
  const slope = (bottom[0] - top[0]) / (bottom[1] - top[1]);
  for (let row = firstRow; row < endRow; row++) push(row, top[0] + (row + 0.5 - top[1]) * slope);
}

type CrossingSink = (row: number, col: number) => void;

function polygonSpans(
  rings: readonly (readonly PixelPoint[])[],
  width: number,
  rows: RowRange,
): RowSpan[] {
  const crossings = new Map<number, number[]>();
  const push: CrossingSink = (row, col) => {
    const known = crossings.get(row);
    if (known) known.push(col);
    else crossings.set(row, [col]);
  };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      crossEdge(ring[i]!, ring[(i + 1) % ring.length]!, rows, push);
    }
  }
  return spansOf(crossings, width);
}

/** Pixels between the crossings of each row, the first with the second and so on. */
export function spansOf(crossings: ReadonlyMap<number, number[]>, width: number): RowSpan[] {
  const spans: RowSpan[] = [];
  for (const [row, cols] of crossings) {
    cols.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cols.length; i += 2) {
      const colStart = Math.max(0, Math.ceil(cols[i]! - 0.5));
      const colEnd = Math.min(width, Math.ceil(cols[i + 1]! - 0.5));
      if (colStart < colEnd) spans.push({ row, colStart, colEnd });
    }
  }
  return spans;
}

/** Row by row, left to right; what overlaps or touches becomes one span. */
export function mergeSpans(spans: readonly RowSpan[]): RowSpan[] {
  const sorted = [...spans].sort((a, b) => a.row - b.row || a.colStart - b.colStart);
  const merged: RowSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && last.row === span.row && span.colStart <= last.colEnd) {
      const colEnd = Math.max(last.colEnd, span.colEnd);
      merged[merged.length - 1] = { ...last, colEnd };
    } else merged.push(span);
  }
  return merged;
}

/**
 * The pixels of an image whose centre lies in the geometry (its CRS is the image's), as disjoint
 * spans in row order. Even-odd within a polygon, half-open at its edges: neighbours never share a
 * pixel. Parts of a MultiPolygon are united; a Point is the pixel that it falls in. `rows` limits
 * the work to some of the image.
 */
export function rasterizeGeometry(
  geometry: Polygon | MultiPolygon | Point,
  transform: Affine,
  size: PixelSize,
  rows: RowRange = { from: 0, to: size.height },
): RowSpan[] {
  const toPixel = mapToPixel(transform);
  if (geometry.type === 'Point') {
    const [x, y] = toPixel(geometry.coordinates);
    const [col, row] = [Math.floor(x), Math.floor(y)];
    const inside = col >= 0 && col < size.width && row >= rows.from && row < rows.to;
    return inside ? [{ row, colStart: col, colEnd: col + 1 }] : [];
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return mergeSpans(
    polygons.flatMap((rings) =>
      polygonSpans(
        rings.map((ring) => ring.map(toPixel)),
        size.width,
        rows,
      ),
    ),
  );
}

/** Pixels in disjoint spans. */
export const spanPixels = (spans: readonly RowSpan[]): number =>
  spans.reduce((sum, span) => sum + span.colEnd - span.colStart, 0);
