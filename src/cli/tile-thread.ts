import { parentPort } from 'node:worker_threads';
import type { CellTask } from '../core/coverage/cell-plan.ts';
import { type ErrorDetails, isSurveyError } from '../core/errors.ts';
import type { ClassifyTask } from '../files/classify/classify-task.ts';
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

/** The first message. */
export interface ThreadStart {
  readonly setup: TileSetup;
}

let opening: Promise<ClassifyTask> | null = null;

function told(error: unknown) {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return isSurveyError(error)
    ? { code: error.code, details: error.details, message }
    : { code: null, details: {}, message };
}

async function answer({ id, task, rooms }: ThreadQuestion): Promise<void> {
  try {
    if (!opening) throw new Error('a task before the setup');
    const records = await (await opening)(task, undefined, rooms);
    const answer: ThreadAnswer = { id, records };
    parentPort?.postMessage(
      answer,
      records.map((record) => record.buffer),
    );
  } catch (error) {
    parentPort?.postMessage({ id, error: told(error) } satisfies ThreadAnswer);
  }
}

parentPort?.on('message', (message: ThreadStart | ThreadQuestion) => {
  if ('setup' in message) {
    opening = openTileWorker(message.setup, createNodeOpener().open);
    // Each task tells it.
    opening.catch(() => {});
  } else void answer(message);
});
