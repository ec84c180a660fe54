import { SurveyError } from '../../core/errors.ts';
import { bandOfType } from '../../core/layers/data-types.ts';
import type {
  BandArray,
  BandInfo,
  PixelWindow,
  RasterHeader,
  RasterReader,
} from '../../core/layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { pagedSource } from '../geotiff/paged-source.ts';
import { bandMissing } from './grid-agreement.ts';
import { assertPlainWindow } from './plain-window.ts';
import { type PngFile, readPngFile } from './png-chunks.ts';
import { pngRowBytes, pngRows } from './png-rows.ts';

/** Rows that are kept after they were inflated: what the next window most likely wants. */
const KEPT_BYTES = 64 * 1024 * 1024;

const COLOURS: Readonly<Record<PngFile['kind'], readonly string[]>> = {
  gray: ['Gray'],
  rgb: ['Red', 'Green', 'Blue'],
  palette: ['Palette'],
  'gray-alpha': ['Gray', 'Alpha'],
  rgba: ['Red', 'Green', 'Blue', 'Alpha'],
};

/** Values of the one colour that tRNS makes transparent; null where there is none. */
function transparentColour({ kind, transparency, samples }: PngFile): readonly number[] | null {
  if ((kind !== 'gray' && kind !== 'rgb') || (transparency?.length ?? 0) < 2 * samples) return null;
  const view = new DataView(transparency!.buffer);
  return Array.from({ length: samples }, (_, i) => view.getUint16(2 * i));
}

/** TIFF's colour map: all red, all green, all blue, 16 bits each. */
function paletteOf({ palette, bits }: PngFile): Uint16Array | null {
  if (!palette) return null;
  const size = 2 ** bits;
  const map = new Uint16Array(3 * size);
  for (let i = 0; i < Math.min(size, Math.floor(palette.length / 3)); i++) {
    for (let c = 0; c < 3; c++) map[c * size + i] = palette[3 * i + c]! * 257;
  }
  return map;
}

function headerOf(file: PngFile): RasterHeader {
  const { width, height, samples, kind } = file;
  const colour = transparentColour(file);
  const clear = [...(kind === 'palette' ? (file.transparency ?? []) : [])].flatMap((opacity, i) =>
    opacity === 0 ? [i] : [],
  );
  const single = kind === 'palette' ? (clear.length === 1 ? clear[0]! : null) : null;
  const bandInfo = COLOURS[kind].map(
    (colorInterpretation, band): BandInfo => ({
      name: '',
      colorInterpretation,
      nodata: colour?.[band] ?? single,
      scale: null,
      offset: null,
      unit: '',
    }),
  );
  const nodata = bandInfo[0]!.nodata;
  return {
    width,
    height,
    transform: [1, 0, 0, 0, 1, 0],
    crs: null,
    bandCount: samples,
    dataType: file.bits === 16 ? 'uint16' : 'uint8',
    nodata: bandInfo.every((info) => info.nodata === nodata) ? nodata : null,
    compression: 'PNG',
    tiled: false,
    blockWidth: width,
    blockHeight: 1,
    overviews: [],
    bounds: [0, 0, width, height],
    alphaBand: kind === 'rgba' || kind === 'gray-alpha' ? samples - 1 : null,
    palette: kind === 'palette' ? paletteOf(file) : null,
    bandInfo,
    internalMask: false,
    areaOrPoint: null,
  };
}

/**
 * A PNG by its rows: they are inflated in order, the last 64 MB of them kept, and begun anew where
 * an earlier one is wanted. Memory does not grow with the image. Errors: of readPngFile and
 * `png-row-too-long` {file, megabytes}; on reading of pngRows, `raster-window-outside`, `cancelled`.
 */
export async function openPng(source: ByteSource): Promise<RasterReader> {
  const file = await readPngFile(pagedSource(source));
  const rowBytes = pngRowBytes(file);
  if (rowBytes > KEPT_BYTES) {
    const megabytes = Math.ceil(rowBytes / 2 ** 20);
    throw new SurveyError('png-row-too-long', { file: source.name, megabytes });
  }
  const header = headerOf(file);
  const rows = createRowStore(source, file, rowBytes);
  const colour = transparentColour(file);
  const opacity = file.kind === 'palette' ? file.transparency : null;

  const read: RasterReader['read'] = async (window, options = {}) => {
    const { bands: wanted, level = 0, signal } = options;
    const bands = wanted ?? Array.from({ length: header.bandCount }, (_, band) => band);
    const missing = bands.find((band) => !(band >= 0 && band < header.bandCount));
    if (level !== 0 || missing !== undefined) throw bandMissing(source.name, missing ?? 0, level);
    assertPlainWindow(source.name, window, header, bands.length + 2);
    const pixels = window.width * window.height;
    const made = bands.map(() => bandOfType(header.dataType, pixels));
    const masking = header.alphaBand !== null || colour !== null || opacity !== null;
    const mask = masking ? new Uint8Array(pixels).fill(1) : null;
    await rows.each(window, signal, (bytes, y) => {
      const values = unpacked(bytes, file, window);
      takeBands(values, file.samples, bands, made, y * window.width);
      if (mask) maskRow(mask, y * window.width, values, { file, header, colour, opacity });
    });
    return { window, bands: made, mask: mask?.includes(0) ? mask : null };
  };
  return { header, read };
}

function takeBands(
  values: ArrayLike<number>,
  samples: number,
  bands: readonly number[],
  made: readonly BandArray[],
  to: number,
): void {
  bands.forEach((band, i) => {
    const out = made[i]!;
    for (let from = band, at = to; from < values.length; from += samples, at++) {
      out[at] = values[from]!;
    }
  });
}

/** Values of the window's columns of one row, pixel-interleaved. */
function unpacked(row: Uint8Array, { samples, bits }: PngFile, { col, width }: PixelWindow) {
  if (bits === 8) return row.subarray(col * samples, (col + width) * samples);
  const count = width * samples;
  const first = col * samples;
  if (bits === 16) {
    return Uint16Array.from({ length: count }, (_, i) => {
      const at = 2 * (first + i);
      return (row[at]! << 8) | row[at + 1]!;
    });
  }
  const mask = 2 ** bits - 1;
  return Uint8Array.from({ length: count }, (_, i) => {
    const bit = (first + i) * bits;
    return (row[bit >> 3]! >> (8 - bits - (bit & 7))) & mask;
  });
}

interface Masking {
  readonly file: PngFile;
  readonly header: RasterHeader;
  readonly colour: readonly number[] | null;
  readonly opacity: Uint8Array | null;
}

function maskRow(
  mask: Uint8Array,
  to: number,
  values: ArrayLike<number>,
  { file: { samples }, header, colour, opacity }: Masking,
): void {
  for (let i = 0, at = to; i < values.length; i += samples, at++) {
    const clear =
      (header.alphaBand !== null && values[i + header.alphaBand] === 0) ||
      (opacity !== null && opacity[values[i]!] === 0) ||
      colour?.every((value, sample) => values[i + sample] === value) === true;
    if (clear) mask[at] = 0;
  }
}

/** Inflated rows: the last ones kept, in order, one reader at a time. */
function createRowStore(source: ByteSource, file: PngFile, rowBytes: number) {
  const room = Math.max(1, Math.floor(KEPT_BYTES / rowBytes));
  const kept: Uint8Array[] = Array.from({ length: Math.min(room, file.height) });
  let stream = pngRows(source, file);
  let next = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const rowAt = async (row: number, signal: CancelSignal | undefined): Promise<Uint8Array> => {
    if (row < next - kept.length) {
      await stream.return(undefined);
      stream = pngRows(source, file);
      next = 0;
    }
    while (next <= row) {
      if (next % 64 === 0) throwIfCancelled(signal);
      const step = await stream.next().catch((error: unknown) => {
        // The stream is spent: the next window begins anew.
        stream = pngRows(source, file);
        next = 0;
        throw error;
      });
      if (step.done) throw new Error('a row too many');
      const slot = next % kept.length;
      kept[slot] ??= new Uint8Array(rowBytes);
      kept[slot].set(step.value);
      next++;
    }
    return kept[row % kept.length]!;
  };
  const each = (
    { row, height }: PixelWindow,
    signal: CancelSignal | undefined,
    take: (bytes: Uint8Array, y: number) => void,
  ) => {
    const work = async () => {
      for (let y = 0; y < height; y++) take(await rowAt(row + y, signal), y);
    };
    const done = turn.then(work, work);
    turn = done;
    return done;
  };
  return { each };
}
