import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import type { FeatureFit } from '../../src/core/training/water/feature-fit.ts';
import { buildEvidencePackage } from '../../src/files/evidence/evidence-package.ts';
import type { FitReport, RecordedSources } from '../../src/jobs/jobs.ts';
import { evidenceRequest } from '../files/evidence-fixture.ts';
import { reviewingApp } from './reviewer.ts';

interface Asked {
  readonly sources: RecordedSources;
  readonly answer: (report: FitReport) => void;
  readonly refuse: (error: Error) => void;
}

/** An app whose checks of fits wait for the test's answer. */
function reviewer() {
  const asked: Asked[] = [];
  let ownFitsCancelled = 0;
  const app = reviewingApp({
    checkFits: (_survey, sources) =>
      new Promise((answer, refuse) => asked.push({ sources, answer, refuse })),
    cancelCheckFits: () => {
      for (const { refuse } of asked) refuse(new SurveyError('cancelled'));
    },
    cancelFit: () => {
      ownFitsCancelled += 1;
    },
  });
  const session = () => app.store.getState().session;
  const states = () => session().review?.fits.fits.map(({ state }) => state);
  const job = () => session().jobs.find(({ kind }) => kind === 'check-fits');
  return { ...app, asked, session, states, job, ownFitsCancelled: () => ownFitsCancelled };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const ring = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0],
];
const glint = (id: string, imageId: string): FeatureFit => ({
  id,
  imageId,
  software: 'moba test',
  kind: 'deglint',
  region: { crs: 'EPSG:6673', geometry: { type: 'Polygon', coordinates: [ring] } },
  nirBand: 3,
  nirMin: 0,
  pixels: 99,
  bands: [{ band: 0, slope: 0.5, r2: 0.9 }],
});

const OTHER = 'another-image';
const remote = { url: 'https://example.com/scene.tif', etag: null };

/** The cove with fits on its image, which lies in the package or at an address. */
async function packageWith(
  where: 'inside' | 'at an address',
  change: (survey: Survey) => Survey = (survey) => survey,
): Promise<File> {
  const request = evidenceRequest();
  const { survey } = request;
  const { imageId } = survey.classification;
  const fits = [glint('one', imageId!), glint('two', imageId!)];
  const image = request.sources.get(imageId!)!;
  const blob = await buildEvidencePackage({
    ...request,
    sources: new Map([...request.sources, [OTHER, image]]),
    survey: change({
      ...survey,
      classification: { ...survey.classification, fits },
      files: survey.files.map((each) =>
        each.id === imageId && where === 'at an address' ? { ...each, remote } : each,
      ),
    }),
  });
  return new File([blob], 'evidence.zip');
}

const found: FitReport = {
  fits: [
    { fitId: 'one', kind: 'deglint', state: 'equal', why: null },
    { fitId: 'two', kind: 'deglint', state: 'different', why: null },
  ],
  unbacked: [],
};

describe('the coefficients of a package under review', () => {
  it('are found again from the package’s own image, as a job, without being asked', async () => {
    const { commands, asked, session, states, job } = reviewer();
    await commands.openEvidence(await packageWith('inside'));
    await settled();
    expect(session().mode).toBe('review');
    expect(states()).toEqual(['checking', 'checking']);
    expect(job()).toBeDefined();
    const [image] = asked[0]!.sources.images.values();
    expect(image?.sources).toMatchObject([{ kind: 'blob' }]);
    asked[0]!.answer(found);
    await settled();
    expect(session().review?.fits).toEqual(found);
    expect(job()).toBeUndefined();
    // What is found once is not asked for again.
    await commands.checkFits();
    expect(asked).toHaveLength(1);
  });

  it('are not looked for at an address unless a person says so, whatever else is here', async () => {
    const { commands, asked, states, job } = reviewer();
    const file = await packageWith('at an address', (survey) => {
      const { files, classification } = survey;
      const here = files.find(({ id }) => id === classification.imageId)!;
      const other = { ...here, id: OTHER, name: 'other.tif', remote: null };
      const fits = [glint('here', OTHER), ...classification.fits.slice(0, 1)];
      return { ...survey, files: [...files, other], classification: { ...classification, fits } };
    });
    await commands.openEvidence(file);
    await settled();
    expect(asked).toEqual([]);
    expect(job()).toBeUndefined();
    expect(states()).toEqual(['waiting', 'waiting']);
    void commands.checkFits();
    await settled();
    expect(states()).toEqual(['checking', 'checking']);
    const sources = [...asked[0]!.sources.images.values()].flatMap((recipe) => recipe.sources);
    expect(sources).toContainEqual(expect.objectContaining({ kind: 'url', url: remote.url }));
  });

  it('are let go of with a cancel, wait to be asked for again, and say nothing else', async () => {
    const { commands, asked, session, states, job, ownFitsCancelled } = reviewer();
    await commands.openEvidence(await packageWith('at an address'));
    void commands.checkFits();
    await settled();
    commands.cancelJob(job()!.id);
    await settled();
    expect(states()).toEqual(['waiting', 'waiting']);
    expect(session().notices).toEqual([]);
    // A fit of the reviewer's own survey has its own worker.
    expect(ownFitsCancelled()).toBe(0);
    void commands.checkFits();
    await settled();
    asked[1]!.answer(found);
    await settled();
    expect(states()).toEqual(['equal', 'different']);
  });

  it('never reach the worker where they are cancelled before their files were found', async () => {
    const { commands, asked, states, job } = reviewer();
    await commands.openEvidence(await packageWith('at an address'));
    void commands.checkFits();
    commands.cancelJob(job()!.id);
    await settled();
    expect(asked).toEqual([]);
    expect(states()).toEqual(['waiting', 'waiting']);
  });

  it('are let go of with their package, and a late answer is not told of the next', async () => {
    const { commands, asked, session, states } = reviewer();
    const file = await packageWith('inside');
    await commands.openEvidence(file);
    await settled();
    commands.closeReview();
    await settled();
    expect(session().jobs).toEqual([]);
    expect(session().review).toBeNull();
    await commands.openEvidence(file);
    await settled();
    asked[0]!.answer(found);
    await settled();
    expect(states()).toEqual(['checking', 'checking']);
  });

  it('that no record stands behind are told before anything is read', async () => {
    const { commands, asked, session } = reviewer();
    const file = await packageWith('at an address', (survey) => ({
      ...survey,
      coverage: null,
      classification: {
        ...survey.classification,
        features: [
          { kind: 'band', band: 0 },
          { kind: 'deglint', band: 0, nirBand: 3, slope: 0.7, nirMin: 0 },
        ],
      },
    }));
    await commands.openEvidence(file);
    await settled();
    expect(asked).toEqual([]);
    expect(session().review?.fits.unbacked).toEqual([1]);
  });
});
