import {
  type ClassTally,
  createClassTally,
  type RunAreaM2,
} from '../../core/coverage/class-tally.ts';
import type { StripWork } from '../../core/coverage/labelled-strips.ts';
import { pieceColumns } from '../../core/coverage/piece-columns.ts';
import { createRunCutter, type RunCutter } from '../../core/coverage/run-cutter.ts';
import { blankStrip } from '../../core/coverage/run-strip.ts';
import type { RunStrip } from '../../core/coverage/runs.ts';
import type { PixelWindow, RasterReader } from '../../core/layers/raster.ts';
import { inPieces } from '../../core/pieces.ts';
import { throwIfCancelled } from '../../core/progress.ts';
import type { ByteSink } from '../bytes/byte-sink.ts';
import type { WrittenFile } from './cog/cog-writer.ts';
import { createCoverageWriter } from './write-coverage.ts';

/**
 * A wide map is written in squares, a few rows of tiles at a time: otherwise whole rows of half-made
 * overview tiles would wait for the next row.
 */
const TILE_ROWS_TOGETHER = 4;
/** A ColorMap of 8-bit values, as TIFF has it. */
const WHOLE_PALETTE = 768;

export interface ClassMapOutput {
  readonly out: ByteSink;
  /** Compressed tiles wait here. */
  readonly scratch: ByteSink;
}

/** A tile of a strip; beyond the map its last column and row are repeated, or it is nodata. */
function cutTile(
  ids: Uint8Array,
  width: number,
  col: number,
  size: number,
  nodata: number | null,
  tile: Uint8Array,
): void {
  const height = ids.length / width;
  const across = Math.min(size, width - col);
  for (let y = 0; y < size; y++) {
    const from = Math.min(y, height - 1) * width + col;
    const to = y * size;
    tile.set(ids.subarray(from, from + across), to);
    tile.fill(nodata ?? tile[to + across - 1]!, to + across, to + size);
    if (nodata !== null && y >= height) tile.fill(nodata, to, to + size);
  }
}

/**
 * A class map (one band of bytes) as a COG with the colours and nodata value of its header;
 * counted and measured on the way. Errors: of the reader, and `cancelled`.
 */
export async function writeClassMap(
  reader: RasterReader,
  { out, scratch }: ClassMapOutput,
  runAreaM2: RunAreaM2 | null,
  work: StripWork,
): Promise<{ readonly written: WrittenFile; readonly tally: ClassTally }> {
  const { header } = reader;
  const { width, height, nodata, palette } = header;
  const colors = palette?.length === WHOLE_PALETTE ? palette : null;
  const writer = createCoverageWriter(header, colors, scratch, nodata);
  const tally = createClassTally(runAreaM2);
  const size = writer.tileSize;
  const pieceWidth = pieceColumns(width, header.blockWidth, size);
  const cutters = new Map<number, RunCutter>();
  const cut = (ids: Uint8Array, row: number, across: number): RunStrip => {
    const cutter = cutters.get(across) ?? createRunCutter(across);
    cutters.set(across, cutter);
    cutter.begin();
    cutter.add(ids);
    return cutter.take(row);
  };
  const tile = new Uint8Array(size * size);
  const options = work.signal ? { signal: work.signal } : {};
  const writePiece = async (window: PixelWindow): Promise<void> => {
    const { col, row, width: across } = window;
    const isLast = col + across === width;
    if (nodata !== null && reader.isBlank?.(window)) {
      tally.addPiece({ ...blankStrip(window, nodata), col, isLast });
      for (let x = 0; x < across; x += size)
        writer.writePlain((col + x) / size, row / size, nodata);
      return;
    }
    const block = await reader.read(window, options);
    const ids = block.bands[0] as Uint8Array;
    tally.addPiece({ ...cut(ids, row, across), col, isLast });
    for (let x = 0; x < across; x += size) {
      cutTile(ids, across, x, size, nodata, tile);
      writer.writeTile((col + x) / size, row / size, tile);
      await work.pause?.();
      throwIfCancelled(work.signal);
    }
    reader.recycle?.(block);
  };
  const bandRows = size * (pieceWidth < width ? TILE_ROWS_TOGETHER : 1);
  for (let top = 0; top < height; top += bandRows) {
    const down = Math.min(bandRows, height - top);
    for (let col = 0; col < width; col += pieceWidth) {
      const across = Math.min(pieceWidth, width - col);
      for (let row = top; row < top + down; row += size) {
        throwIfCancelled(work.signal);
        await writePiece({ col, row, width: across, height: Math.min(size, height - row) });
        await work.pause?.();
      }
      const done = top + Math.floor((down * (col + across)) / width);
      work.onProgress?.({ stage: 'write', done, total: height });
    }
  }
  return { written: await inPieces(writer.finishing(out), work), tally };
}
