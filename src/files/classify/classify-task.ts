import { NODATA } from '../../core/classification/nodata.ts';
import { CELL, type CellTask, cellsOf } from '../../core/coverage/cell-plan.ts';
import type {
  BandArray,
  PixelWindow,
  RasterBlock,
  RasterReader,
} from '../../core/layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import { featureBands } from '../../core/training/feature-bands.ts';
import { createCellPacker } from './pack-cell.ts';

/** Class ids of a block and, where asked for, their confidence; both row-major, 255 = unknown. */
export type PredictBlock = (
  block: RasterBlock,
  ids: Uint8Array,
  confidence: Uint8Array | null,
) => void;

/** The records of a task's cells, in row-major order. `rooms`: memory that they may lie in. */
export type ClassifyTask = (
  task: CellTask,
  signal?: CancelSignal,
  rooms?: readonly ArrayBuffer[],
) => Promise<Uint8Array<ArrayBuffer>[]>;

export interface TaskOptions {
  readonly confidence: boolean;
  /** Lets a waiting message in, every quarter of a second or so; none in a worker that is ended. */
  readonly pause?: () => Promise<void>;
}

/** Of one length, kept for the next task: two tasks a worker, classes and confidence. */
const MOST_SPARE = 4;

/** Pixels predicted between two looks at the signal: 0.2 s of the slowest forest. */
const PIECE_PIXELS = 1 << 17;

/** Whole rows of a block, without copying them. */
export function piecesOf(block: RasterBlock): RasterBlock[] {
  const { col, row, width, height } = block.window;
  const rows = Math.max(1, Math.floor(PIECE_PIXELS / width));
  const pieces: RasterBlock[] = [];
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top);
    const [from, to] = [top * width, (top + count) * width];
    pieces.push({
      window: { col, row: row + top, width, height: count },
      bands: block.bands.map((band): BandArray => band.subarray(from, to)),
      mask: block.mask?.subarray(from, to) ?? null,
    });
  }
  return pieces;
}

/** Copies the pixels of a part of the task's window to their place in it. */
function place(values: Uint8Array, part: PixelWindow, into: Uint8Array, whole: PixelWindow): void {
  for (let y = 0; y < part.height; y++) {
    const to = (part.row + y - whole.row) * whole.width + part.col - whole.col;
    into.set(values.subarray(y * part.width, (y + 1) * part.width), to);
  }
}

function cropped(values: Uint8Array, whole: PixelWindow, cell: PixelWindow): Uint8Array {
  if (whole.width === cell.width && whole.height === cell.height) return values;
  const out = new Uint8Array(cell.width * cell.height);
  for (let y = 0; y < cell.height; y++) {
    const from = (cell.row + y - whole.row) * whole.width + cell.col - whole.col;
    out.set(values.subarray(from, from + cell.width), y * cell.width);
  }
  return out;
}

/** Memory that was used before, of the very length: fresh pages cost a browser more than the work in them. */
function usedRooms() {
  const spare = new Map<number, Uint8Array<ArrayBuffer>[]>();
  return {
    /** What lies in it is to be written over. */
    take: (length: number) => spare.get(length)?.pop() ?? new Uint8Array(length),
    giveBack: (...rooms: readonly (Uint8Array<ArrayBuffer> | null)[]) => {
      for (const room of rooms) {
        if (!room) continue;
        const alike = spare.get(room.length) ?? [];
        if (alike.length < MOST_SPARE) alike.push(room);
        spare.set(room.length, alike);
      }
    },
  };
}

/**
 * Classifies tasks of one image: what a worker does, and what is done without one. The bytes depend
 * on pixels and model alone. Errors: of the reader and the predictor, and `cancelled`.
 */
export function createTaskClassifier(
  reader: RasterReader,
  predict: PredictBlock,
  { confidence, pause }: TaskOptions,
): ClassifyTask {
  const { header } = reader;
  const bands = featureBands(header);
  const { pack, packBlank } = createCellPacker(header);
  const cellsAcross = Math.ceil(header.width / CELL);
  const used = usedRooms();
  const isBlank = (window: PixelWindow) => reader.isBlank?.(window) ?? false;

  return async ({ window, reads }, signal, rooms = []) => {
    throwIfCancelled(signal);
    const numbered = cellsOf(window).map((cell) => ({
      cell,
      index: Math.floor(cell.row / CELL) * cellsAcross + cell.col / CELL,
    }));
    if (isBlank(window)) {
      return numbered.map(({ cell, index }) => packBlank(index, cell, confidence ? 2 : 1));
    }
    const ids = used.take(window.width * window.height).fill(NODATA);
    const amounts = confidence ? used.take(ids.length).fill(NODATA) : null;
    for (const read of reads) {
      throwIfCancelled(signal);
      if (isBlank(read)) continue;
      const block = await reader.read(read, signal ? { bands, signal } : { bands });
      for (const piece of piecesOf(block)) {
        throwIfCancelled(signal);
        const pixels = piece.window.width * piece.window.height;
        const pieceIds = used.take(pixels).fill(0);
        const pieceAmounts = amounts && used.take(pixels).fill(0);
        predict(piece, pieceIds, pieceAmounts);
        place(pieceIds, piece.window, ids, window);
        if (amounts && pieceAmounts) place(pieceAmounts, piece.window, amounts, window);
        used.giveBack(pieceIds, pieceAmounts);
        await pause?.();
      }
      reader.recycle?.(block);
    }
    const left = [...rooms];
    const records = numbered.map(({ cell, index }) => {
      const own = amounts && cropped(amounts, window, cell);
      return pack(index, { cell, ids: cropped(ids, window, cell), confidence: own }, left);
    });
    used.giveBack(ids, amounts);
    return records;
  };
}
