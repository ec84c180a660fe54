import type { RasterGrid } from '../layers/raster.ts';
import type { SheetGeometry } from './sheet-geometry.ts';

/** The picture of the sheet: a PNG as a data URI, and where its pixels lie. */
export interface SheetImage {
  readonly dataUri: string;
  readonly grid: RasterGrid;
}

export interface SheetMapPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Less room than this beside the frame, and it stands at the right margin; else in the middle. */
const SLACK = 12;

/** The largest frame of the ground's shape that fits, at the top of the place. */
export function mapFrame(
  place: SheetMapPlace,
  grid: RasterGrid,
  geometry: SheetGeometry | null,
): SheetMapPlace {
  const groundWidth = grid.width * (geometry?.pixelWidthM ?? 1);
  const groundHeight = grid.height * (geometry?.pixelHeightM ?? 1);
  const scale = Math.min(place.width / groundWidth, place.height / groundHeight);
  const width = groundWidth * scale;
  const slack = place.width - width;
  return {
    x: place.x + (slack < SLACK ? slack : slack / 2),
    y: place.y,
    width,
    height: groundHeight * scale,
  };
}
