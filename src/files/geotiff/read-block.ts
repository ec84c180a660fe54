import { SurveyError } from '../../core/errors.ts';
import type { BandArray, DataType } from '../../core/layers/raster.ts';
import { type KernelCodec, type TakePiece, threadKernel } from './block-kernel.ts';
import type { BlockLayout, BlockPart } from './block-layout.ts';
import { takePlanes } from './block-planes.ts';
import type { CodecFailure, Decoded } from './codec-result.ts';
import { decodeBytes } from './codecs.ts';
import { COMPRESSION, compressionName } from './compressions.ts';
import { halfToFloat } from './half-float.ts';
import { takeJpeg } from './jpeg-block.ts';
import { reversedBits, unpackBits } from './packed-samples.ts';
import { type TiffFile, unsupported } from './tiff-directory.ts';
import type { TiffPage } from './tiff-page.ts';

const MAKE: Readonly<Record<DataType, (buffer: ArrayBuffer, at: number, n: number) => BandArray>> =
  {
    uint8: (b, at, n) => new Uint8Array(b, at, n),
    int8: (b, at, n) => new Int8Array(b, at, n),
    uint16: (b, at, n) => new Uint16Array(b, at, n),
    int16: (b, at, n) => new Int16Array(b, at, n),
    uint32: (b, at, n) => new Uint32Array(b, at, n),
    int32: (b, at, n) => new Int32Array(b, at, n),
    float32: (b, at, n) => new Float32Array(b, at, n),
    float64: (b, at, n) => new Float64Array(b, at, n),
  };

const BYTES: Readonly<Record<DataType, number>> = {
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  uint32: 4,
  int32: 4,
  float32: 4,
  float64: 8,
};

export const bandBytes = (type: DataType): number => BYTES[type];

/** `count` bands of `length` values, one after the other in a buffer. */
export const bandsIn = (
  buffer: ArrayBuffer,
  type: DataType,
  length: number,
  count: number,
): BandArray[] =>
  Array.from({ length: count }, (_, i) => MAKE[type](buffer, i * length * BYTES[type], length));

const KERNEL_CODECS: Readonly<Record<number, KernelCodec>> = {
  [COMPRESSION.lzw]: 'decodeLzw',
  [COMPRESSION.packBits]: 'decodePackBits',
  [COMPRESSION.deflate]: 'inflateZlib',
  [COMPRESSION.deflateOld]: 'inflateZlib',
  [COMPRESSION.zstd]: 'decodeZstd',
};

/** Rows of a block that hold pixels of the file: a last strip is cut, a last tile is not. */
export function blockRows(page: TiffPage, index: number): number {
  const blockRow = Math.floor(index / page.blocksAcross) % page.blocksDown;
  const left = page.height - blockRow * page.blockHeight;
  return page.tiled ? page.blockHeight : Math.min(page.blockHeight, left);
}

export const blockRowBytes = (page: TiffPage): number =>
  Math.ceil((page.blockWidth * (page.planar ? 1 : page.samples) * page.bits) / 8);

function layoutOf(file: TiffFile, page: TiffPage, native: boolean): BlockLayout {
  const samples = page.planar ? 1 : page.samples;
  const { blockWidth } = page;
  if (page.bits < 8 && page.predictor !== 1) {
    throw unsupported(file.source, `predictor ${page.predictor} on ${page.bits}-bit samples`);
  }
  if (native || page.bits < 8) {
    const valueBytes = (page.bits < 8 ? 1 : page.bits / 8) as BlockLayout['valueBytes'];
    // libtiff packs a block into Lerc in the file's byte order, and swaps what comes out of it.
    const swap = page.compression === COMPRESSION.lerc && !file.littleEndian && valueBytes > 1;
    return { blockWidth, samples, valueBytes, predictor: 1, swap };
  }
  const valueBytes = (page.bits / 8) as BlockLayout['valueBytes'];
  const floating = page.dataType.startsWith('float');
  const known = page.predictor === 1 || page.predictor === 2 || (page.predictor === 3 && floating);
  if (!known) throw unsupported(file.source, `predictor ${page.predictor} on ${page.dataType}`);
  const predictor = page.predictor as BlockLayout['predictor'];
  return { blockWidth, samples, valueBytes, predictor, swap: !file.littleEndian && valueBytes > 1 };
}

/** One band per plane, over the same buffer. */
function bandsOf(page: TiffPage, planes: Uint8Array, count: number): BandArray[] {
  const buffer = planes.buffer as ArrayBuffer;
  const length = planes.length / count;
  return Array.from({ length: count }, (_, i) => {
    const at = planes.byteOffset + i * length;
    if (page.bits === 16 && page.dataType === 'float32') {
      return halfToFloat(new Uint16Array(buffer, at, length / 2));
    }
    return MAKE[page.dataType](buffer, at, length / BYTES[page.dataType]);
  });
}

/** Takes `height` lines of each wanted sample, from line `line` of the part; views, not to be kept. */
export type TakeLines = (bands: readonly BandArray[], line: number, height: number) => void;

interface Wanted {
  readonly index: number;
  readonly part: BlockPart;
  /** Samples within the block, in the order asked for. */
  readonly samples: readonly number[];
  readonly take: TakeLines;
}

interface BlockRequest extends Wanted {
  readonly data: Uint8Array;
}

interface UnreadRequest extends Wanted {
  /** Of the block in the file. */
  readonly offset: number;
  readonly length: number;
}

const corruptBlock = (file: TiffFile, block: number, what: string) =>
  new SurveyError('tiff-block-corrupt', { file: file.source.name, block, what });

/** Before TIFF 6.0 codes began with their lowest bit; read as today's, they give another picture. */
function refuseOldLzw(file: TiffFile, page: TiffPage, data: Uint8Array): void {
  if (page.compression === COMPRESSION.lzw && data[0] === 0 && (data[1]! & 1) === 1) {
    throw unsupported(file.source, 'LZW compression of before 1992');
  }
}

/** Decodes in the kernel `length` bytes that `fill` puts there; false where it can't, none taken. */
function decodeInKernel(
  file: TiffFile,
  page: TiffPage,
  { index, part, samples, take }: Wanted,
  length: number,
  fill: (target: Uint8Array) => void,
): boolean {
  const codec = KERNEL_CODECS[page.compression];
  const kernel = threadKernel();
  if (!codec || !kernel) return false;
  const layout = layoutOf(file, page, false);
  const rows = blockRows(page, index);
  const byteLength = rows * blockRowBytes(page);
  const made = kernel.decodeFrom(codec, length, fill, byteLength);
  if (made === null) return false;
  if (made !== byteLength) throw corruptBlock(file, index, compressionName(page));
  const hand: TakePiece = (planes, line, height) =>
    take(bandsOf(page, planes, samples.length), line, height);
  if (page.bits >= 8) kernel.planes(layout, part, samples, rows, hand);
  else {
    const values = unpackBits(kernel.block(byteLength), page, rows);
    hand(takePlanes(values, layout, part, samples), 0, part.height);
  }
  return true;
}

/**
 * Decodes one strip or tile and hands on samples of a part of it, in one piece or several. Errors:
 * `tiff-block-corrupt` {file, block, what}, `tiff-unsupported` {file, what}.
 */
export async function decodeBlock(
  file: TiffFile,
  page: TiffPage,
  request: BlockRequest,
): Promise<void> {
  const { index, data: stored, part, samples, take } = request;
  const rows = blockRows(page, index);
  const byteLength = rows * blockRowBytes(page);
  const hand: TakePiece = (planes, line, height) =>
    take(bandsOf(page, planes, samples.length), line, height);
  const data = page.bitsReversed ? reversedBits(stored) : stored;
  refuseOldLzw(file, page, data);
  if (decodeInKernel(file, page, request, data.length, (target) => target.set(data))) return;
  if (page.compression === COMPRESSION.jpeg) {
    if (await takeJpeg({ page, data, rows, part, samples, take })) return;
  }
  const decoded: Decoded | CodecFailure = await decodeBytes({ page, data, rows, byteLength });
  if ('kind' in decoded) {
    if (decoded.kind === 'corrupt') throw corruptBlock(file, index, decoded.what);
    const what = decoded.what === 'compression' ? `${compressionName(page)} compression` : null;
    throw unsupported(file.source, what ?? decoded.what);
  }
  const { bytes, native } = decoded;
  if (bytes.length < byteLength) {
    throw corruptBlock(file, index, `${bytes.length} of ${byteLength}`);
  }
  const layout = layoutOf(file, page, native);
  const kernel = threadKernel();
  const needsWork = layout.samples > 1 || layout.predictor !== 1 || layout.swap;
  if (kernel && page.bits >= 8 && needsWork && kernel.load(bytes.subarray(0, byteLength))) {
    return kernel.planes(layout, part, samples, rows, hand);
  }
  const values = page.bits < 8 && !native ? unpackBits(bytes, page, rows) : bytes;
  return hand(takePlanes(values, layout, part, samples), 0, part.height);
}

/** Blocks shorter than this are read with their neighbours. */
const ALONE_BYTES = 64 * 1024;

/**
 * Reads a block, or of one that is stored as it is the lines wanted, from the file straight into
 * the kernel, and hands it on. False, with none handed on, where this can't be done. Errors: as
 * decodeBlock, and what the source throws.
 */
export function readBlockNow(file: TiffFile, page: TiffPage, request: UnreadRequest): boolean {
  const { part, samples, take, offset, length } = request;
  const { readNow } = file.source;
  if (!readNow || length < ALONE_BYTES || page.bitsReversed) return false;
  if (page.compression !== COMPRESSION.none) {
    return decodeInKernel(file, page, request, length, (target) => {
      readNow(offset, target);
      refuseOldLzw(file, page, target);
    });
  }
  const rowBytes = blockRowBytes(page);
  if (page.bits < 8 || length < blockRows(page, request.index) * rowBytes) return false;
  const fill = (rows: Uint8Array, line: number) =>
    readNow(offset + (part.row + line) * rowBytes, rows);
  const hand: TakePiece = (planes, line, height) =>
    take(bandsOf(page, planes, samples.length), line, height);
  return threadKernel()?.stored(layoutOf(file, page, false), part, samples, fill, hand) ?? false;
}
