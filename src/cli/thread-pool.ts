import { SurveyError } from '../core/errors.ts';
import { sharedPool, type TileWorker } from '../files/classify/shared-pool.ts';
import type { TilePool } from '../files/classify/tile-pool.ts';
import type { TileSetup } from '../files/classify/tile-setup.ts';
import { launchThread } from './launch-thread.ts';
import type { ThreadAnswer, ThreadQuestion } from './tile-thread.ts';

interface Waiting {
  readonly resolve: (records: readonly Uint8Array<ArrayBuffer>[]) => void;
  readonly reject: (error: unknown) => void;
}

function startThread(setup: TileSetup): TileWorker {
  const thread = launchThread('tile-thread', { setup });
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('error', (error) => {
    failAll(new SurveyError('worker-crashed', { worker: 'tile', message: String(error) }));
  });
  thread.on('exit', () => {
    failAll(new SurveyError('worker-crashed', { worker: 'tile', message: 'exit' }));
  });
  thread.on('message', (answer: ThreadAnswer) => {
    const who = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('records' in answer) who?.resolve(answer.records);
    else {
      const { code, details, message } = answer.error;
      who?.reject(code === null ? new Error(message) : new SurveyError(code, details));
    }
  });
  return {
    run: (task, rooms) =>
      new Promise((resolve, reject) => {
        const id = asked++;
        waiting.set(id, { resolve, reject });
        thread.postMessage({ id, task, rooms } satisfies ThreadQuestion, rooms);
      }),
    end: () => {
      waiting.clear();
      void thread.terminate();
    },
  };
}

/** Worker threads of Node, each with a reader, a predictor and a compressor of its own. */
export function createThreadPool(setup: TileSetup, threads: number): TilePool {
  return sharedPool(Array.from({ length: threads }, () => startThread(setup)));
}
