import type { OnProgress } from '../core/progress.ts';
import {
  type ClassifyInput,
  type ClassifyResult,
  classifyWork,
} from '../files/classify/classify-work.ts';
import { createPooledRun } from './pooled-run.ts';

const run = createPooledRun();

/** In the classifier's worker. */
export const pooledClassify = (
  input: ClassifyInput,
  onProgress: OnProgress,
): Promise<ClassifyResult> => classifyWork(input, run.begin(onProgress, input.workers));

export const cancelPooledClassify = run.cancel;
