import type { Affine } from '../geo/affine.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import type { CancelSignal } from '../progress.ts';

export type BandArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

export type DataType =
  | 'uint8'
  | 'int8'
  | 'uint16'
  | 'int16'
  | 'uint32'
  | 'int32'
  | 'float32'
  | 'float64';

/** Where pixels lie. `crs` null: the file does not say, and no area may be claimed. */
export interface RasterGrid {
  readonly width: number;
  readonly height: number;
  readonly transform: Affine;
  readonly crs: CrsCode | null;
}

/** Part of an image, in pixels of the full image. */
export interface PixelWindow {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a window. Bands and mask are row-major, length width·height; mask 0 = nodata. */
export interface RasterBlock {
  readonly window: PixelWindow;
  readonly bands: readonly BandArray[];
  readonly mask: Uint8Array | null;
}

/** What a file says of one band. Values stay as they are decoded: `scale` and `offset` are told. */
export interface BandInfo {
  /** Its description; '' where the file has none. */
  readonly name: string;
  /** As GDAL names it: Gray, Palette, Red, Green, Blue, Alpha, Undefined, … */
  readonly colorInterpretation: string;
  readonly nodata: number | null;
  /** Physical value = decoded · scale + offset, in `unit`; null where the file is silent. */
  readonly scale: number | null;
  readonly offset: number | null;
  readonly unit: string;
}

/** What is known of an image before a pixel is read. */
export interface RasterHeader extends RasterGrid {
  readonly bandCount: number;
  readonly dataType: DataType;
  /** One value for every band; NaN is allowed. */
  readonly nodata: number | null;
  readonly compression: string;
  readonly tiled: boolean;
  readonly blockWidth: number;
  readonly blockHeight: number;
  /** Reduced images inside the file, largest first. */
  readonly overviews: readonly { readonly width: number; readonly height: number }[];
  /** [minX, minY, maxX, maxY] in the CRS of the image, all four corners counted. */
  readonly bounds: readonly [number, number, number, number];
  /** The last band is opacity, not a measurement: it masks, and is no feature. */
  readonly alphaBand: number | null;
  readonly palette: Uint16Array | null;
  /** Length `bandCount`; absent from an image that was computed. */
  readonly bandInfo?: readonly BandInfo[];
  /** A mask page of the file's own, beside nodata and alpha. */
  readonly internalMask?: boolean;
  /** What the file says a coordinate means; the transform has already been moved for 'point'. */
  readonly areaOrPoint?: 'area' | 'point' | null;
}

/** An open image: streamed by window, never whole. */
export interface RasterReader {
  readonly header: RasterHeader;
  /** `level` 0 = full resolution, n = overviews[n − 1]; the window is in pixels of that level. */
  readonly read: (
    window: PixelWindow,
    options?: {
      readonly bands?: readonly number[];
      readonly level?: number;
      readonly signal?: CancelSignal;
    },
  ) => Promise<RasterBlock>;
  /**
   * Gives the memory of a block's bands back, for a later window to be read into: nobody may look at
   * them again. Of use where an image is streamed; a reader whose blocks are kept has none.
   */
  readonly recycle?: (block: RasterBlock) => void;
  /**
   * True where no pixel of the window (full resolution) is known, told without reading one; where
   * it would take reading, false.
   */
  readonly isBlank?: (window: PixelWindow) => boolean;
}
