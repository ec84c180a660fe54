import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import type { PreviewInput } from '../src/files/classify/preview-view.ts';
import { settle } from '../src/jobs/error-transfer.ts';
import { cancelPooledPreview, pooledPreview } from '../src/jobs/pooled-preview.ts';

const api = {
  preview: (input: PreviewInput, onProgress: OnProgress) =>
    settle(
      () => pooledPreview(input, onProgress),
      (made) => (made ? [made.tiff.buffer] : []),
    ),
  cancel: () => settle(cancelPooledPreview),
};

export type PreviewApi = typeof api;
expose(api);
