import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import type { Survey } from '../src/core/survey/document/document.ts';
import type { MapSources } from '../src/files/classify/check-map.ts';
import { settle } from '../src/jobs/error-transfer.ts';
import { cancelPooledCheckMap, pooledCheckMap } from '../src/jobs/pooled-check-map.ts';

const api = {
  check: (survey: Survey, sources: MapSources, onProgress: OnProgress) =>
    settle(() => pooledCheckMap(survey, sources, onProgress)),
  cancel: () => settle(cancelPooledCheckMap),
};

export type CheckMapApi = typeof api;
expose(api);
