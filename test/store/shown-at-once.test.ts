import { describe, expect, it, vi } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import { imageOfFile } from '../../src/core/survey/areas/classified-image.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { ImportedFile, Jobs } from '../../src/jobs/jobs.ts';
import type { RasterFile } from '../../src/jobs/raster-job.ts';
import { createApp } from '../../src/store/app.ts';
import { fakeJobs, importedRaster } from './fake-jobs.ts';

const SHA256 = 'a'.repeat(64);

/** An app into which an image of 20 million pixels was opened, its copies for now `reducedFrom`. */
async function appWithImage(
  makePyramid: Jobs['makePyramid'],
  reducedFrom: 'memory' | 'file' = 'memory',
  parts: Partial<Jobs> = {},
) {
  let ids = 0;
  const small = importedRaster(SHA256) as Extract<ImportedFile, { kind: 'raster' }>;
  const imported = { ...small, header: { ...small.header, width: 5000, height: 4000 } };
  const renew = vi.fn();
  const { raster } = fakeJobs();
  const open = async () => ({ header: imported.header, reducedFrom });
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs({
      importFile: async () => imported,
      raster: { ...raster, open, renew },
      makePyramid,
      ...parts,
    }),
  });
  await app.commands.importFiles([new File([Uint8Array.of(1)], 'ortho.tif')]);
  renew.mockClear();
  const session = () => app.store.getState().session;
  const notices = () => session().notices.map(({ code, tone }) => `${tone} ${code}`);
  return { ...app, session, notices, renew };
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('an image on its way into the survey', () => {
  it('is shown while it is still being checked and hashed', async () => {
    const small = importedRaster(SHA256) as Extract<ImportedFile, { kind: 'raster' }>;
    let hashed: (imported: ImportedFile) => void = () => {};
    const { raster } = fakeJobs();
    const open = async () => ({ header: small.header, reducedFrom: 'none' as const });
    const app = createApp({
      evidenceText,
      now: () => 1000,
      newId: () => crypto.randomUUID(),
      software: 'moba test',
      jobs: fakeJobs({
        importFile: () =>
          new Promise((resolve) => {
            hashed = resolve;
          }),
        raster: { ...raster, open },
      }),
    });
    const state = () => app.store.getState();
    const done = app.commands.importFiles([new File([Uint8Array.of(1)], 'ortho.tif')]);
    await vi.waitFor(() => expect(state().session.arriving?.name).toBe('ortho.tif'));
    expect(state().survey.files).toEqual([]);
    hashed(small);
    await done;
    expect(state().session.arriving).toBeNull();
    expect(state().survey.files.map(({ sha256 }) => sha256)).toEqual([SHA256]);
  });

  it('can be drawn from the library by a worker that comes to it only once it is kept', async () => {
    const opened: RasterFile[] = [];
    const small = importedRaster(SHA256) as Extract<ImportedFile, { kind: 'raster' }>;
    const { raster } = fakeJobs();
    let hashed: (imported: ImportedFile) => void = () => {};
    const app = createApp({
      evidenceText,
      now: () => 1000,
      newId: () => crypto.randomUUID(),
      software: 'moba test',
      jobs: fakeJobs({
        importFile: () =>
          new Promise((resolve) => {
            hashed = resolve;
          }),
        hash: async (_blob, name) => Buffer.from(name).toString('hex').padEnd(64, '0'),
        raster: {
          ...raster,
          open: async (file) => {
            opened.push(file);
            return { header: small.header, reducedFrom: 'none' };
          },
        },
      }),
    });
    const state = () => app.store.getState();
    const [image, beside] = [new File(['pixels'], 'dem.tif'), new File(['1'], 'dem.tfw')];
    const done = app.commands.importFiles([image, beside]);
    await vi.waitFor(() => expect(state().session.arriving).not.toBeNull());
    const onTheWay = imageOfFile(state().session.arriving!);
    // Asked for under way, by a worker that is busy until the file is kept.
    await app.images.header(onTheWay);
    const late = opened.at(-1)!;
    hashed(small);
    await done;
    // And a tile that the map asks for later, still under the picture's first name.
    await app.images.header(onTheWay);
    for (const asked of [late, opened.at(-1)!]) {
      const { sources } = await asked.recipe();
      expect(sources).toMatchObject([
        { kind: 'blob', name: 'dem.tif', companions: [{ name: 'dem.tfw' }] },
      ]);
      const [source] = sources;
      if (source?.kind !== 'blob') throw new Error('not from bytes');
      expect(await source.blob.text()).toBe('pixels');
    }
  });
});

describe('reduced copies of an image without overviews', () => {
  it('are made once, as a job, and then taken into use', async () => {
    const makePyramid = vi.fn<Jobs['makePyramid']>(async (_, tell) => {
      tell({ stage: 'read', done: 1, total: 2, secondsLeft: 3 });
    });
    const { commands, notices, renew, session } = await appWithImage(makePyramid);
    await vi.waitFor(() => expect(renew).toHaveBeenCalledTimes(1));
    const [input] = makePyramid.mock.calls[0] ?? [];
    expect(input).toMatchObject({ sha256: SHA256, recipe: { sources: [{ name: 'ortho.tif' }] } });
    commands.setSession({ stage: 'area' });
    await quiet();
    expect(makePyramid).toHaveBeenCalledTimes(1);
    expect(session().jobs).toEqual([]);
    expect(notices()).toEqual([]);
  });

  it('are not made where the file has its own', async () => {
    const makePyramid = vi.fn<Jobs['makePyramid']>(async () => {});
    await appWithImage(makePyramid, 'file');
    await quiet();
    expect(makePyramid).not.toHaveBeenCalled();
  });

  it('are let go by the person, without a word, and not begun again', async () => {
    let end: (error: Error) => void = () => {};
    const makePyramid = vi.fn<Jobs['makePyramid']>(
      () => new Promise((_, reject) => (end = reject)),
    );
    const cancelPyramid = () => end(new SurveyError('cancelled'));
    const { commands, notices, renew, session } = await appWithImage(makePyramid, 'memory', {
      cancelPyramid,
    });
    await vi.waitFor(() => expect(makePyramid).toHaveBeenCalled());
    expect(session().jobs).toMatchObject([{ kind: 'pyramid' }]);
    commands.cancelJob(session().jobs[0]?.id ?? '');
    await vi.waitFor(() => expect(session().jobs).toEqual([]));
    commands.setSession({ stage: 'area' });
    await quiet();
    expect(makePyramid).toHaveBeenCalledTimes(1);
    expect(notices()).toEqual([]);
    expect(renew).not.toHaveBeenCalled();
  });

  it.each([
    ['storage-full', 'info pyramid-no-room'],
    ['no-browser-files', 'info pyramid-no-files'],
    ['tiff-block-corrupt', 'error tiff-block-corrupt'],
  ])('that cannot be kept are told: %s', async (code, told) => {
    const { notices, renew } = await appWithImage(async () => {
      throw new SurveyError(code);
    });
    await vi.waitFor(() => expect(notices()).toEqual([told]));
    expect(renew).not.toHaveBeenCalled();
  });
});
