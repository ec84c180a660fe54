import { SurveyError } from '../../core/errors.ts';
import type { BandArray, PixelWindow } from '../../core/layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import type { BlockCache, CachedBlock } from './block-cache.ts';
import type { BlockPart } from './block-layout.ts';
import { readBlocks } from './block-reads.ts';
import { COMPRESSION } from './compressions.ts';
import {
  bandBytes,
  bandsIn,
  blockRowBytes,
  blockRows,
  decodeBlock,
  readBlockNow,
  type TakeLines,
} from './read-block.ts';
import type { TiffFile } from './tiff-directory.ts';
import type { TiffPage } from './tiff-page.ts';

/** A coded block is hardly ever longer than twice its pixels; what is said beyond is not read. */
const MAX_GROWTH = 2;
const MAX_EXTRA_BYTES = 1024 * 1024;

export interface WindowContext {
  readonly file: TiffFile;
  readonly page: TiffPage;
  /** Tells the pages apart in the cache. */
  readonly pageKey: string;
  readonly cache: BlockCache;
  /** Memory for the bands; what lies in it is written over. */
  readonly room: (byteLength: number) => ArrayBuffer;
  readonly signal: CancelSignal | undefined;
}

/** Bands of a window, in the order asked for; sparse pixels keep `fill` and are 0 in `present`. */
export interface WindowPixels {
  readonly bands: readonly BandArray[];
  /** Null where every pixel is in the file. */
  readonly present: Uint8Array | null;
}

/** What one block gives to the window. */
interface Piece {
  readonly index: number;
  /** Bands of the window that come from this block, and the samples that they are in it. */
  readonly bands: readonly number[];
  readonly samples: readonly number[];
  /** Where the piece lies in the block, and in the window. */
  readonly part: BlockPart;
  readonly toCol: number;
  readonly toRow: number;
  /** The part of the block that is image. */
  readonly whole: BlockPart;
  readonly offset: number;
  readonly length: number;
}

function piecesOf(page: TiffPage, window: PixelWindow, wanted: readonly number[]): Piece[] {
  const { blockWidth, blockHeight, blocksAcross, blocksDown } = page;
  const right = window.col + window.width;
  const bottom = window.row + window.height;
  const pieces: Piece[] = [];
  const every = wanted.map((_, i) => i);
  const planes = page.planar ? [...new Set(wanted)] : [0];
  for (const plane of planes) {
    const bands = page.planar ? every.filter((i) => wanted[i] === plane) : every;
    const samples = page.planar ? bands.map(() => 0) : wanted;
    for (let by = Math.floor(window.row / blockHeight); by * blockHeight < bottom; by++) {
      for (let bx = Math.floor(window.col / blockWidth); bx * blockWidth < right; bx++) {
        const index = (plane * blocksDown + by) * blocksAcross + bx;
        const left = bx * blockWidth;
        const top = by * blockHeight;
        const col = Math.max(window.col, left);
        const row = Math.max(window.row, top);
        const width = Math.min(right, left + blockWidth) - col;
        const height = Math.min(bottom, top + blockHeight) - row;
        pieces.push({
          index,
          bands,
          samples,
          part: { col: col - left, row: row - top, width, height },
          toCol: col - window.col,
          toRow: row - window.row,
          whole: {
            col: 0,
            row: 0,
            width: Math.min(blockWidth, page.width - left),
            height: Math.min(blockHeight, page.height - top),
          },
          offset: page.offsets[index]!,
          length: page.byteCounts[index]!,
        });
      }
    }
  }
  return pieces;
}

const isSparse = ({ offset, length }: Piece) => offset === 0 || length === 0;

/** Whether the file holds no block of any band of the window. */
export function isSparseWindow(page: TiffPage, window: PixelWindow): boolean {
  const bands = Array.from({ length: page.planar ? page.samples : 1 }, (_, band) => band);
  return piecesOf(page, window, bands).every(isSparse);
}

/** Copies lines of a plane that is `fromWidth` wide into a band that is `toWidth` wide. */
function copyLines(
  from: BandArray,
  fromWidth: number,
  part: BlockPart,
  to: BandArray,
  toWidth: number,
  toCol: number,
  toRow: number,
): void {
  const { col, row, width, height } = part;
  if (width === fromWidth && width === toWidth) {
    const lines =
      from.length === width * height ? from : from.subarray(row * width, (row + height) * width);
    to.set(lines, toRow * width);
    return;
  }
  for (let y = 0; y < height; y++) {
    const start = (row + y) * fromWidth + col;
    to.set(from.subarray(start, start + width), (toRow + y) * toWidth + toCol);
  }
}

/** The bytes of a block to be read; a range beyond the end means that the file was cut. */
function rangeOf({ file: { source }, page }: WindowContext, piece: Piece): Piece {
  const { offset, length } = piece;
  if (offset < 0 || length < 0 || offset + length > source.size) {
    throw new SurveyError('tiff-truncated', {
      file: source.name,
      offset,
      length,
      size: source.size,
    });
  }
  const rawBytes = blockRows(page, piece.index) * blockRowBytes(page);
  return { ...piece, length: Math.min(length, MAX_GROWTH * rawBytes + MAX_EXTRA_BYTES) };
}

/**
 * Reads the blocks under a window, neighbours in one read, and copies the wanted bands out of them.
 * A block that the window covers is not kept; of another, all of the wanted bands are.
 */
export async function readWindow(
  context: WindowContext,
  window: PixelWindow,
  wanted: readonly number[],
  fill: number,
): Promise<WindowPixels> {
  const { file, page, pageKey, cache, signal, room } = context;
  const pixels = window.width * window.height;
  const all = piecesOf(page, window, wanted);
  const sparse = all.filter(isSparse);
  const bands = bandsIn(
    room(wanted.length * pixels * bandBytes(page.dataType)),
    page.dataType,
    pixels,
    wanted.length,
  );
  // All else is written over: the blocks tile the window.
  if (sparse.length > 0) for (const band of bands) band.fill(fill);
  const present = sparse.length > 0 ? new Uint8Array(pixels).fill(1) : null;
  for (const { part, toCol, toRow } of sparse) {
    for (let y = 0; y < part.height; y++) {
      const at = (toRow + y) * window.width + toCol;
      present?.fill(0, at, at + part.width);
    }
  }

  const unread: Piece[] = [];
  const keyOf = ({ index, samples }: Piece) => `${pageKey}:${index}:${samples.join()}`;
  const copyPiece = (piece: Piece, { planes, width }: CachedBlock) => {
    piece.bands.forEach((band, i) => {
      const { toCol, toRow, part } = piece;
      copyLines(planes[i]!, width, part, bands[band]!, window.width, toCol, toRow);
    });
  };
  /** Lines of a block as wide as the piece, put into the window. */
  const linesInto =
    ({ part, bands: own, toCol, toRow }: Piece): TakeLines =>
    (lines, line, height) =>
      own.forEach((band, i) => {
        const from = { col: 0, row: 0, width: part.width, height };
        copyLines(lines[i]!, part.width, from, bands[band]!, window.width, toCol, toRow + line);
      });
  for (const piece of all) {
    if (isSparse(piece)) continue;
    const held = cache.take(keyOf(piece), piece.part.width * piece.part.height);
    if (held) {
      copyPiece(piece, held);
      continue;
    }
    const ranged = rangeOf(context, piece);
    const { part, whole } = piece;
    // Of what is stored as it is any lines can be read alone; of the rest what is used in full.
    const alone =
      part.width === whole.width &&
      (part.height === whole.height || page.compression === COMPRESSION.none);
    if (!alone || !readBlockNow(file, page, { ...ranged, take: linesInto(piece) })) {
      unread.push(ranged);
    }
    throwIfCancelled(signal);
  }

  for await (const [piece, data] of readBlocks(file.source, unread, signal)) {
    const { index, part, whole, samples } = piece;
    if (part.width === whole.width && part.height === whole.height) {
      await decodeBlock(file, page, { index, data, part, samples, take: linesInto(piece) });
    } else {
      const size = whole.width * whole.height;
      const buffer = new ArrayBuffer(samples.length * size * bandBytes(page.dataType));
      const planes = bandsIn(buffer, page.dataType, size, samples.length);
      const take: TakeLines = (lines, line) =>
        planes.forEach((plane, i) => {
          plane.set(lines[i]!, line * whole.width);
        });
      await decodeBlock(file, page, { index, data, part: whole, samples, take });
      const block = { planes, width: whole.width, height: whole.height };
      cache.put(keyOf(piece), block, part.width * part.height);
      copyPiece(piece, block);
    }
    throwIfCancelled(signal);
  }
  return { bands, present };
}
