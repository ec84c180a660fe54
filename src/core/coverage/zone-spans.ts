import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { PixelWindow, RasterGrid } from '../layers/raster.ts';
import { mapToPixel, mergeSpans, type RowSpan } from '../layers/rasterize.ts';
import { grownArray } from './grown-array.ts';

/** Row, first column and the column after the last, span by span; disjoint, in row order. */
export type Spans = Int32Array;

/** Edges of one polygon that cross a row's centre line at all, 32 bytes each. */
interface EdgeTable {
  readonly count: number;
  readonly firstRow: Int32Array;
  readonly endRow: Int32Array;
  /** The upper end, in pixels, and columns per row from there. */
  readonly topCol: Float64Array;
  readonly topRow: Float64Array;
  readonly slope: Float64Array;
}

type ToPixel = ReturnType<typeof mapToPixel>;

function edgeTable(rings: readonly Position[][], toPixel: ToPixel, height: number): EdgeTable {
  const most = rings.reduce((sum, ring) => sum + ring.length, 0);
  const firstRow = new Int32Array(most);
  const endRow = new Int32Array(most);
  const topCol = new Float64Array(most);
  const topRow = new Float64Array(most);
  const slope = new Float64Array(most);
  let count = 0;
  for (const ring of rings) {
    const places = ring.map(toPixel);
    for (let i = 0; i < places.length; i++) {
      const p = places[i]!;
      const q = places[(i + 1) % places.length]!;
      // From the upper end always (as crossEdge does): zones that share an edge agree to the bit.
      const isDown = p[1] <= q[1];
      const top = isDown ? p : q;
      const bottom = isDown ? q : p;
      const first = Math.max(0, Math.ceil(top[1] - 0.5));
      const end = Math.min(height, Math.ceil(bottom[1] - 0.5));
      if (!(first < end)) continue;
      firstRow[count] = first;
      endRow[count] = end;
      topCol[count] = top[0];
      topRow[count] = top[1];
      slope[count] = (bottom[0] - top[0]) / (bottom[1] - top[1]);
      count++;
    }
  }
  return { count, firstRow, endRow, topCol, topRow, slope };
}

/** Sorts cols[from … to − 1]; a row is crossed a few times, mostly twice. */
function sortCrossings(cols: Float64Array, from: number, to: number): void {
  if (to - from > 24) {
    cols.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const col = cols[i]!;
    let j = i - 1;
    for (; j >= from && cols[j]! > col; j--) cols[j + 1] = cols[j]!;
    cols[j + 1] = col;
  }
}

/** Where the edges cross the centre lines of rows from … to − 1: sorted columns, row after row. */
function crossings(edges: EdgeTable, from: number, to: number) {
  const { count, firstRow, endRow, topCol, topRow, slope } = edges;
  const start = new Int32Array(to - from + 2);
  for (let e = 0; e < count; e++) {
    const last = Math.min(to, endRow[e]!) - from;
    for (let y = Math.max(from, firstRow[e]!) - from; y < last; y++) start[y + 2]!++;
  }
  for (let y = 2; y < start.length; y++) start[y]! += start[y - 1]!;
  const cols = new Float64Array(start[to - from + 1]!);
  for (let e = 0; e < count; e++) {
    const last = Math.min(to, endRow[e]!);
    for (let row = Math.max(from, firstRow[e]!); row < last; row++) {
      cols[start[row - from + 1]!++] = topCol[e]! + (row + 0.5 - topRow[e]!) * slope[e]!;
    }
  }
  for (let y = 0; y < to - from; y++) sortCrossings(cols, start[y]!, start[y + 1]!);
  return { start, cols };
}

/** Pixels between the first crossing of a row and the second, and so on; spans that touch are one. */
function polygonSpans(edges: EdgeTable, from: number, to: number, width: number): Spans {
  const { start, cols } = crossings(edges, from, to);
  let spans = new Int32Array(3 * (cols.length >> 1));
  let n = 0;
  for (let row = from; row < to; row++) {
    const end = start[row - from + 1]!;
    for (let i = start[row - from]!; i + 1 < end; i += 2) {
      const first = Math.max(0, Math.ceil(cols[i]! - 0.5));
      const after = Math.min(width, Math.ceil(cols[i + 1]! - 0.5));
      if (first >= after) continue;
      if (n > 0 && spans[n - 3] === row && spans[n - 1]! >= first) {
        spans[n - 1] = Math.max(spans[n - 1]!, after);
        continue;
      }
      if (n + 3 > spans.length) spans = grownArray(spans, n + 3);
      spans[n] = row;
      spans[n + 1] = first;
      spans[n + 2] = after;
      n += 3;
    }
  }
  return spans.subarray(0, n);
}

/** Parts of a zone may overlap: what two of them hold counts once. */
function united(parts: readonly Spans[]): Spans {
  if (parts.length === 1) return parts[0]!;
  const all: RowSpan[] = [];
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 3) {
      all.push({ row: part[i]!, colStart: part[i + 1]!, colEnd: part[i + 2]! });
    }
  }
  const merged = mergeSpans(all);
  return Int32Array.from(merged.flatMap(({ row, colStart, colEnd }) => [row, colStart, colEnd]));
}

function cutToColumns(spans: Spans, { col, width }: PixelWindow): Spans {
  let n = 0;
  for (let i = 0; i < spans.length; i += 3) {
    const first = Math.max(spans[i + 1]!, col);
    const after = Math.min(spans[i + 2]!, col + width);
    if (first >= after) continue;
    spans[n] = spans[i]!;
    spans[n + 1] = first;
    spans[n + 2] = after;
    n += 3;
  }
  return spans.subarray(0, n);
}

/**
 * The pixels of one zone window by window: those that rasterizeGeometry (core/layers/rasterize)
 * lists, to the pixel. Corners are moved to pixels once; a window costs the rows that cross it.
 */
export function zoneSpans(
  geometry: Polygon | MultiPolygon,
  { transform, width, height }: RasterGrid,
): (window: PixelWindow) => Spans {
  const toPixel = mapToPixel(transform);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons
    .map((rings) => edgeTable(rings, toPixel, height))
    .filter(({ count }) => count > 0)
    .map((edges) => ({
      edges,
      top: edges.firstRow.subarray(0, edges.count).reduce((a, b) => Math.min(a, b)),
      bottom: edges.endRow.subarray(0, edges.count).reduce((a, b) => Math.max(a, b)),
    }));
  return (window) => {
    const found = parts.flatMap(({ edges, top, bottom }): Spans[] => {
      const from = Math.max(top, window.row);
      const to = Math.min(bottom, window.row + window.height);
      return from < to ? [polygonSpans(edges, from, to, width)] : [];
    });
    return found.length === 0 ? new Int32Array(0) : cutToColumns(united(found), window);
  };
}
