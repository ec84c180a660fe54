import { expose } from 'comlink';
import {
  createViewWorker,
  type ViewModel,
  type ViewPart,
} from '../src/files/classify/view-worker.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const worker = createViewWorker(() => performance.now());

const api = {
  begin: (part: ViewPart) => settle(() => worker.begin(part)),
  classify: (model: ViewModel) =>
    settle(
      () => worker.classify(model),
      (classIds) => [classIds.buffer],
    ),
  cancel: () => settle(worker.cancel),
};

export type ViewApi = typeof api;
expose(api);
