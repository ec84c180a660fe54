import {
  type ClassTally,
  createClassTally,
  type RunAreaM2,
} from '../../core/coverage/class-tally.ts';
import type { StripWork } from '../../core/coverage/labelled-strips.ts';
import { createRunCutter } from '../../core/coverage/run-strip.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
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
  const cut = createRunCutter(width);
  const size = writer.tileSize;
  for (let row = 0; row < height; row += size) {
    throwIfCancelled(work.signal);
    const window = { col: 0, row, width, height: Math.min(size, height - row) };
    const block = await reader.read(window, work.signal ? { signal: work.signal } : {});
    const ids = block.bands[0] as Uint8Array;
    tally.add(cut(ids, row));
    for (let col = 0; col < width; col += size) {
      writer.writeTile(col / size, row / size, tileOf(ids, width, col, size, nodata));
    }
    reader.recycle?.(block);
    work.onProgress?.({ stage: 'write', done: row + window.height, total: height });
    await work.pause?.();
  }
  return { written: writer.finishTo(out), tally };
}
