import type { Affine } from '../../core/geo/affine.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import type { RasterHeader } from '../../core/layers/raster.ts';
import { gridBounds } from '../raster/grid-bounds.ts';
import { readBandInfo } from './band-metadata.ts';
import { compressionName } from './compressions.ts';
import { crsFromGeoKeys } from './crs-from-keys.ts';
import { areaOrPoint, isPixelIsPoint, readGeoKeys } from './geo-keys.ts';
import { readGeoTransform } from './geo-transform.ts';
import {
  type TiffDirectory,
  type TiffFile,
  tagNumbers,
  tagText,
  unsupported,
} from './tiff-directory.ts';
import { readTiffPage, type TiffPage } from './tiff-page.ts';
import { TAG } from './tiff-tags.ts';

/** A page and the mask page that belongs to it. */
export interface TiffLevel {
  readonly page: TiffPage;
  readonly mask: TiffPage | null;
}

/** Everything of a GeoTIFF but its pixels. `levels[0]` is full resolution. */
export interface TiffImage {
  readonly header: RasterHeader;
  readonly levels: readonly TiffLevel[];
}

const REDUCED = 1;
const MASK = 4;

/** GDAL_NODATA is text; "nan" is allowed. Null where absent or no number. */
async function readNodata(file: TiffFile, directory: TiffDirectory): Promise<number | null> {
  const text = (await tagText(file, directory, TAG.gdalNodata))?.replace(/\0[\s\S]*$/, '').trim();
  if (!text) return null;
  if (/^[+-]?nan/i.test(text)) return Number.NaN;
  if (/^[+-]?inf/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  const value = Number(text);
  return Number.isNaN(value) ? null : value;
}

/** The band after the colours that ExtraSamples calls alpha (1 associated, 2 unassociated). */
async function readAlphaBand(file: TiffFile, directory: TiffDirectory, page: TiffPage) {
  const extras = await tagNumbers(file, directory, TAG.extraSamples);
  if (!extras) return null;
  const index = extras.findIndex((extra) => extra === 1 || extra === 2);
  const band = page.samples - extras.length + index;
  return index >= 0 && band >= 0 ? band : null;
}

async function readPalette(file: TiffFile, directory: TiffDirectory, page: TiffPage) {
  if (page.photometric !== 3 || page.samples !== 1) return null;
  const values = await tagNumbers(file, directory, TAG.colorMap);
  return values && values.length === 3 * 2 ** page.bits ? Uint16Array.from(values) : null;
}

/** Reduced images and masks among the other pages; a page of any other kind is not part of it. */
async function readLevels(file: TiffFile, main: TiffPage): Promise<TiffLevel[]> {
  const pages = [main];
  const masks: TiffPage[] = [];
  for (const directory of file.directories.slice(1)) {
    const [subfileType = 0] = (await tagNumbers(file, directory, TAG.newSubfileType)) ?? [];
    if ((subfileType & MASK) !== 0) masks.push(await readTiffPage(file, directory));
    else if ((subfileType & REDUCED) !== 0) {
      const page = await readTiffPage(file, directory);
      const alike = page.samples === main.samples && page.dataType === main.dataType;
      if (alike && page.width < main.width && page.height <= main.height) pages.push(page);
    }
  }
  pages.sort((left, right) => right.width - left.width);
  return pages.map((page) => ({
    page,
    mask:
      masks.find(
        (mask) =>
          mask.width === page.width && mask.height === page.height && mask.dataType === 'uint8',
      ) ?? null,
  }));
}

function assertSupported(file: TiffFile, page: TiffPage): void {
  if (page.photometric === 6 && page.compression !== 7 && page.compression !== 50001) {
    throw unsupported(file.source, 'YCbCr without JPEG');
  }
}

/**
 * The header, overviews and masks of a TIFF. Without georeference the transform is
 * [1,0,0,0,1,0] and `crs` null, so that no area can be claimed.
 */
export async function readTiffImage(file: TiffFile): Promise<TiffImage> {
  const directory = file.directories[0]!;
  const page = await readTiffPage(file, directory);
  assertSupported(file, page);
  const levels = await readLevels(file, page);
  const keys = await readGeoKeys(file, directory);
  const transform = await readGeoTransform(file, directory, isPixelIsPoint(keys));
  const crs: CrsCode | null = transform && crsFromGeoKeys(keys);
  const placed: Affine = transform ?? [1, 0, 0, 0, 1, 0];
  const nodata = await readNodata(file, directory);
  const alphaBand = await readAlphaBand(file, directory, page);
  const header: RasterHeader = {
    width: page.width,
    height: page.height,
    transform: placed,
    crs,
    bandCount: page.samples,
    dataType: page.dataType,
    nodata,
    compression: compressionName(page),
    tiled: page.tiled,
    blockWidth: page.blockWidth,
    blockHeight: page.fileBlockHeight,
    overviews: levels.slice(1).map(({ page: { width, height } }) => ({ width, height })),
    bounds: gridBounds(placed, page.width, page.height),
    alphaBand,
    palette: await readPalette(file, directory, page),
    bandInfo: await readBandInfo(file, directory, page, nodata),
    internalMask: levels[0]?.mask !== null,
    areaOrPoint: areaOrPoint(keys),
  };
  return { header, levels };
}
