import { SurveyError } from '../../src/core/errors.ts';
import { blobSource } from '../../src/files/bytes/byte-source.ts';
import { sha256Of } from '../../src/files/bytes/hash.ts';
import { checkTraining } from '../../src/files/classify/check-training.ts';
import { classifyWork } from '../../src/files/classify/classify-work.ts';
import { lonePool } from '../../src/files/classify/tile-setup.ts';
import { exportEvidence } from '../../src/files/evidence/export-evidence.ts';
import { importFile } from '../../src/files/import/import-file.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { createApp } from '../../src/store/app.ts';
import { fakeJobs } from '../store/fake-jobs.ts';

/** The application with the work of its workers done in this thread. */
export function workingApp(jobs: Partial<Jobs> = {}) {
  let ids = 0;
  const packages: Blob[] = [];
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs({
      importFile: (file, companions, onProgress) => importFile({ file, companions, onProgress }),
      hash: (blob, name) => sha256Of(blobSource(blob, name)),
      classify: (input, onProgress) =>
        classifyWork(input, {
          startPool: lonePool,
          now: () => 0,
          onProgress,
          signal: { aborted: false },
        }),
      checkTraining,
      buildEvidence: async (request, onProgress) => {
        packages.push(await exportEvidence(request, onProgress));
        // There is no browser to hand it to.
        throw new SurveyError('cancelled');
      },
      ...jobs,
    }),
  });
  return { ...app, packages };
}
