import { proxy } from 'comlink';
import type { OnProgress } from '../core/progress.ts';
import type { ClassifiedImage, ClassifyRequest } from '../files/classify-image.ts';
import type { ImportedFile } from '../files/import-file.ts';
import { createRasterJobs, type RasterJobs } from './raster-job.ts';
import { createWorkerHost } from './worker-host.ts';

export type { ImportedFile } from '../files/import-file.ts';

export interface ClassifyInput extends Pick<ClassifyRequest, 'samples' | 'classes' | 'settings'> {
  readonly image: { readonly blob: Blob; readonly name: string };
}
export type ClassifyResult = ClassifiedImage & { readonly sha256: string };

/** Every long work of the app, as typed functions over workers. Cancel ends the worker at once. */
export interface Jobs {
  readonly raster: RasterJobs;
  readonly importFile: (
    file: File,
    companions: readonly File[],
    onProgress: OnProgress,
  ) => Promise<ImportedFile>;
  readonly cancelImport: () => void;
  /** SHA-256, 64 hex digits. */
  readonly hash: (blob: Blob, name: string) => Promise<string>;
  readonly classify: (input: ClassifyInput, onProgress: OnProgress) => Promise<ClassifyResult>;
  readonly cancelClassify: () => void;
}

/** Starts no worker before its first call. */
export function createJobs(): Jobs {
  const importHost = createWorkerHost('import');
  const classifyHost = createWorkerHost('classify');
  return {
    raster: createRasterJobs(),
    importFile: (file, companions, onProgress) =>
      importHost.call((api) => api.importFile(file, companions, proxy(onProgress))),
    cancelImport: importHost.restart,
    hash: (blob, name) => importHost.call((api) => api.hash(blob, name)),
    classify: (input, onProgress) =>
      classifyHost.call((api) => api.classify(input, proxy(onProgress))),
    cancelClassify: classifyHost.restart,
  };
}
