import { SurveyError } from '../../core/errors.ts';
import type { BandArray, PixelWindow } from '../../core/layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import type { BlockCache } from './block-cache.ts';
import type { BlockPart } from './block-layout.ts';
import { readBlocks } from './block-reads.ts';
import { blockRowBytes, blockRows, decodeBlock, makeBand } from './read-block.ts';
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

/** Copies `height` lines of a plane that is `fromWidth` wide into a band. */
function copyLines(
  from: BandArray,
  fromWidth: number,
  fromPart: BlockPart,
  to: BandArray,
  window: PixelWindow,
  piece: Piece,
): void {
  const { col, row, width, height } = fromPart;
  for (let y = 0; y < height; y++) {
    const start = (row + y) * fromWidth + col;
    const at = (piece.toRow + y) * window.width + piece.toCol;
    to.set(from.subarray(start, start + width), at);
  }
}

/** The bytes of a block to be read; a range beyond the end means that the file was cut. */
function rangeOf({ file: { source }, page }: WindowContext, piece: Piece): Piece {
  const { offset, length } = piece;
  if (offset + length > source.size) {
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
  const { file, page, pageKey, cache, signal } = context;
  const pixels = window.width * window.height;
  const bands: (BandArray | null)[] = wanted.map(() => null);
  const bandOf = (i: number) => {
    const known = bands[i];
    if (known) return known;
    const made = makeBand(page.dataType, pixels);
    if (fill !== 0) made.fill(fill);
    bands[i] = made;
    return made;
  };
  let present: Uint8Array | null = null;
  const unread: Piece[] = [];
  const keyOf = ({ index, samples }: Piece) => `${pageKey}:${index}:${samples.join()}`;

  for (const piece of piecesOf(page, window, wanted)) {
    const { part, toCol, toRow } = piece;
    if (piece.offset === 0 || piece.length === 0) {
      present ??= new Uint8Array(pixels).fill(1);
      for (let y = 0; y < part.height; y++) {
        const at = (toRow + y) * window.width + toCol;
        present.fill(0, at, at + part.width);
      }
      continue;
    }
    const held = cache.take(keyOf(piece), part.width * part.height);
    if (held) {
      piece.bands.forEach((band, i) => {
        copyLines(held.planes[i]!, held.width, part, bandOf(band), window, piece);
      });
    } else unread.push(rangeOf(context, piece));
  }

  for await (const [piece, data] of readBlocks(file.source, unread, signal)) {
    const { index, part, whole, samples } = piece;
    const covers = part.width === whole.width && part.height === whole.height;
    const taken = covers ? part : whole;
    const planes = await decodeBlock(file, page, { index, data, part: taken, samples });
    if (!covers) {
      const block = { planes, width: whole.width, height: whole.height };
      cache.put(keyOf(piece), block, part.width * part.height);
    }
    const from = covers ? { ...part, col: 0, row: 0 } : part;
    piece.bands.forEach((band, i) => {
      // A block that is the window gives its planes away.
      if (covers && part.width * part.height === pixels) bands[band] = planes[i]!;
      else copyLines(planes[i]!, taken.width, from, bandOf(band), window, piece);
    });
    throwIfCancelled(signal);
  }
  return { bands: wanted.map((_, i) => bandOf(i)), present };
}
