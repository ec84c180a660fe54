import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { createPreviewer, type PreviewInput } from '../src/files/classify/preview-view.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const preview = createPreviewer(() => performance.now());
let signal = { aborted: false };

const api = {
  /** Ends the one before. */
  preview: (input: PreviewInput, onProgress: OnProgress) => {
    signal.aborted = true;
    const own = { aborted: false };
    signal = own;
    return settle(
      () => preview(input, { onProgress, signal: own }),
      (made) => (made ? [made.tiff.buffer] : []),
    );
  },
  cancel: () =>
    settle(() => {
      signal.aborted = true;
    }),
};

export type PreviewApi = typeof api;
expose(api);
