import type { BandArray, PixelWindow } from '../../core/layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import type { BlockCache } from './block-cache.ts';
import { makeBand, readTiffBlock, type TiffBlock } from './read-block.ts';
import type { TiffFile } from './tiff-directory.ts';
import type { TiffPage } from './tiff-page.ts';

/** Called for each part of the window that one block covers; block null = sparse. */
type OnPart = (part: {
  readonly block: TiffBlock | null;
  readonly plane: number;
  /** Column and row of the part, in the window and in the block. */
  readonly toCol: number;
  readonly toRow: number;
  readonly fromCol: number;
  readonly fromRow: number;
  readonly width: number;
  readonly height: number;
}) => void;

async function eachPart(
  context: WindowContext,
  window: PixelWindow,
  planes: readonly number[],
  onPart: OnPart,
): Promise<void> {
  const { file, page, pageKey, cache, signal } = context;
  const { blockWidth, blockHeight, blocksAcross, blocksDown } = page;
  const right = window.col + window.width;
  const bottom = window.row + window.height;
  for (const plane of planes) {
    for (let by = Math.floor(window.row / blockHeight); by * blockHeight < bottom; by++) {
      for (let bx = Math.floor(window.col / blockWidth); bx * blockWidth < right; bx++) {
        throwIfCancelled(signal);
        const index = (plane * blocksDown + by) * blocksAcross + bx;
        const block = await cache.get(`${pageKey}:${index}`, () =>
          readTiffBlock(file, page, index),
        );
        const col = Math.max(window.col, bx * blockWidth);
        const row = Math.max(window.row, by * blockHeight);
        onPart({
          block,
          plane,
          toCol: col - window.col,
          toRow: row - window.row,
          fromCol: col - bx * blockWidth,
          fromRow: row - by * blockHeight,
          width: Math.min(right, (bx + 1) * blockWidth) - col,
          height: Math.min(bottom, (by + 1) * blockHeight) - row,
        });
      }
    }
  }
}

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

/** Reads the blocks under a window, one at a time, and copies the wanted bands out of them. */
export async function readWindow(
  context: WindowContext,
  window: PixelWindow,
  wanted: readonly number[],
  fill: number,
): Promise<WindowPixels> {
  const { page } = context;
  const pixels = window.width * window.height;
  const bands = wanted.map(() => {
    const band = makeBand(page.dataType, pixels);
    return fill === 0 ? band : band.fill(fill);
  });
  let present: Uint8Array | null = null;
  const planes = page.planar ? [...new Set(wanted)] : [0];
  await eachPart(context, window, planes, (part) => {
    const { block, plane, toCol, toRow, fromCol, fromRow, width, height } = part;
    if (!block) {
      present ??= new Uint8Array(pixels).fill(1);
      for (let y = 0; y < height; y++) {
        const to = (toRow + y) * window.width + toCol;
        present.fill(0, to, to + width);
      }
      return;
    }
    const step = page.planar ? 1 : page.samples;
    wanted.forEach((sample, i) => {
      if (page.planar && sample !== plane) return;
      const band = bands[i]!;
      const { values } = block;
      for (let y = 0; y < height; y++) {
        let from = ((fromRow + y) * page.blockWidth + fromCol) * step + (page.planar ? 0 : sample);
        const to = (toRow + y) * window.width + toCol;
        for (let x = 0; x < width; x++, from += step) band[to + x] = values[from]!;
      }
    });
  });
  return { bands, present };
}
