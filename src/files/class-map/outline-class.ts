import type { MultiPolygon, Position } from 'geojson';
import { pixelAreaField } from '../../core/area/pixel-area.ts';
import { polygonGeometry } from '../../core/coverage/polygonize/polygon-geometry.ts';
import { polygonize } from '../../core/coverage/polygonize/polygonize.ts';
import { SurveyError } from '../../core/errors.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';

export interface OutlineRequest {
  readonly reader: RasterReader;
  /** For messages. */
  readonly file: string;
  readonly classId: number;
  /** Groups of fewer pixels are left out. */
  readonly minPixels: number;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
}

/** Groups of pixels that touch by their sides; `areaM2` is ellipsoidal, pixel by pixel. */
export interface PixelGroups {
  readonly polygons: number;
  readonly pixels: number;
  readonly areaM2: number;
}

/** One class as an outline in the map's own CRS. */
export interface ClassOutline extends PixelGroups {
  readonly geometry: MultiPolygon;
  readonly crs: CrsCode;
  readonly leftOut: PixelGroups;
}

/** Corners that a survey carries along without being slow. */
export const MOST_CORNERS = 40_000;

/**
 * The groups of one class of a map, as one outline. Errors: `image-without-crs`,
 * `outline-without-pixels` {minPixels}, `outline-too-fine` {corners, most}, those of polygonize.
 */
export async function outlineClass(request: OutlineRequest): Promise<ClassOutline> {
  const { reader, file, classId, minPixels, signal, onProgress } = request;
  const { crs, transform } = reader.header;
  if (crs === null) throw new SurveyError('image-without-crs');
  const kept = { polygons: 0, pixels: 0, areaM2: 0 };
  const leftOut = { polygons: 0, pixels: 0, areaM2: 0 };
  const coordinates: Position[][][] = [];
  let corners = 0;
  await polygonize(
    reader,
    file,
    (polygon) => {
      if (polygon.classId !== classId) return;
      const groups = polygon.pixels < minPixels ? leftOut : kept;
      groups.polygons += 1;
      groups.pixels += polygon.pixels;
      groups.areaM2 += polygon.areaM2 ?? 0;
      if (groups === leftOut) return;
      const { bounds, ringCount } = polygon.rings;
      corners += bounds[2 * ringCount - 1]! - bounds[0]!;
      // The rest is counted, so that it can be said by how much it is too fine.
      if (corners <= MOST_CORNERS) {
        coordinates.push(polygonGeometry(polygon.rings, transform).coordinates);
      }
    },
    {
      runAreaM2: pixelAreaField(reader.header).runAreaM2,
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    },
  );
  if (kept.polygons === 0) throw new SurveyError('outline-without-pixels', { minPixels });
  if (corners > MOST_CORNERS) {
    throw new SurveyError('outline-too-fine', { corners, most: MOST_CORNERS });
  }
  return { geometry: { type: 'MultiPolygon', coordinates }, crs, ...kept, leftOut };
}
