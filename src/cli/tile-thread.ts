import { parentPort, workerData } from 'node:worker_threads';
import type { CellTask } from '../core/coverage/cell-plan.ts';
import { type ErrorDetails, isSurveyError } from '../core/errors.ts';
import { openTileWorker, type TileSetup } from '../files/classify/tile-setup.ts';
import { createNodeOpener } from './node-open-source.ts';

/** What a thread answers: the records of a task, or what went wrong. */
export type ThreadAnswer =
  | { readonly id: number; readonly records: readonly Uint8Array<ArrayBuffer>[] }
  | {
      readonly id: number;
      readonly error: {
        readonly code: string | null;
        readonly details: ErrorDetails;
        readonly message: string;
      };
    };

export interface ThreadQuestion {
  readonly id: number;
  readonly task: CellTask;
  readonly rooms: ArrayBuffer[];
}

const { setup } = workerData as { readonly setup: TileSetup };
const opening = openTileWorker(setup, createNodeOpener().open);
// Each task tells it.
opening.catch(() => {});

function told(error: unknown) {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return isSurveyError(error)
    ? { code: error.code, details: error.details, message }
    : { code: null, details: {}, message };
}

parentPort?.on('message', async ({ id, task, rooms }: ThreadQuestion) => {
  try {
    const records = await (await opening)(task, undefined, rooms);
    const answer: ThreadAnswer = { id, records };
    parentPort?.postMessage(
      answer,
      records.map((record) => record.buffer),
    );
  } catch (error) {
    parentPort?.postMessage({ id, error: told(error) } satisfies ThreadAnswer);
  }
});
