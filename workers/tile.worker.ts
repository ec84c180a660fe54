import { expose } from 'comlink';
import type { CellTask } from '../src/core/coverage/cell-plan.ts';
import type { ClassifyTask } from '../src/files/classify/classify-task.ts';
import { openTileWorker, type TileSetup } from '../src/files/classify/tile-setup.ts';
import { settle } from '../src/jobs/error-transfer.ts';

let opening: Promise<ClassifyTask> | undefined;

const api = {
  /** Once, before the first task; a failure is told by the tasks. */
  start: (setup: TileSetup) =>
    settle(async () => {
      opening = openTileWorker(setup);
      await opening;
    }),
  run: (task: CellTask, rooms: ArrayBuffer[]) =>
    settle(
      async () => (await opening)?.(task, undefined, rooms) ?? [],
      (records) => records.map((record) => record.buffer),
    ),
};

export type TileApi = typeof api;
expose(api);
