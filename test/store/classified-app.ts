import { addClass } from '../../src/core/survey/edit/edit-classes.ts';
import { addSample } from '../../src/core/survey/edit/edit-samples.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { createApp } from '../../src/store/app.ts';
import { classified, fakeJobs, importedRaster } from './fake-jobs.ts';

/** An app with an image and a coverage map of one class. */
export async function classifiedApp(jobs: Partial<Jobs>) {
  let ids = 0;
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs({
      importFile: async () => importedRaster('a'.repeat(64)),
      classify: async () => classified,
      ...jobs,
    }),
  });
  const { commands, store } = app;
  await commands.importFiles([new File([Uint8Array.of(1)], 'cove.tif')]);
  commands.edit(addClass({ id: 1, name: 'アマモ', color: '#2fa866', isBed: true }));
  const geometry = { type: 'Point', coordinates: [72001, -150001] } as const;
  commands.edit(
    addSample({
      id: 's',
      classId: 1,
      crs: 'EPSG:6673',
      geometry: { ...geometry, coordinates: [72001, -150001] },
      fileId: null,
    }),
  );
  await commands.classify();
  const notices = () => store.getState().session.notices.map(({ code }) => code);
  return { ...app, notices };
}
