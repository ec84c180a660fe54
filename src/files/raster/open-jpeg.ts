import { SurveyError } from '../../core/errors.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { openGeoTiff } from '../geotiff/open-geotiff.ts';
import { pagedSource } from '../geotiff/paged-source.ts';
import { tiffHead } from '../geotiff/tiff-head.ts';
import { TAG, TYPE } from '../geotiff/tiff-tags.ts';
import { readJpegFile } from './jpeg-scan.ts';
import { assertPlainWindow } from './plain-window.ts';

/** A JPEG can only be decoded whole: this is what its pixels may take, 64 megapixels of RGB. */
const LARGEST_BYTES = 192 * 1024 * 1024;

/** The bytes of `head`, then those of `tail`: nothing is copied together. */
function joined(head: Uint8Array, tail: ByteSource, length: number): ByteSource {
  const size = head.length + length;
  const read = async (offset: number, count: number) => {
    if (offset >= head.length) return tail.read(offset - head.length, count);
    const out = new Uint8Array(count);
    const own = head.subarray(offset, offset + count);
    out.set(own);
    if (own.length < count) out.set(await tail.read(0, count - own.length), own.length);
    return out;
  };
  return { name: tail.name, size, read };
}

/**
 * A JPEG, read as the one block of a TIFF, and so by the same decoder. Errors: of readJpegFile,
 * `plain-image-too-large` {file, megabytes, limitMegabytes}, `jpeg-malformed` for CMYK; on reading
 * `tiff-block-corrupt`.
 */
export async function openJpeg(source: ByteSource): Promise<RasterReader> {
  const jpeg = await readJpegFile(pagedSource(source));
  const { width, height, components, length } = jpeg;
  if (components !== 1 && components !== 3) {
    throw new SurveyError('jpeg-malformed', {
      file: source.name,
      what: `${components} components`,
    });
  }
  const bytes = width * height * components;
  if (bytes > LARGEST_BYTES) {
    throw new SurveyError('plain-image-too-large', {
      file: source.name,
      megabytes: Math.ceil(bytes / 2 ** 20),
      limitMegabytes: LARGEST_BYTES / 2 ** 20,
    });
  }
  const one = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  const photometric = components === 1 ? 1 : jpeg.rgb ? 2 : 6;
  const fields = [
    one(TAG.imageWidth, width),
    one(TAG.imageLength, height),
    { tag: TAG.bitsPerSample, type: TYPE.short, values: Array<number>(components).fill(8) },
    one(TAG.compression, 7),
    one(TAG.photometric, photometric),
    one(TAG.samplesPerPixel, components),
    one(TAG.tileWidth, width),
    one(TAG.tileLength, height),
  ];
  const head = tiffHead([{ fields, byteCounts: [length] }]);
  const place = head.offsets[0]![0]!;
  const padded = new Uint8Array(place);
  padded.set(head.bytes.subarray(0, place));
  const inner = await openGeoTiff(joined(padded, source, length));
  const header = {
    ...inner.header,
    compression: 'JPEG',
    tiled: false,
    blockHeight: 1,
  };
  return { header, read: heldRead(source.name, { ...inner, header }) };
}

/** Decoded at the first read and held: every window would decode the whole again. */
function heldRead(file: string, { header, read }: RasterReader): RasterReader['read'] {
  const { width, height, bandCount } = header;
  let held: ReturnType<RasterReader['read']> | null = null;
  return async (window, options = {}) => {
    const bands = options.bands ?? Array.from({ length: bandCount }, (_, band) => band);
    assertPlainWindow(file, window, header, bands.length);
    if ((options.level ?? 0) !== 0 || bands.some((band) => !(band >= 0 && band < bandCount))) {
      throw new SurveyError('raster-band-missing', { file, band: 0, level: options.level ?? 0 });
    }
    held ??= read({ col: 0, row: 0, width, height });
    const whole = await held.catch((error: unknown) => {
      held = null;
      throw error;
    });
    const cut = bands.map((band) => {
      const out = new Uint8Array(window.width * window.height);
      for (let y = 0; y < window.height; y++) {
        const from = (window.row + y) * width + window.col;
        const line = (whole.bands[band] as Uint8Array).subarray(from, from + window.width);
        out.set(line, y * window.width);
      }
      return out;
    });
    return { window, bands: cut, mask: null };
  };
}
