import { SurveyError } from '../../core/errors.ts';
import { bandOfType, promotedType } from '../../core/layers/data-types.ts';
import type {
  BandArray,
  BandInfo,
  DataType,
  RasterHeader,
  RasterReader,
} from '../../core/layers/raster.ts';
import { bandInfoOf } from './band-info.ts';
import {
  bandMissing,
  disagreement,
  GRID_TOLERANCE_PIXELS,
  type NamedReader,
  pixelOffset,
} from './grid-agreement.ts';

/** Band `band` of image `image`: where a band of the stack comes from. */
interface Origin {
  readonly image: number;
  readonly band: number;
}

function assertSameGrid(first: NamedReader, second: NamedReader): void {
  const [one, two] = [first.reader.header, second.reader.header];
  if (one.width !== two.width || one.height !== two.height) {
    throw disagreement(first, second, 'size', [
      `${one.width} × ${one.height}`,
      `${two.width} × ${two.height}`,
    ]);
  }
  const [col, row] = pixelOffset(first, second);
  if (Math.max(Math.abs(col), Math.abs(row)) <= GRID_TOLERANCE_PIXELS) return;
  throw disagreement(first, second, 'origin', [
    `${one.transform[2]}, ${one.transform[5]}`,
    `${two.transform[2]}, ${two.transform[5]}`,
  ]);
}

/** Overviews that every image has, as each image's own level numbers. */
function sharedLevels(headers: readonly RasterHeader[]) {
  const first = headers[0]!;
  const shared = first.overviews.map((size) => ({
    size,
    levels: headers.map(
      ({ overviews }) =>
        overviews.findIndex(({ width, height }) => width === size.width && height === size.height) +
        1,
    ),
  }));
  const complete = shared.filter(({ levels }) => levels.every((level) => level > 0));
  const { width, height } = first;
  return [{ size: { width, height }, levels: headers.map(() => 0) }, ...complete];
}

const stemOf = (name: string) => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/** A band without a name is called after its file, as a scene of one file a band is told apart. */
function stackedInfo({ name, reader }: NamedReader, band: number): BandInfo {
  const info = bandInfoOf(reader.header, band);
  return info.name === '' ? { ...info, name: stemOf(name) } : info;
}

export function toType(values: BandArray, type: DataType): BandArray {
  const room = bandOfType(type, 0);
  if (values.constructor === room.constructor) return values;
  const out = bandOfType(type, values.length);
  out.set(values);
  return out;
}

/**
 * Images of one grid as one image, band after band, values exact in a type that holds all of them.
 * Opacity masks and is no band. A pixel is nodata where it is in any image asked for. Errors:
 * `raster-grids-differ` {first, second, what, …}; on reading `raster-band-missing`.
 */
export function stackBands(images: readonly NamedReader[]): RasterReader {
  const [first, ...others] = images;
  if (!first) throw new SurveyError('recipe-empty');
  if (others.length === 0) return first.reader;
  for (const other of others) assertSameGrid(first, other);
  const headers = images.map(({ reader }) => reader.header);
  const origins: Origin[] = headers.flatMap(({ bandCount, alphaBand }, image) =>
    Array.from({ length: bandCount }, (_, band) => ({ image, band })).filter(
      ({ band }) => band !== alphaBand,
    ),
  );
  const dataType = promotedType(headers.map((header) => header.dataType));
  const levels = sharedLevels(headers);
  const bandInfo = origins.map(({ image, band }) => stackedInfo(images[image]!, band));
  const nodata = bandInfo[0]!.nodata;
  const header: RasterHeader = {
    ...headers[0]!,
    bandCount: origins.length,
    dataType,
    nodata: bandInfo.every((info) => Object.is(info.nodata, nodata)) ? nodata : null,
    overviews: levels.slice(1).map(({ size }) => size),
    alphaBand: null,
    palette: null,
    bandInfo,
    internalMask: headers.some((each) => each.internalMask === true),
  };

  const read: RasterReader['read'] = async (window, options = {}) => {
    const { bands: wanted = origins.map((_, index) => index), level = 0, signal } = options;
    const at = levels[level];
    const missing = wanted.find((band) => !(band in origins));
    if (!at || missing !== undefined) throw bandMissing(first.name, missing ?? 0, level);
    const bands: BandArray[] = [];
    let mask: Uint8Array | null = null;
    for (const [image, { reader }] of images.entries()) {
      const own = wanted.flatMap((band, place) =>
        origins[band]!.image === image ? [{ place, band: origins[band]!.band }] : [],
      );
      if (own.length === 0) continue;
      const block = await reader.read(window, {
        bands: own.map(({ band }) => band),
        level: at.levels[image]!,
        ...(signal && { signal }),
      });
      own.forEach(({ place }, index) => {
        bands[place] = toType(block.bands[index]!, dataType);
      });
      mask = bothKnown(mask, block.mask);
    }
    return { window, bands, mask };
  };
  return { header, read };
}

function bothKnown(left: Uint8Array | null, right: Uint8Array | null): Uint8Array | null {
  if (!left || !right) return left ?? right;
  return left.map((known, i) => known & right[i]!);
}
