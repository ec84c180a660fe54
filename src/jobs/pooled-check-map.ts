import type { OnProgress } from '../core/progress.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { checkMap, type MapCheck, type MapSources } from '../files/check-map.ts';
import { openCheckPlace } from '../files/opfs/run-place.ts';
import { createBrowserPool } from './browser-tile-pool.ts';
import { steadyProgress } from './steady-progress.ts';

let signal = { aborted: false };

/** In a worker of its own: the map of a package made again, over as many workers as a run has. */
export function pooledCheckMap(
  survey: Survey,
  sources: MapSources,
  onProgress: OnProgress,
): Promise<MapCheck> {
  signal = { aborted: false };
  const now = () => performance.now();
  return checkMap(survey, sources, {
    startPool: (setup) => createBrowserPool(setup),
    openPlace: openCheckPlace,
    now,
    onProgress: steadyProgress(onProgress, now),
    signal,
  });
}

/** The check rejects with `cancelled` once its files are gone. */
export function cancelPooledCheckMap(): void {
  signal.aborted = true;
}
