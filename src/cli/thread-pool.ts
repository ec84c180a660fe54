import { SurveyError } from '../core/errors.ts';
import { sharedPool, type TileWorker } from '../files/classify/shared-pool.ts';
import type { TilePool } from '../files/classify/tile-pool.ts';
import type { TileSetup } from '../files/classify/tile-setup.ts';
import { launchThread } from './launch-thread.ts';
import type { ThreadAnswer, ThreadQuestion, ThreadStart } from './tile-thread.ts';

interface Waiting {
  readonly resolve: (records: readonly Uint8Array<ArrayBuffer>[]) => void;
  readonly reject: (error: unknown) => void;
}

function startThread(setup: Promise<TileSetup>): TileWorker {
  const thread = launchThread('tile-thread', {});
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  let failure: { readonly error: unknown } | null = null;
  const failAll = (error: unknown) => {
    failure ??= { error };
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
  const started = setup.then((ready) => thread.postMessage({ setup: ready } satisfies ThreadStart));
  // Each task tells it.
  started.catch(() => {});
  return {
    run: async (task, rooms) => {
      await started;
      if (failure) throw failure.error;
      return new Promise((resolve, reject) => {
        const id = asked++;
        waiting.set(id, { resolve, reject });
        thread.postMessage({ id, task, rooms } satisfies ThreadQuestion, rooms);
      });
    },
    end: () => {
      waiting.clear();
      void thread.terminate();
    },
  };
}

/**
 * Worker threads of Node, each with a reader, a predictor and a compressor of its own. They start at
 * once, and get their setup when it is there.
 */
export function createThreadPool(setup: Promise<TileSetup>, threads: number): TilePool {
  return sharedPool(Array.from({ length: threads }, () => startThread(setup)));
}
