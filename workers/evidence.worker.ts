import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { surveyFromJson } from '../src/core/survey/document/schema.ts';
import { withUncertaintyChecked } from '../src/files/evidence/check-uncertainty.ts';
import { openEvidencePackage } from '../src/files/evidence/evidence-package-open.ts';
import { type ExportRequest, exportEvidence } from '../src/files/evidence/export-evidence.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  build: (request: ExportRequest, onProgress: OnProgress) =>
    settle(() => exportEvidence(request, onProgress)),
  open: (blob: Blob, fileName: string, onProgress: OnProgress) =>
    settle(async () => {
      const opened = await openEvidencePackage(blob, { fileName, onProgress });
      const survey = surveyFromJson(opened.survey);
      return withUncertaintyChecked(opened, survey, { onProgress });
    }),
};

export type EvidenceApi = typeof api;
expose(api);
