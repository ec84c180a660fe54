import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { checkTraining } from '../src/files/check-training.ts';
import { type ClassifyInput, classifyWork } from '../src/files/classify-work.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  classify: (input: ClassifyInput, onProgress: OnProgress) =>
    settle(
      () => classifyWork(input, () => performance.now(), onProgress),
      ({ tiff }) => [tiff.buffer],
    ),
  checkTraining: (input: ClassifyInput, onProgress: OnProgress) =>
    settle(() => checkTraining(input, onProgress)),
};

export type ClassifyApi = typeof api;
expose(api);
