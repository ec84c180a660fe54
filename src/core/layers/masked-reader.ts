import type { MultiPolygon, Polygon } from 'geojson';
import { SurveyError } from '../errors.ts';
import type { Affine } from '../geo/affine.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { transformOutline } from '../geo/transform-outline.ts';
import type { PixelWindow, RasterBlock, RasterHeader, RasterReader } from './raster.ts';
import { type RowRasterizer, rowRasterizer } from './row-rasterizer.ts';

/** Edges moved from another CRS stay this near to straight where they were drawn. */
const EDGE_TOLERANCE_PIXELS = 0.001;

export interface MaskOutlines {
  /** Only what lies within counts; null = everything. */
  readonly include: Polygon | MultiPolygon | null;
  /** What lies within any of them doesn't count. */
  readonly exclude: readonly (Polygon | MultiPolygon)[];
  /** Of all the outlines. */
  readonly crs: CrsCode;
}

const ARRAYS = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** A block of which no pixel is known, made without reading one. */
function unknownBlock(header: RasterHeader, window: PixelWindow, bands: number): RasterBlock {
  const pixels = window.width * window.height;
  const array = ARRAYS[header.dataType];
  return {
    window,
    bands: Array.from({ length: bands }, () => new array(pixels)),
    mask: new Uint8Array(pixels),
  };
}

interface LevelMask {
  readonly include: RowRasterizer | null;
  readonly exclude: readonly RowRasterizer[];
}

/** Sets `mask` to `value` where an outline holds the pixel's centre. */
function paint(mask: Uint8Array, window: PixelWindow, outline: RowRasterizer, value: number): void {
  const end = window.col + window.width;
  for (const span of outline.spans({ from: window.row, to: window.row + window.height })) {
    const from = Math.max(span.colStart, window.col);
    const to = Math.min(span.colEnd, end);
    const at = (span.row - window.row) * window.width - window.col;
    if (from < to) mask.fill(value, at + from, at + to);
  }
}

/**
 * An image of which only a part counts: mask 0 outside of `include` and within `exclude`, by the
 * pixel's centre. A window that has no pixel to count is not read. At a reduced level the centres
 * are those of the level's pixels. Outlines in several CRS: one around the other. Errors:
 * `image-without-crs`, those of `projection`.
 */
export function maskedReader(reader: RasterReader, outlines: MaskOutlines): RasterReader {
  const { header } = reader;
  if (outlines.include === null && outlines.exclude.length === 0) return reader;
  if (header.crs === null) throw new SurveyError('image-without-crs');
  const to = header.crs;
  const [a, b, c, d, e, f] = header.transform;
  const tolerance = EDGE_TOLERANCE_PIXELS * Math.min(Math.hypot(a, d), Math.hypot(b, e));
  const move = (geometry: Polygon | MultiPolygon) =>
    transformOutline(geometry, outlines.crs, to, tolerance);
  const include = outlines.include && move(outlines.include);
  const exclude = outlines.exclude.map(move);

  const levels = new Map<number, LevelMask>();
  const maskAt = (level: number): LevelMask => {
    const known = levels.get(level);
    if (known) return known;
    const size = level === 0 ? header : (header.overviews[level - 1] ?? header);
    const [sx, sy] = [header.width / size.width, header.height / size.height];
    const transform: Affine = [a * sx, b * sy, c, d * sx, e * sy, f];
    const prepare = (geometry: Polygon | MultiPolygon) => rowRasterizer(geometry, transform, size);
    const made = { include: include && prepare(include), exclude: exclude.map(prepare) };
    levels.set(level, made);
    return made;
  };

  return {
    header,
    read: async (window, options = {}) => {
      const outline = maskAt(options.level ?? 0);
      const rows = { from: window.row, to: window.row + window.height };
      const columns = { from: window.col, to: window.col + window.width };
      const exclude = outline.exclude.filter((each) => each.reaches(rows, columns));
      if (outline.include === null && exclude.length === 0) return reader.read(window, options);
      const counts = new Uint8Array(window.width * window.height);
      if (outline.include) paint(counts, window, outline.include, 1);
      else counts.fill(1);
      for (const each of exclude) paint(counts, window, each, 0);
      if (!counts.includes(1)) {
        return unknownBlock(header, window, options.bands?.length ?? header.bandCount);
      }
      if (!counts.includes(0)) return reader.read(window, options);
      const block = await reader.read(window, options);
      if (block.mask)
        for (let i = 0; i < counts.length; i++) if (block.mask[i] === 0) counts[i] = 0;
      return { ...block, mask: counts };
    },
    ...(reader.recycle && { recycle: reader.recycle }),
    isBlank: (window) => {
      const rows = { from: window.row, to: window.row + window.height };
      const columns = { from: window.col, to: window.col + window.width };
      if (maskAt(0).include?.reaches(rows, columns) === false) return true;
      return reader.isBlank?.(window) ?? false;
    },
  };
}
