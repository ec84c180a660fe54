import { describe, expect, it } from 'vitest';
import { newArea } from '../../src/core/survey/document/new-area.ts';
import { addArea, updateArea } from '../../src/core/survey/edit/edit-areas.ts';
import { withAttached } from '../../src/core/survey/edit/edit-evidence.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import { createApp } from '../../src/store/app.ts';
import { fakeJobs } from './fake-jobs.ts';

function testApp() {
  let ids = 0;
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs({ hash: async (_blob, name) => name.padEnd(64, '0') }),
  });
  const state = () => app.store.getState();
  app.commands.edit((survey) => addArea(newArea('net', '網', 'net', survey))(survey));
  const attach = (names: readonly string[], content = 'x') =>
    app.commands.attachFiles(
      names.map((name) => new File([content], name)),
      (kept) =>
        app.commands.edit(
          updateArea('net', (area) => ({ ...area, evidence: withAttached(area.evidence, kept) })),
        ),
    );
  return { ...app, state, attach };
}

describe('attachFiles', () => {
  it('keeps the files with their hashes and names them in one step', async () => {
    const { attach, state, commands } = testApp();
    await attach(['報告書.pdf', '写真.jpg']);
    expect(state().survey.files).toMatchObject([
      { name: '報告書.pdf', kind: 'attachment', sha256: '報告書.pdf'.padEnd(64, '0'), bytes: 1 },
      { name: '写真.jpg', kind: 'attachment' },
    ]);
    expect(state().survey.areas[0]?.evidence.fileIds).toEqual(
      state().survey.files.map(({ id }) => id),
    );
    commands.undo();
    expect(state().survey.files).toEqual([]);
    expect(state().survey.areas[0]?.evidence.fileIds).toEqual([]);
    commands.redo();
    expect(state().survey.files).toHaveLength(2);
  });

  it('names a file again that the survey holds already', async () => {
    const { attach, state } = testApp();
    await attach(['a.pdf']);
    await attach(['a.pdf']);
    expect(state().survey.files).toHaveLength(1);
    expect(state().survey.areas[0]?.evidence.fileIds).toHaveLength(1);
  });

  it('an empty file is refused with a notice, and nothing changes', async () => {
    const { attach, state } = testApp();
    const before = state().survey;
    await attach(['a.pdf'], '');
    expect(state().survey).toBe(before);
    expect(state().session.notices).toMatchObject([{ tone: 'error', code: 'file-empty' }]);
  });
});
