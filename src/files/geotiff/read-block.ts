import { SurveyError } from '../../core/errors.ts';
import type { BandArray, DataType } from '../../core/layers/raster.ts';
import type { ByteSource } from '../byte-source.ts';
import { decodeBytes } from './codecs.ts';
import { compressionName } from './compressions.ts';
import { swapBytes, undoDifference, undoFloatDifference } from './predictor.ts';
import { readTiffBytes, type TiffFile, unsupported } from './tiff-directory.ts';
import type { TiffPage } from './tiff-page.ts';

/** Values of a block, row-major, pixel-interleaved unless planar; `rows` may be cut at the end. */
export interface TiffBlock {
  readonly values: BandArray;
  readonly rows: number;
}

const MAKE: Readonly<Record<DataType, (length: number, buffer?: ArrayBuffer) => BandArray>> = {
  uint8: (n, b) => (b ? new Uint8Array(b) : new Uint8Array(n)),
  int8: (n, b) => (b ? new Int8Array(b) : new Int8Array(n)),
  uint16: (n, b) => (b ? new Uint16Array(b) : new Uint16Array(n)),
  int16: (n, b) => (b ? new Int16Array(b) : new Int16Array(n)),
  uint32: (n, b) => (b ? new Uint32Array(b) : new Uint32Array(n)),
  int32: (n, b) => (b ? new Int32Array(b) : new Int32Array(n)),
  float32: (n, b) => (b ? new Float32Array(b) : new Float32Array(n)),
  float64: (n, b) => (b ? new Float64Array(b) : new Float64Array(n)),
};

export const makeBand = (type: DataType, length: number): BandArray => MAKE[type](length);

/** One bit per pixel, rows padded to bytes, high bit first. */
function unpackBits(bytes: Uint8Array, width: number, rows: number): Uint8Array {
  const rowBytes = Math.ceil(width / 8);
  const values = new Uint8Array(width * rows);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < width; col++) {
      const byte = bytes[row * rowBytes + (col >> 3)]!;
      values[row * width + col] = (byte >> (7 - (col & 7))) & 1;
    }
  }
  return values;
}

/** Undoes the predictor and the byte order; `bytes` are the block's own. */
function valuesOf(file: TiffFile, page: TiffPage, bytes: Uint8Array, native: boolean): BandArray {
  const samples = page.planar ? 1 : page.samples;
  const rowLength = page.blockWidth * samples;
  const valueBytes = page.bits / 8;
  const buffer = bytes.buffer as ArrayBuffer;
  if (native || page.predictor === 1) {
    if (!native && !file.littleEndian) swapBytes(bytes, valueBytes);
  } else if (page.predictor === 3 && page.dataType.startsWith('float')) {
    undoFloatDifference(bytes, rowLength * valueBytes, samples, valueBytes);
  } else if (page.predictor === 2 && valueBytes <= 4) {
    if (!file.littleEndian) swapBytes(bytes, valueBytes);
    const whole = ({ 1: 'uint8', 2: 'uint16', 4: 'uint32' } as const)[valueBytes as 1 | 2 | 4];
    undoDifference(MAKE[whole](0, buffer), rowLength, samples);
  } else {
    throw unsupported(file.source, `predictor ${page.predictor} on ${page.dataType}`);
  }
  return MAKE[page.dataType](0, buffer);
}

async function blockBytes(source: ByteSource, page: TiffPage, index: number): Promise<Uint8Array> {
  return readTiffBytes(source, page.offsets[index]!, page.byteCounts[index]!);
}

/**
 * One strip or tile, decoded; null where the file holds none (sparse). Errors: `tiff-truncated`,
 * `tiff-block-corrupt` {file, block, what}, `tiff-unsupported` {file, what}.
 */
export async function readTiffBlock(
  file: TiffFile,
  page: TiffPage,
  index: number,
): Promise<TiffBlock | null> {
  if (page.offsets[index] === 0 || page.byteCounts[index] === 0) return null;
  const { source } = file;
  const blockRow = Math.floor(index / page.blocksAcross) % page.blocksDown;
  const left = page.height - blockRow * page.blockHeight;
  const rows = page.tiled ? page.blockHeight : Math.min(page.blockHeight, left);
  const samples = page.planar ? 1 : page.samples;
  const rowBytes = Math.ceil((page.blockWidth * samples * page.bits) / 8);
  const byteLength = rows * rowBytes;
  const corrupt = (what: string) =>
    new SurveyError('tiff-block-corrupt', { file: source.name, block: index, what });

  const data = await blockBytes(source, page, index);
  const decoded = await decodeBytes({ page, data, rows, byteLength });
  if ('kind' in decoded) {
    if (decoded.kind === 'corrupt') throw corrupt(decoded.what);
    const name = compressionName(page);
    throw unsupported(
      source,
      decoded.what === 'compression' ? `${name} compression` : decoded.what,
    );
  }
  if (decoded.bytes.length < byteLength) throw corrupt(`${decoded.bytes.length} of ${byteLength}`);
  // Exactly the block's bytes, in a buffer of their own, so that typed arrays may lie over it.
  const exact =
    decoded.bytes.length === byteLength &&
    decoded.bytes.byteLength === decoded.bytes.buffer.byteLength
      ? decoded.bytes
      : decoded.bytes.slice(0, byteLength);
  if (page.bits === 1) return { values: unpackBits(exact, page.blockWidth, rows), rows };
  return { values: valuesOf(file, page, exact, decoded.native), rows };
}
