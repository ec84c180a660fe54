import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { openEvidencePackage } from '../src/files/evidence-package-open.ts';
import { type ExportRequest, exportEvidence } from '../src/files/export-evidence.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  build: (request: ExportRequest, onProgress: OnProgress) =>
    settle(() => exportEvidence(request, onProgress)),
  open: (blob: Blob, fileName: string, onProgress: OnProgress) =>
    settle(() => openEvidencePackage(blob, { fileName, onProgress })),
};

export type EvidenceApi = typeof api;
expose(api);
