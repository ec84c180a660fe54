import { describe, expect, it, vi } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import { imageOfFile } from '../../src/core/survey/areas/classified-image.ts';
import { coverageInputsId } from '../../src/core/survey/areas/coverage-inputs.ts';
import { removeFile } from '../../src/core/survey/edit/edit-files.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import type { RasterFile } from '../../src/jobs/raster-job.ts';
import { createApp } from '../../src/store/app.ts';
import { classified, fakeJobs, importedRaster } from './fake-jobs.ts';

const digest = (name: string) => Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);
const file = (name: string) => new File([name], name);
const raster = importedRaster(digest('bed.png'));
if (raster.kind !== 'raster') throw new Error('the fake is an image');

function testApp(jobs: Partial<Jobs> = {}) {
  let ids = 0;
  const importFile = vi.fn<Jobs['importFile']>(async () => raster);
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs({ importFile, hash: async (_blob, name) => digest(name), ...jobs }),
  });
  const state = () => app.store.getState();
  const notices = () => state().session.notices.map(({ code }) => code);
  return { ...app, state, notices, importFile };
}

const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

describe('an image dropped with what lies beside it', () => {
  it('is one image, its companions kept, as one step', async () => {
    const { commands, state, importFile } = testApp();
    await commands.importFiles([file('bed.pgw'), file('bed.png'), file('bed.prj')]);
    expect(importFile).toHaveBeenCalledTimes(1);
    expect(names(importFile.mock.calls[0]![1])).toEqual(['bed.pgw', 'bed.prj']);
    const { files, classification } = state().survey;
    expect(files).toMatchObject([
      { name: 'bed.pgw', kind: 'attachment' },
      { name: 'bed.prj', kind: 'attachment' },
      { name: 'bed.png', kind: 'raster' },
    ]);
    const image = files.at(-1)!;
    expect(image.companionIds).toEqual([files[0]!.id, files[1]!.id]);
    expect(classification.imageId).toBe(image.id);
    commands.undo();
    expect(state().survey.files).toEqual([]);
  });

  it('is read with them by map and classifier; another world file is another input', async () => {
    const opened: RasterFile[] = [];
    const classify = vi.fn<Jobs['classify']>(async () => classified);
    const { commands, state, images } = testApp({
      classify,
      raster: {
        ...fakeJobs().raster,
        open: async (asked) => {
          opened.push(asked);
          return { header: raster.header, reducedFrom: 'file' };
        },
      },
    });
    await commands.importFiles([file('bed.pgw'), file('bed.png'), file('bed.prj')]);
    const image = state().survey.files.at(-1)!;
    await images.facts(imageOfFile(image)).catch(() => undefined);
    const recipe = await opened.at(-1)!.recipe();
    const shown = recipe.sources[0]!;
    if (shown.kind !== 'blob') throw new Error('not from bytes');
    expect(names(shown.companions ?? [])).toEqual(['bed.pgw', 'bed.prj']);
    await commands.classify();
    expect(JSON.stringify(classify.mock.calls[0]![0])).toContain('bed.pgw');

    const moved = state().survey.files.map((each) =>
      each.name === 'bed.pgw' ? { ...each, sha256: digest('moved') } : each,
    );
    const { survey } = state();
    expect(coverageInputsId({ ...survey, files: moved })).not.toBe(coverageInputsId(survey));
  });

  it('the same again is known; with another world file it is another image', async () => {
    const { commands, state, notices } = testApp();
    await commands.importFiles([file('bed.png'), file('bed.pgw')]);
    await commands.importFiles([file('bed.png'), file('bed.pgw')]);
    expect(names(state().survey.files)).toEqual(['bed.pgw', 'bed.png']);
    expect(notices()).toEqual(['file-already-open']);
    await commands.importFiles([file('bed.png'), file('bed.wld')]);
    expect(names(state().survey.files)).toEqual(['bed.pgw', 'bed.png', 'bed.wld', 'bed.png']);
  });

  it('goes with its companions, but for those that something else names', async () => {
    const { commands, state } = testApp();
    await commands.importFiles([file('bed.png'), file('bed.pgw'), file('bed.prj')]);
    await commands.importFiles([file('bed.png'), file('bed.wld'), file('bed.prj')]);
    const first = state().survey.files.find(({ kind }) => kind === 'raster')!;
    commands.edit(removeFile(first.id));
    expect(names(state().survey.files)).toEqual(['bed.prj', 'bed.wld', 'bed.png']);
  });

  it('without any reference is refused with the files that would help', async () => {
    const header = { ...raster.header, crs: null, transform: [1, 0, 0, 0, 1, 0] as const };
    const { commands, state } = testApp({ importFile: async () => ({ ...raster, header }) });
    await commands.importFiles([file('bed.png')]);
    expect(state().survey.files).toEqual([]);
    expect(state().session.notices).toMatchObject([
      { code: 'image-unplaced', details: { file: 'bed.png', beside: 'bed', world: 'pgw' } },
    ]);
  });
});

describe('an image by its address', () => {
  const url = 'https://example.org/bed.tif';
  const found = { ...raster, name: 'bed.tif', size: 77, remote: { url, etag: '"1"' } };

  it('is a file of the survey with address, tag and digest; nothing is stored', async () => {
    const { commands, state } = testApp({ importAddress: async () => found });
    expect(await commands.openAddress(` ${url}\n`)).toBe(true);
    expect(state().survey.files).toMatchObject([
      { name: 'bed.tif', bytes: 77, sha256: raster.sha256, remote: { url, etag: '"1"' } },
    ]);
    expect(state().survey.classification.imageId).toBe(state().survey.files[0]!.id);
    expect(state().session.arriving).toBeNull();
  });

  it('is seen while it is still read, and gone when that is cancelled', async () => {
    let cancel = () => {};
    const { commands, state } = testApp({
      importAddress: () =>
        new Promise((_done, fail) => {
          cancel = () => fail(new SurveyError('cancelled'));
        }),
      cancelAddress: () => cancel(),
      raster: {
        ...fakeJobs().raster,
        open: async () => ({ header: raster.header, reducedFrom: 'file' }),
      },
    });
    const opening = commands.openAddress(url);
    await vi.waitFor(() => expect(state().session.arriving).not.toBeNull());
    commands.cancelJob(state().session.jobs[0]!.id);
    expect(await opening).toBe(false);
    expect(state().session).toMatchObject({ arriving: null, notices: [] });
    expect(state().survey.files).toEqual([]);
  });

  it('that fails is told, and the survey is as it was', async () => {
    const { commands, notices, state } = testApp({
      importAddress: async () => {
        throw new SurveyError('url-unreachable', { url });
      },
    });
    expect(await commands.openAddress(url)).toBe(false);
    expect(notices()).toEqual(['url-unreachable']);
    expect(state().survey.files).toEqual([]);
  });
});
