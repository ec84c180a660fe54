import type { MultiPolygon, Polygon } from 'geojson';
import type { Affine } from '../geo/affine.ts';
import {
  crossEdge,
  mapToPixel,
  mergeSpans,
  type PixelPoint,
  type RowRange,
  type RowSpan,
  spansOf,
} from './rasterize.ts';

/** Rows whose edges are kept together. */
const SHELF_ROWS = 64;

type Edge = readonly [from: PixelPoint, to: PixelPoint];

/** Spans of some rows of a polygon, asked for again and again: see `rowRasterizer`. */
export interface RowRasterizer {
  /** The pixels that rasterizeGeometry lists for these rows, to the pixel. */
  readonly spans: (rows: RowRange) => RowSpan[];
  /** Whether any pixel of these rows and columns may be inside; a cheap no. */
  readonly reaches: (rows: RowRange, columns: RowRange) => boolean;
}

interface Part {
  readonly shelves: ReadonlyMap<number, readonly Edge[]>;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function shelve(rings: readonly (readonly PixelPoint[])[], height: number): Part {
  const shelves = new Map<number, Edge[]>();
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings) {
    for (const [i, from] of ring.entries()) {
      const to = ring[(i + 1) % ring.length]!;
      left = Math.min(left, from[0]);
      right = Math.max(right, from[0]);
      top = Math.min(top, from[1]);
      bottom = Math.max(bottom, from[1]);
      const first = Math.max(0, Math.floor(Math.min(from[1], to[1]) / SHELF_ROWS));
      const last = Math.floor(Math.min(height, Math.max(from[1], to[1])) / SHELF_ROWS);
      for (let shelf = first; shelf <= last; shelf++) {
        const known = shelves.get(shelf);
        if (known) known.push([from, to]);
        else shelves.set(shelf, [[from, to]]);
      }
    }
  }
  return { shelves, left, right, top, bottom };
}

/**
 * rasterizeGeometry for an image that is read piece by piece: vertices are moved to pixels once, and
 * edges found by row, so that a piece costs what crosses it and not what the polygon has.
 */
export function rowRasterizer(
  geometry: Polygon | MultiPolygon,
  transform: Affine,
  { width, height }: { readonly width: number; readonly height: number },
): RowRasterizer {
  const toPixel = mapToPixel(transform);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map((rings) =>
    shelve(
      rings.map((ring) => ring.map(toPixel)),
      height,
    ),
  );
  const partSpans = ({ shelves }: Part, { from, to }: RowRange): RowSpan[] => {
    const crossings = new Map<number, number[]>();
    for (let start = from - (from % SHELF_ROWS); start < to; start += SHELF_ROWS) {
      const rows = { from: Math.max(from, start), to: Math.min(to, start + SHELF_ROWS) };
      for (const [p, q] of shelves.get(start / SHELF_ROWS) ?? []) {
        crossEdge(p, q, rows, (row, col) => {
          const known = crossings.get(row);
          if (known) known.push(col);
          else crossings.set(row, [col]);
        });
      }
    }
    return spansOf(crossings, width);
  };
  const partReaches = (part: Part, rows: RowRange, columns: RowRange) =>
    part.top < rows.to &&
    part.bottom > rows.from &&
    part.left < columns.to &&
    part.right > columns.from;
  return {
    spans: (rows) =>
      mergeSpans(
        parts
          .filter((part) => partReaches(part, rows, { from: 0, to: width }))
          .flatMap((part) => partSpans(part, rows)),
      ),
    reaches: (rows, columns) => parts.some((part) => partReaches(part, rows, columns)),
  };
}
