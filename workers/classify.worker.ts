import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { checkTraining } from '../src/files/classify/check-training.ts';
import type { ClassifyInput } from '../src/files/classify/classify-work.ts';
import { settle } from '../src/jobs/error-transfer.ts';
import { cancelPooledClassify, pooledClassify } from '../src/jobs/pooled-classify.ts';

const api = {
  classify: (input: ClassifyInput, onProgress: OnProgress) =>
    settle(
      () => pooledClassify(input, onProgress),
      ({ tiff }) => (tiff ? [tiff.buffer] : []),
    ),
  checkTraining: (input: ClassifyInput, onProgress: OnProgress) =>
    settle(() => checkTraining(input, onProgress)),
  cancel: () => settle(cancelPooledClassify),
};

export type ClassifyApi = typeof api;
expose(api);
