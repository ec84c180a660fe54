import type { CheckMapApi } from '../../workers/check-map.worker.ts';
import type { ClassifyApi } from '../../workers/classify.worker.ts';
import type { EvidenceApi } from '../../workers/evidence.worker.ts';
import type { FitApi } from '../../workers/fit.worker.ts';
import type { ImportApi } from '../../workers/import.worker.ts';
import type { OutlineApi } from '../../workers/outline.worker.ts';
import type { PlanApi } from '../../workers/plan.worker.ts';
import type { PointsApi } from '../../workers/points.worker.ts';
import type { PreviewApi } from '../../workers/preview.worker.ts';
import type { PyramidApi } from '../../workers/pyramid.worker.ts';
import type { RasterApi } from '../../workers/raster.worker.ts';
import type { SlopeApi } from '../../workers/slope.worker.ts';
import type { UncertaintyApi } from '../../workers/uncertainty.worker.ts';
import { hostWorker, type WorkerHost } from './hosted-worker.ts';

export type { WorkerHost } from './hosted-worker.ts';

export interface WorkerApis {
  readonly raster: RasterApi;
  readonly classify: ClassifyApi;
  readonly 'check-map': CheckMapApi;
  readonly preview: PreviewApi;
  readonly import: ImportApi;
  readonly evidence: EvidenceApi;
  readonly slope: SlopeApi;
  readonly pyramid: PyramidApi;
  readonly outline: OutlineApi;
  readonly fit: FitApi;
  readonly plan: PlanApi;
  readonly points: PointsApi;
  readonly uncertainty: UncertaintyApi;
}
export type WorkerName = keyof WorkerApis;

/** Vite finds a worker only where the URL is written out. */
const START: Readonly<Record<WorkerName, () => Worker>> = {
  raster: () =>
    new Worker(new URL('../../workers/raster.worker.ts', import.meta.url), { type: 'module' }),
  classify: () =>
    new Worker(new URL('../../workers/classify.worker.ts', import.meta.url), { type: 'module' }),
  'check-map': () =>
    new Worker(new URL('../../workers/check-map.worker.ts', import.meta.url), { type: 'module' }),
  preview: () =>
    new Worker(new URL('../../workers/preview.worker.ts', import.meta.url), { type: 'module' }),
  import: () =>
    new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' }),
  evidence: () =>
    new Worker(new URL('../../workers/evidence.worker.ts', import.meta.url), { type: 'module' }),
  slope: () =>
    new Worker(new URL('../../workers/slope.worker.ts', import.meta.url), { type: 'module' }),
  pyramid: () =>
    new Worker(new URL('../../workers/pyramid.worker.ts', import.meta.url), { type: 'module' }),
  outline: () =>
    new Worker(new URL('../../workers/outline.worker.ts', import.meta.url), { type: 'module' }),
  plan: () =>
    new Worker(new URL('../../workers/plan.worker.ts', import.meta.url), { type: 'module' }),
  points: () =>
    new Worker(new URL('../../workers/points.worker.ts', import.meta.url), { type: 'module' }),
  fit: () =>
    new Worker(new URL('../../workers/fit.worker.ts', import.meta.url), { type: 'module' }),
  uncertainty: () =>
    new Worker(new URL('../../workers/uncertainty.worker.ts', import.meta.url), { type: 'module' }),
};

/** `start` is injectable for tests; the app passes none. */
export function createWorkerHost<Name extends WorkerName>(
  name: Name,
  start: () => Worker = START[name],
): WorkerHost<WorkerApis[Name]> {
  return hostWorker<WorkerApis[Name]>(name, start);
}
