import type { OnProgress } from '../core/progress.ts';
import {
  createPreviewer,
  type Preview,
  type PreviewInput,
} from '../files/classify/preview-view.ts';
import { browserViewWorkers } from './browser-view-workers.ts';
import { steadyProgress } from './steady-progress.ts';

const now = () => performance.now();
const workers = browserViewWorkers();
const preview = createPreviewer(now, workers);
let signal = { aborted: false };

/** In the preview's worker: ends the one before. */
export function pooledPreview(
  input: PreviewInput,
  onProgress: OnProgress,
): Promise<Preview | null> {
  signal.aborted = true;
  signal = { aborted: false };
  return preview(input, { onProgress: steadyProgress(onProgress, now), signal });
}

/** The preview rejects with `cancelled`. */
export async function cancelPooledPreview(): Promise<void> {
  signal.aborted = true;
  await Promise.all(workers.map((worker) => worker.cancel()));
}
