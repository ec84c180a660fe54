import { zlibSync } from 'fflate';
import { SurveyError } from '../../core/errors.ts';
import type { BandArray, RasterGrid } from '../../core/layers/raster.ts';
import { geoFields, type TiffField } from './geo-tags.ts';
import { encodeTiff } from './tiff-encoder.ts';
import { TAG, TYPE } from './tiff-tags.ts';

export const IMAGE_TILE_SIZE = 256;

export interface ImageOptions {
  /** 'rgb': the first three bands are red, green, blue. */
  readonly photometric?: 'rgb' | 'min-is-black';
  readonly nodata?: number | null;
  /** The last band is opacity. */
  readonly alpha?: boolean;
  /** The file becomes BigTIFF above this size; default 4 GiB. */
  readonly bigAbove?: number;
  /** Of the compression; default 6. */
  readonly effort?: 0 | 1 | 6;
}

type Constructor = new (length: number) => BandArray;

/** SampleFormat of TIFF 6.0: 1 unsigned, 2 signed, 3 floating point. */
function sampleFormatOf(band: BandArray): number {
  if (band instanceof Float32Array || band instanceof Float64Array) return 3;
  const signed =
    band instanceof Int8Array || band instanceof Int16Array || band instanceof Int32Array;
  return signed ? 2 : 1;
}

/** Horizontal differencing in place, right to left (TIFF 6.0, section 14). */
function differenceRows(tile: BandArray, samples: number): void {
  const stride = IMAGE_TILE_SIZE * samples;
  for (let start = 0; start < tile.length; start += stride) {
    for (let i = stride - 1; i >= samples; i--) tile[start + i]! -= tile[start + i - samples]!;
  }
}

/** One 256 × 256 tile, pixel-interleaved; beyond the image the edge pixel is repeated. */
function tileOf(grid: RasterGrid, bands: readonly BandArray[], col0: number, row0: number) {
  const tile = new (bands[0]!.constructor as Constructor)(IMAGE_TILE_SIZE ** 2 * bands.length);
  let to = 0;
  for (let y = 0; y < IMAGE_TILE_SIZE; y++) {
    const row = Math.min(row0 + y, grid.height - 1);
    for (let x = 0; x < IMAGE_TILE_SIZE; x++) {
      const from = row * grid.width + Math.min(col0 + x, grid.width - 1);
      for (const band of bands) tile[to++] = band[from]!;
    }
  }
  return tile;
}

function checkBands(grid: RasterGrid, bands: readonly BandArray[]): void {
  const pixels = grid.width * grid.height;
  const same = bands.every(
    (band) => band.length === pixels && band.constructor === bands[0]!.constructor,
  );
  if (bands.length === 0 || !same || pixels === 0) {
    throw new SurveyError('image-bands-wrong', {
      width: grid.width,
      height: grid.height,
      bands: bands.length,
    });
  }
}

function imageFields(grid: RasterGrid, bands: readonly BandArray[], options: ImageOptions) {
  const samples = bands.length;
  const sampleFormat = sampleFormatOf(bands[0]!);
  const bits = bands[0]!.BYTES_PER_ELEMENT * 8;
  const rgb = options.photometric === 'rgb' && samples >= 3;
  const extra = samples - (rgb ? 3 : 1);
  const each = (value: number) => Array<number>(samples).fill(value);
  const short = (tag: number, values: readonly number[]): TiffField => ({
    tag,
    type: TYPE.short,
    values,
  });
  const fields: TiffField[] = [
    { tag: TAG.imageWidth, type: TYPE.long, values: [grid.width] },
    { tag: TAG.imageLength, type: TYPE.long, values: [grid.height] },
    short(TAG.bitsPerSample, each(bits)),
    short(TAG.compression, [8]),
    short(TAG.photometric, [rgb ? 2 : 1]),
    short(TAG.samplesPerPixel, [samples]),
    short(TAG.planarConfiguration, [1]),
    short(TAG.predictor, [sampleFormat === 3 ? 1 : 2]),
    short(TAG.tileWidth, [IMAGE_TILE_SIZE]),
    short(TAG.tileLength, [IMAGE_TILE_SIZE]),
    short(TAG.sampleFormat, each(sampleFormat)),
    ...geoFields(grid),
  ];
  if (extra > 0) {
    const extras = Array<number>(extra).fill(0);
    if (options.alpha) extras[extra - 1] = 2;
    fields.push(short(TAG.extraSamples, extras));
  }
  if (options.nodata !== undefined && options.nodata !== null) {
    const values = Number.isNaN(options.nodata) ? 'nan' : String(options.nodata);
    fields.push({ tag: TAG.gdalNodata, type: TYPE.ascii, values });
  }
  return fields;
}

/**
 * A GeoTIFF of equal-typed bands, each row-major, length width·height: tiled 256, deflate,
 * predictor 2 for integers, pixel-is-area. Errors: `image-bands-wrong` {width, height, bands}.
 */
export function writeImage(
  grid: RasterGrid,
  bands: readonly BandArray[],
  options: ImageOptions = {},
): Uint8Array {
  checkBands(grid, bands);
  const blocks: Uint8Array[] = [];
  for (let row = 0; row < grid.height; row += IMAGE_TILE_SIZE) {
    for (let col = 0; col < grid.width; col += IMAGE_TILE_SIZE) {
      const tile = tileOf(grid, bands, col, row);
      if (sampleFormatOf(tile) !== 3) differenceRows(tile, bands.length);
      blocks.push(
        zlibSync(new Uint8Array(tile.buffer as ArrayBuffer), { level: options.effort ?? 6 }),
      );
    }
  }
  return encodeTiff(imageFields(grid, bands, options), blocks, options.bigAbove);
}
