import type { OnProgress } from '../core/progress.ts';
import type { TileSetup } from '../files/classify/tile-setup.ts';
import { type ClassifyInput, type ClassifyResult, classifyWork } from '../files/classify-work.ts';
import { createBrowserPool } from './browser-tile-pool.ts';
import { steadyProgress } from './steady-progress.ts';

let signal = { aborted: false };

/** In the classifier's worker: one run at a time, over workers of its own. */
export function pooledClassify(
  input: ClassifyInput,
  onProgress: OnProgress,
): Promise<ClassifyResult> {
  signal = { aborted: false };
  const now = () => performance.now();
  const startPool = (setup: TileSetup) => createBrowserPool(setup, input.workers);
  const steady = steadyProgress(onProgress, now);
  return classifyWork(input, { startPool, now, onProgress: steady, signal });
}

/** The run rejects with `cancelled` once its files are gone. */
export function cancelPooledClassify(): void {
  signal.aborted = true;
}
