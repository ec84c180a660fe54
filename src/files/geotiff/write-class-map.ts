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
import { throwIfCancelled } from '../../core/progress.ts';
import type { ByteSink } from '../byte-sink.ts';
import type { WrittenFile } from './cog/cog-writer.ts';
import { createCoverageWriter } from './write-coverage.ts';

/** A ColorMap of 8-bit values, as TIFF has it. */
const WHOLE_PALETTE = 768;

export interface ClassMapOutput {
  readonly out: ByteSink;
  /** Compressed tiles wait here. */
  readonly scratch: ByteSink;
}

/** A tile of a strip; beyond the map its last column and row are repeated, or it is nodata. */
function tileOf(ids: Uint8Array, width: number, col: number, size: number, nodata: number | null) {
  const height = ids.length / width;
  const across = Math.min(size, width - col);
  const tile = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    const from = Math.min(y, height - 1) * width + col;
    const to = y * size;
    tile.set(ids.subarray(from, from + across), to);
    tile.fill(nodata ?? tile[to + across - 1]!, to + across, to + size);
    if (nodata !== null && y >= height) tile.fill(nodata, to, to + size);
  }
  return tile;
}

/**
 * A class map (one band of bytes) as a COG with the colours and nodata value of its header, row of
 * tiles by row of tiles; counted and measured on the way. Errors: of the reader, and `cancelled`.
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
  const options = work.signal ? { signal: work.signal } : {};
  /** A row of tiles, some at a time. */
  const writeRow = async (window: PixelWindow): Promise<void> => {
    for (let left = 0; left < width; left += pieceWidth) {
      const across = Math.min(pieceWidth, width - left);
      const block = await reader.read({ ...window, col: left, width: across }, options);
      const ids = block.bands[0] as Uint8Array;
      const isLast = left + across === width;
      tally.addPiece({ ...cut(ids, window.row, across), col: left, isLast });
      for (let col = 0; col < across; col += size) {
        const tile = tileOf(ids, across, col, size, nodata);
        writer.writeTile((left + col) / size, window.row / size, tile);
      }
      reader.recycle?.(block);
    }
  };
  const writeBlankRow = (window: PixelWindow, value: number): void => {
    tally.add(blankStrip(window, value));
    const tile = new Uint8Array(size * size).fill(value);
    for (let col = 0; col < width; col += size) {
      writer.writeTile(col / size, window.row / size, tile);
    }
  };
  for (let row = 0; row < height; row += size) {
    throwIfCancelled(work.signal);
    const window = { col: 0, row, width, height: Math.min(size, height - row) };
    if (nodata !== null && reader.isBlank?.(window)) writeBlankRow(window, nodata);
    else await writeRow(window);
    work.onProgress?.({ stage: 'write', done: row + window.height, total: height });
    await work.pause?.();
  }
  return { written: writer.finishTo(out), tally };
}
