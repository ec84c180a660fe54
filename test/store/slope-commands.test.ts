import { describe, expect, it, vi } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import type { AreaEntryOf } from '../../src/core/survey/document/area-entry.ts';
import { areaHead } from '../../src/core/survey/document/new-area.ts';
import { addArea } from '../../src/core/survey/edit/edit-areas.ts';
import { polygonToSlope, setDem, setMaxSlope } from '../../src/core/survey/edit/edit-slope.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { Jobs, SlopeMeasurement } from '../../src/jobs/jobs.ts';
import { createApp } from '../../src/store/app.ts';
import { fakeJobs, importedRaster } from './fake-jobs.ts';

const ring = [
  [0, 0],
  [9, 0],
  [9, 9],
  [0, 0],
];
const bed: AreaEntryOf<'polygon'> = {
  ...areaHead('a', '潜堤'),
  method: 'polygon',
  crs: 'EPSG:6673',
  geometry: { type: 'Polygon', coordinates: [ring] },
  fileId: null,
};

const found: SlopeMeasurement = {
  slopedAreaM2: 50,
  groundAreaM2: 40.5,
  cells: 40,
  clampedCells: 1,
  flatCells: 0,
  steepestDeg: 70,
  cellM: 1,
};

async function appWithDem(jobs: Partial<Jobs> = {}) {
  let ids = 0;
  const app = createApp({
    evidenceText,
    now: () => 1000,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs({ importFile: async () => importedRaster('a'.repeat(64)), ...jobs }),
  });
  await app.commands.importFiles([new File([Uint8Array.of(1)], 'dem.tif')]);
  const state = () => app.store.getState();
  app.commands.edit(addArea(bed));
  app.commands.edit(polygonToSlope('a'));
  app.commands.edit(setDem('a', state().survey.files[0]?.id ?? ''));
  const entry = () => state().survey.areas[0] as AreaEntryOf<'slope'>;
  const notices = () => state().session.notices.map(({ code }) => code);
  return { ...app, state, entry, notices };
}

describe('measureSlope', () => {
  it('hands the outline, the limit and the bytes to the job, and keeps the record', async () => {
    const measureSlope = vi.fn<Jobs['measureSlope']>(async () => found);
    const { commands, entry, notices, state } = await appWithDem({ measureSlope });
    commands.edit(setMaxSlope('a', '７０'));
    await commands.measureSlope('a');
    const [input] = measureSlope.mock.calls[0] ?? [];
    expect(input).toMatchObject({ geometry: bed.geometry, crs: 'EPSG:6673', maxSlopeDeg: 70 });
    expect(input?.dem).toMatchObject({ kind: 'blob', name: 'dem.tif', blob: { size: 1 } });
    expect(input?.demName).toBe('dem.tif');
    const { cellM: _cellM, ...kept } = found;
    expect(entry().step).toMatchObject({ ...kept, software: 'moba test' });
    expect(notices()).toEqual([]);
    expect(state().session.jobs).toEqual([]);
    const [area] = state().evaluation.areas;
    expect(area?.comparison.slopedM2).toBe('area:a/sloped-area');
    commands.undo();
    expect(entry().step).toBeNull();
  });

  it('is cancelled before its files are found: no worker is asked', async () => {
    const measureSlope = vi.fn<Jobs['measureSlope']>(async () => found);
    const { commands, entry, notices, state } = await appWithDem({ measureSlope });
    const running = commands.measureSlope('a');
    commands.cancelJob(state().session.jobs[0]?.id ?? '');
    await running;
    expect(measureSlope).not.toHaveBeenCalled();
    expect(entry().step).toBeNull();
    expect(notices()).toEqual([]);
    expect(state().session.jobs).toEqual([]);
  });

  it('an outline that moved meanwhile makes the record stale, not wrong', async () => {
    let finish = (_: SlopeMeasurement) => {};
    const measureSlope = () => new Promise<SlopeMeasurement>((done) => (finish = done));
    const { commands, state, entry } = await appWithDem({ measureSlope });
    const running = commands.measureSlope('a');
    await vi.waitFor(() => expect(state().session.jobs).toMatchObject([{ kind: 'slope' }]));
    await new Promise((done) => setTimeout(done));
    commands.edit(setMaxSlope('a', '30'));
    finish(found);
    await running;
    expect(entry().step).not.toBeNull();
    expect(state().evaluation.issues.map(({ code }) => code)).toContain('slope-stale');
  });

  it('cancelled: no record, no notice', async () => {
    const cancelSlope = vi.fn();
    const measureSlope = () => Promise.reject(new SurveyError('cancelled'));
    const { commands, entry, notices } = await appWithDem({ measureSlope, cancelSlope });
    await commands.measureSlope('a');
    expect([entry().step, notices()]).toEqual([null, []]);
  });

  it.for<[string, string, (app: Awaited<ReturnType<typeof appWithDem>>) => void]>([
    [
      'a limit that is none',
      'slope-limit-invalid',
      (app) => app.commands.edit(setMaxSlope('a', '90')),
    ],
    ['no DEM', 'slope-without-dem', (app) => app.commands.edit(setDem('a', 'gone'))],
    ['no such area', 'slope-area-gone', (app) => app.commands.edit((s) => ({ ...s, areas: [] }))],
  ])('%s is said', async ([, code, spoil]) => {
    const app = await appWithDem();
    spoil(app);
    await app.commands.measureSlope('a');
    expect(app.notices()).toEqual([code]);
  });
});

it('a DEM opened beside an image is not the image to classify', async () => {
  const dem = importedRaster('b'.repeat(64));
  if (dem.kind !== 'raster') throw new Error('a raster');
  const oneBand = { ...dem, header: { ...dem.header, bandCount: 1 } };
  const imports = [importedRaster('a'.repeat(64)), oneBand];
  const { commands, state } = await appWithDem({
    importFile: async () => imports.shift() ?? oneBand,
  });
  const image = state().survey.classification.imageId;
  await commands.importFiles([new File([Uint8Array.of(2)], 'depth.tif')]);
  expect(state().survey.files.map(({ raster }) => raster?.bandCount)).toEqual([3, 1]);
  expect(state().survey.classification.imageId).toBe(image);
});
