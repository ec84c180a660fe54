import { CELL, cellsOf, cellTasks } from '../../core/coverage/cell-plan.ts';
import { classCoverage, nodataPixels } from '../../core/coverage/class-coverage.ts';
import type { ClassCoverage } from '../../core/coverage/coverage-map.ts';
import type { RasterHeader } from '../../core/layers/raster.ts';
import { inPieces } from '../../core/pieces.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import type { ByteSink } from '../bytes/byte-sink.ts';
import type { WrittenFile } from '../geotiff/cog/cog-writer.ts';
import { openingCellJournal } from './cell-journal.ts';
import { type CellStore, createCellCommitter } from './commit-cells.ts';
import { letMessagesIn } from './let-messages-in.ts';
import { type RunOptions, runTasks } from './run-tasks.ts';
import type { TilePool } from './tile-pool.ts';

export interface CellRun extends RunOptions {
  /** Of the image, as the pool's workers open it. */
  readonly header: RasterHeader;
  readonly classes: readonly SurveyClass[];
  readonly pool: TilePool;
  readonly store: CellStore;
  /** Hash of all that the bytes depend on: what an earlier run of it has left is used. */
  readonly jobId: string;
  readonly out: ByteSink;
  /** Where the confidence goes; null: none is made. */
  readonly confidenceOut: ByteSink | null;
  /** After the last cell, before the files are written. */
  readonly onClassified?: () => void;
}

export interface ClassifiedCells {
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
  readonly file: WrittenFile;
  readonly confidenceFile: WrittenFile | null;
  /** Cells that an earlier run had done. */
  readonly resumedCells: number;
}

/**
 * Image and model to a class file: tasks to the pool, records to the journal in order, then the
 * file. Memory grows with the tables of tiles alone (17 bytes a tile). Errors: those of the pool,
 * the sinks, and `cancelled`.
 */
export async function classifyCells(run: CellRun): Promise<ClassifiedCells> {
  const { header, classes, pool, store } = run;
  store.overviews.truncate(0);
  const committer = createCellCommitter(header, classes, run.confidenceOut !== null, store);
  const look = { signal: run.signal, pause: letMessagesIn(run.now) };
  const opening = openingCellJournal(store.journal, run.jobId, committer.take);
  const journal = await inPieces(opening, look);
  const resumedCells = committer.cells();

  const across = Math.ceil(header.width / CELL);
  const lastCell = (task: ReturnType<typeof cellTasks>[number]) => {
    const { col, row } = cellsOf(task.window).at(-1)!;
    return (row / CELL) * across + col / CELL;
  };
  const tasks = cellTasks(header).filter((task) => lastCell(task) >= resumedCells);
  const commit = (records: readonly Uint8Array[]) => {
    // The first task may reach back to cells that were done before.
    const known = Math.max(0, committer.cells() - firstIndex(records));
    for (const record of records.slice(known)) committer.take(record, journal.append(record));
  };
  await runTasks(tasks, pool, commit, run);
  run.onClassified?.();
  const file = await inPieces(committer.finishing(run.out), look);
  const confidenceFile =
    run.confidenceOut && committer.finishingConfidence
      ? await inPieces(committer.finishingConfidence(run.confidenceOut), look)
      : null;
  return {
    classes: classCoverage(classes, committer.counts, committer.areasM2),
    nodataPixels: nodataPixels(committer.counts),
    file,
    confidenceFile,
    resumedCells,
  };
}

function firstIndex(records: readonly Uint8Array[]): number {
  const [first] = records;
  if (first === undefined) return 0;
  return new DataView(first.buffer, first.byteOffset).getUint32(12, true);
}
