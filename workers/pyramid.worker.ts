import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { makePyramid, type PyramidInput } from '../src/files/pyramid/make-pyramid.ts';
import { settle } from '../src/jobs/error-transfer.ts';

let signal = { aborted: false };

const api = {
  make: (input: PyramidInput, onProgress: OnProgress) =>
    settle(() => {
      signal = { aborted: false };
      return makePyramid(input, { now: () => performance.now(), onProgress, signal });
    }),
  /** The work rejects with `cancelled` once its files are gone. */
  cancel: () =>
    settle(() => {
      signal.aborted = true;
    }),
};

export type PyramidApi = typeof api;
expose(api);
