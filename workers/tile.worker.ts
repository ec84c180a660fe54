import { expose } from 'comlink';
import type { CellTask } from '../src/core/coverage/cell-plan.ts';
import { SurveyError } from '../src/core/errors.ts';
import type { ClassifyTask } from '../src/files/classify/classify-task.ts';
import { openTileWorker, type TileSetup } from '../src/files/classify/tile-setup.ts';
import { settle } from '../src/jobs/error-transfer.ts';

let opening: Promise<ClassifyTask> | undefined;

const api = {
  /** Answers when this program is loaded. */
  load: () => settle(() => {}),
  /** Once, before the first task; a failure is told by the tasks. */
  start: (setup: TileSetup) =>
    settle(async () => {
      opening = openTileWorker(setup);
      await opening;
    }),
  run: (task: CellTask, rooms: ArrayBuffer[]) =>
    settle(
      async () => {
        // One that crashed and was started anew.
        if (!opening)
          throw new SurveyError('worker-crashed', { worker: 'tile', message: 'restart' });
        return (await opening)(task, undefined, rooms);
      },
      (records) => records.map((record) => record.buffer),
    ),
};

export type TileApi = typeof api;
expose(api);
