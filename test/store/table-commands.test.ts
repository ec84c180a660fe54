import { describe, expect, it } from 'vitest';
import { newArea } from '../../src/core/survey/document/new-area.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { ImportedFile } from '../../src/jobs/jobs.ts';
import { createApp } from '../../src/store/app.ts';
import { fakeJobs, importedRaster } from './fake-jobs.ts';

const table: ImportedFile = {
  kind: 'table',
  sha256: 'b'.repeat(64),
  table: { sheets: [{ name: '網', rows: [['網の枚数'], ['5']], rowNumbers: [1, 2], cleaned: [] }] },
};

function testApp(imported: ImportedFile = table) {
  let ids = 0;
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs({ importFile: async () => imported }),
  });
  const state = () => app.store.getState();
  return { ...app, state, pending: () => state().session.pendingTables };
}

const file = new File(['x'], '網台帳.csv');
const wish = { kind: 'nets', target: { kind: 'area', id: null } } as const;

describe('a table that comes in', () => {
  it('waits for a person; nothing of it is in the survey', async () => {
    const { commands, state, pending } = testApp();
    const before = state().survey;
    await commands.importFiles([file]);
    expect(state().survey).toBe(before);
    expect(pending()).toMatchObject([{ kind: null, target: null, file: { kind: 'table' } }]);
    commands.closeTable();
    expect(pending()).toEqual([]);
    expect(state().survey).toBe(before);
  });

  it('is added as one step, its stage opened and its area chosen', async () => {
    const { commands, state, pending } = testApp();
    await commands.importTables([file], wish);
    const [asked] = pending();
    if (!asked) throw new Error('no table waits');
    const rows = [{ netCount: '5', netAreaM2: '23.3' }];
    commands.addTable({ ...wish, rows, file: asked.file, name: '網台帳' });
    expect(pending()).toEqual([]);
    const [area] = state().survey.areas;
    expect(area).toMatchObject({ name: '網台帳', method: 'net', nets: [{ netCount: '5' }] });
    expect(state().survey.files).toMatchObject([{ name: '網台帳.csv', sha256: table.sha256 }]);
    expect(state().session).toMatchObject({ stage: 'area', selectedAreaId: area?.id });
    expect(state().session.notices).toMatchObject([
      { tone: 'info', code: 'rows-added', details: { count: 1, file: '網台帳.csv' } },
    ]);
    commands.undo();
    expect([state().survey.areas, state().survey.files]).toEqual([[], []]);
  });

  it('read again, its file is named again and not kept twice', async () => {
    const { commands, state, pending } = testApp();
    for (let time = 0; time < 2; time++) {
      await commands.importTables([file], wish);
      const [asked] = pending();
      if (!asked) throw new Error('no table waits');
      commands.addTable({ ...wish, rows: [{ netCount: '5' }], file: asked.file, name: 'a' });
    }
    expect(state().survey.files).toHaveLength(1);
    expect(state().survey.areas).toHaveLength(2);
  });

  it('what is no table is refused where a table was asked for', async () => {
    const { commands, state, pending } = testApp(importedRaster('c'.repeat(64)));
    const before = state().survey;
    await commands.importTables([file], wish);
    expect(pending()).toEqual([]);
    expect(state().survey).toBe(before);
    expect(state().session.notices).toMatchObject([{ tone: 'error', code: 'table-not-known' }]);
  });

  it('rows that no target takes leave the dialog open and the survey as it is', async () => {
    const { commands, state, pending } = testApp();
    commands.edit((survey) => ({ ...survey, areas: [newArea('cone', '', 'cone', survey)] }));
    await commands.importTables([file], wish);
    const [asked] = pending();
    if (!asked) throw new Error('no table waits');
    const before = state().survey;
    const target = { kind: 'area', id: 'cone' } as const;
    commands.addTable({
      kind: 'nets',
      target,
      rows: [{ netCount: '5' }],
      file: asked.file,
      name: '',
    });
    expect(state().survey).toBe(before);
    expect(pending()).toHaveLength(1);
  });
});
