import type { MultiPolygon, Polygon } from 'geojson';
import { SurveyError } from '../errors.ts';
import { transformOutline } from '../geo/transform-outline.ts';
import type { PixelWindow, RasterReader } from '../layers/raster.ts';
import { rasterizeGeometry } from '../layers/rasterize.ts';
import { classMap } from './class-map.ts';
import { classMapReader } from './class-map-reader.ts';
import type { RepaintStep } from './post-step.ts';

export type Repaint = Pick<RepaintStep, 'crs' | 'geometry' | 'toClassId' | 'fromClassIds'>;

/** An outline's edges stay this near to where they were drawn, in pixels. */
const EDGE_TOLERANCE_PIXELS = 0.001;

interface Paint {
  readonly geometry: Polygon | MultiPolygon;
  readonly toClassId: number;
  /** By class id: 1 where it is painted over. */
  readonly isPainted: Uint8Array;
}

function paintOf(
  { header }: RasterReader,
  file: string,
  nodata: number,
  { crs, geometry, toClassId, fromClassIds }: Repaint,
): Paint {
  if (header.crs === null) throw new SurveyError('raster-without-crs', { file });
  if (!Number.isInteger(toClassId) || toClassId < 0 || toClassId > 255 || toClassId === nodata) {
    throw new SurveyError('class-map-not-8-bit', { file, value: toClassId });
  }
  const [a, b, , d, e] = header.transform;
  const tolerance = EDGE_TOLERANCE_PIXELS * Math.min(Math.hypot(a, d), Math.hypot(b, e));
  const isPainted = new Uint8Array(256).fill(fromClassIds === null ? 1 : 0);
  for (const id of fromClassIds ?? []) isPainted[id] = 1;
  if (nodata >= 0) isPainted[nodata] = 0;
  return {
    geometry: transformOutline(geometry, crs, header.crs, tolerance),
    toClassId,
    isPainted,
  };
}

/**
 * A class map with corrections by hand, one after the other: pixels whose centre an outline holds
 * get its class. Nodata stays: where nothing was seen, no class is claimed. Errors: those of
 * classMap, `raster-without-crs` {file}, `class-map-not-8-bit` {file, value} (a class that is none).
 */
export function repaintReader(
  reader: RasterReader,
  file: string,
  repaints: readonly Repaint[],
): RasterReader {
  const map = classMap(reader, file);
  const { grid, nodata } = map;
  const paints = repaints.map((repaint) => paintOf(reader, file, nodata, repaint));

  const paint = (ids: Uint8Array, window: PixelWindow, one: Paint): void => {
    const rows = { from: window.row, to: window.row + window.height };
    for (const span of rasterizeGeometry(one.geometry, grid.transform, grid, rows)) {
      const from = (span.row - window.row) * window.width - window.col;
      const end = from + Math.min(span.colEnd, window.col + window.width);
      for (let i = from + Math.max(span.colStart, window.col); i < end; i++) {
        if (one.isPainted[ids[i]!] === 1) ids[i] = one.toClassId;
      }
    }
  };
  return classMapReader(reader, nodata, async (window, signal, out) => {
    const ids = await map.read(window, signal);
    out.set(ids);
    map.recycle(ids);
    for (const one of paints) paint(out, window, one);
  });
}
