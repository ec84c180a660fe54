import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { addClass } from '../../src/core/survey/edit/edit-classes.ts';
import { addSample } from '../../src/core/survey/edit/edit-samples.ts';
import { setTitle } from '../../src/core/survey/edit/edit-survey.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { createApp } from '../../src/store/app.ts';
import { image } from '../core/survey/sample-survey.ts';
import { classified, fakeJobs, importedRaster } from './fake-jobs.ts';

function testApp(jobs: Partial<Jobs> = {}) {
  let ids = 0;
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs(jobs),
  });
  const state = () => app.store.getState();
  return { ...app, state, title: () => state().survey.title };
}

const file = (name: string) => new File([Uint8Array.of(1)], name);
const eelgrass = { id: 1, name: 'アマモ', color: '#2fa866', isBed: true };

describe('edit, undo, redo', () => {
  it('goes back and forth step by step, and a new step drops the redo', () => {
    const { commands, state, title } = testApp();
    commands.edit(setTitle('一'));
    commands.edit(setTitle('二'));
    commands.undo();
    expect([title(), state().canUndo, state().canRedo]).toEqual(['一', true, true]);
    commands.redo();
    expect([title(), state().canRedo]).toEqual(['二', false]);
    commands.undo();
    commands.edit(setTitle('三'));
    expect(state().canRedo).toBe(false);
    commands.undo();
    commands.undo();
    commands.undo();
    expect([title(), state().canUndo]).toEqual(['', false]);
  });

  it('a step that changes nothing is no step', () => {
    const { commands, state } = testApp();
    commands.edit((survey) => survey);
    expect(state().canUndo).toBe(false);
  });

  it('a step that throws becomes a notice, and the survey is the same object', () => {
    const { commands, state } = testApp();
    const before = state().survey;
    commands.edit(() => {
      throw new SurveyError('classes-full', { file: 'a.geojson' });
    });
    expect(state().survey).toBe(before);
    expect(state().session.notices).toMatchObject([
      { tone: 'error', code: 'classes-full', details: { file: 'a.geojson' } },
    ]);
    commands.dismissNotice(state().session.notices[0]!.id);
    expect(state().session.notices).toEqual([]);
  });

  it('a fault of ours is told too, once', () => {
    const { commands, state } = testApp();
    for (let i = 0; i < 2; i++) {
      commands.edit(() => {
        throw new TypeError('x is not a function');
      });
    }
    expect(state().session.notices).toHaveLength(1);
    expect(state().session.notices[0]).toMatchObject({ code: 'unexpected' });
  });

  it('keeps 500 steps and no more', () => {
    const { commands, state, title } = testApp();
    for (let i = 0; i <= 600; i++) commands.edit(setTitle(String(i)));
    let undone = 0;
    while (state().canUndo) {
      commands.undo();
      undone += 1;
    }
    expect(undone).toBe(500);
    expect(title()).toBe('100');
  });

  it('lets go of a selection that a step took away', () => {
    const { commands, state } = testApp();
    commands.edit(addClass(eelgrass));
    commands.edit(
      addSample({
        id: 's',
        classId: 1,
        crs: 'EPSG:4326',
        geometry: { type: 'Point', coordinates: [135, 34] },
        fileId: null,
      }),
    );
    commands.setSession({ selectedSampleId: 's', tool: 'edit' });
    commands.undo();
    expect(state().session).toMatchObject({ selectedSampleId: null, tool: 'pan' });
  });
});

describe('evaluation', () => {
  it('is of the survey shown, and only another survey makes another', () => {
    const { commands, state } = testApp();
    const first = state().evaluation;
    commands.setSession({ stage: 'area' });
    expect(state().evaluation).toBe(first);
    commands.edit(setTitle('新'));
    expect(state().evaluation).not.toBe(first);
  });
});

describe('review', () => {
  it('refuses edits, imports and classification with a notice', async () => {
    const { commands, state } = testApp();
    commands.setSession({ mode: 'review' });
    const before = state().survey;
    commands.edit(setTitle('改ざん'));
    await commands.importFiles([file('a.tif')]);
    await commands.classify();
    commands.undo();
    expect(state().survey).toBe(before);
    expect(state().session.notices.map((notice) => notice.code)).toEqual(['review-is-read-only']);
  });
});

describe('jobs', () => {
  it('imports an image, shows progress meanwhile, and it is the one to classify', async () => {
    const seen: unknown[] = [];
    const app = testApp({
      importFile: async (_file, _companions, onProgress) => {
        onProgress({ stage: 'hash', done: 1, total: 2 });
        seen.push(app.state().session.jobs[0]);
        return importedRaster('a'.repeat(64));
      },
    });
    await app.commands.importFiles([file('reef.tif')]);
    expect(seen).toMatchObject([{ kind: 'import', progress: { done: 1, total: 2 } }]);
    expect(app.state().session.jobs).toEqual([]);
    const [entry] = app.state().survey.files;
    expect(entry).toMatchObject({ name: 'reef.tif', kind: 'raster', crs: 'EPSG:6673' });
    expect(app.state().survey.classification.imageId).toBe(entry!.id);
  });

  it('one bad file is told, and the next one is still opened', async () => {
    const app = testApp({
      importFile: async ({ name }) => {
        if (name === 'bad.tif') throw new SurveyError('tiff-not-a-tiff', { file: name });
        return importedRaster('a'.repeat(64));
      },
    });
    await app.commands.importFiles([file('bad.tif'), file('good.tif')]);
    expect(app.state().survey.files.map((entry) => entry.name)).toEqual(['good.tif']);
    expect(app.state().session.notices).toMatchObject([{ code: 'tiff-not-a-tiff' }]);
  });

  it('an image without a reference system is refused, and the survey is as it was', async () => {
    const raster = importedRaster('a'.repeat(64));
    if (raster.kind !== 'raster') throw new Error('the fake is an image');
    const app = testApp({
      importFile: async () => ({ ...raster, header: { ...raster.header, crs: null } }),
    });
    const before = app.state().survey;
    await app.commands.importFiles([file('plain.tif')]);
    expect(app.state().survey).toBe(before);
    expect(app.state().session.notices).toMatchObject([{ code: 'image-without-crs' }]);
  });

  it('classifies and records the inputs that the run had, as one undoable step', async () => {
    const app = testApp({
      importFile: async () => importedRaster('a'.repeat(64)),
      classify: async () => {
        app.commands.edit(setTitle('その間に'));
        return classified;
      },
    });
    await app.commands.importFiles([file('reef.tif')]);
    await app.commands.classify();
    const { survey } = app.state();
    expect(survey.title).toBe('その間に');
    expect(survey.coverage).toMatchObject({ trainingPixels: 7, software: 'moba test' });
    const map = survey.files.find((entry) => entry.id === survey.coverage?.coverageId);
    expect(map).toMatchObject({ name: 'reef-classes.tif', bytes: 3, sha256: classified.sha256 });
    app.commands.undo();
    expect(app.state().survey.coverage).toBeNull();
  });

  it('says what is missing where there is no image', async () => {
    const app = testApp();
    await app.commands.classify();
    expect(app.state().session.notices).toMatchObject([{ code: 'classify-without-image' }]);
  });

  it('a cancelled job leaves no trace', async () => {
    let reject: (error: Error) => void = () => {};
    const app = testApp({
      importFile: async () => importedRaster('a'.repeat(64)),
      classify: () => new Promise((_, no) => (reject = no)),
      cancelClassify: () => reject(new SurveyError('cancelled')),
    });
    await app.commands.importFiles([file('reef.tif')]);
    const before = app.state().survey;
    const run = app.commands.classify();
    await Promise.resolve();
    await Promise.resolve();
    app.commands.cancelJob(app.state().session.jobs[0]!.id);
    await run;
    expect(app.state().survey).toBe(before);
    expect(app.state().session).toMatchObject({ jobs: [], notices: [] });
  });
});

describe('another survey', () => {
  it('takes the place of the one shown, with an empty history', async () => {
    const app = testApp();
    app.commands.edit(setTitle('前'));
    await app.commands.openSurveyDocument(emptySurvey({ id: 'x', title: '次' }));
    expect([app.title(), app.state().canUndo]).toEqual(['次', false]);
  });

  it('comes from its document, as one of its own, and says that its files are not in it', async () => {
    const survey = { ...emptySurvey({ id: 'x', title: '届いた調査' }), files: [image] };
    const app = testApp({ importFile: async () => ({ kind: 'survey', survey }) });
    app.commands.edit(setTitle('前'));
    await app.commands.importFiles([new File(['{}'], 'survey.json')]);
    expect(app.title()).toBe('届いた調査');
    expect(app.state().survey.id).not.toBe('x');
    expect(app.state().session.notices.at(-1)).toMatchObject({
      code: 'survey-without-files',
      details: { count: 1 },
    });
  });
});
