import { openEvidencePackage } from '../../src/files/evidence/evidence-package-open.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { type App, createApp } from '../../src/store/app.ts';
import { fakeJobs } from './fake-jobs.ts';

/** An app that opens packages; what else its jobs do is the test's. */
export const reviewingApp = (jobs: Partial<Jobs>): App =>
  createApp({
    evidenceText,
    now: () => 1000,
    newId: () => crypto.randomUUID(),
    software: 'moba test',
    jobs: fakeJobs({
      openEvidence: (file) => openEvidencePackage(file, { fileName: file.name }),
      ...jobs,
    }),
  });
