import type { OnProgress } from '../core/progress.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { checkMap, type MapCheck, type MapSources } from '../files/classify/check-map.ts';
import { openCheckPlace } from '../files/opfs/run-place.ts';
import { createPooledRun } from './pooled-run.ts';

const run = createPooledRun();

/** In a worker of its own: the map of a package made again, over as many workers as a run has. */
export const pooledCheckMap = (
  survey: Survey,
  sources: MapSources,
  onProgress: OnProgress,
): Promise<MapCheck> =>
  checkMap(survey, sources, { ...run.begin(onProgress), openPlace: openCheckPlace });

export const cancelPooledCheckMap = run.cancel;
