import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { buildEvidencePackage } from '../../src/files/evidence/evidence-package.ts';
import type { MapCheck, MapSources } from '../../src/jobs/jobs.ts';
import { evidenceRequest } from '../files/evidence-fixture.ts';
import { reviewingApp } from './reviewer.ts';

interface Asked {
  readonly sources: MapSources;
  readonly answer: (check: MapCheck) => void;
  readonly refuse: (error: Error) => void;
}

/** An app whose checks of a map wait for the test's answer. */
function reviewer() {
  const asked: Asked[] = [];
  let cancelled = 0;
  const app = reviewingApp({
    checkMap: (_survey, sources) =>
      new Promise((answer, refuse) => asked.push({ sources, answer, refuse })),
    cancelCheckMap: () => {
      cancelled += 1;
      for (const { refuse } of asked) refuse(new SurveyError('cancelled'));
    },
  });
  const session = () => app.store.getState().session;
  return { ...app, asked, session, cancels: () => cancelled };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function packageOf(change: (survey: Survey) => Survey = (survey) => survey): Promise<File> {
  const request = evidenceRequest();
  const blob = await buildEvidencePackage({ ...request, survey: change(request.survey) });
  return new File([blob], 'evidence.zip');
}

describe('the class map of a package under review', () => {
  it('is made again from the package’s own image, without being asked', async () => {
    const { commands, asked, session } = reviewer();
    await commands.openEvidence(await packageOf());
    await settled();
    expect(session().review?.map.state).toBe('checking');
    expect(session().jobs.map(({ kind }) => kind)).toEqual(['check-map']);
    expect(asked[0]?.sources.image?.sources).toMatchObject([{ kind: 'blob' }]);
    asked[0]!.answer({ state: 'different', why: null });
    await settled();
    expect(session().review?.map).toEqual({ state: 'different', why: null });
    expect(session().jobs).toEqual([]);
  });

  it('waits to be asked again after a cancel, and says nothing else', async () => {
    const { commands, asked, session } = reviewer();
    await commands.openEvidence(await packageOf());
    await settled();
    commands.cancelJob(session().jobs[0]!.id);
    await settled();
    expect(session().review?.map.state).toBe('waiting');
    expect(session().notices).toEqual([]);
    void commands.checkMap();
    await settled();
    asked[1]!.answer({ state: 'equal', why: null });
    await settled();
    expect(session().review?.map.state).toBe('equal');
  });

  it('is not read from an address unless a person says so', async () => {
    const { commands, asked, session } = reviewer();
    const remote = { url: 'https://example.com/scene.tif', etag: null };
    const file = await packageOf((survey) => ({
      ...survey,
      files: survey.files.map((each) =>
        each.id === survey.classification.imageId ? { ...each, remote } : each,
      ),
    }));
    await commands.openEvidence(file);
    await settled();
    expect(asked).toEqual([]);
    expect(session().review?.map.state).toBe('waiting');
    void commands.checkMap();
    await settled();
    expect(asked[0]?.sources.image?.sources).toMatchObject([{ kind: 'url', url: remote.url }]);
  });

  it('is let go of with its package, and a late answer is not told of the next', async () => {
    const { commands, asked, session, cancels } = reviewer();
    const file = await packageOf();
    await commands.openEvidence(file);
    await settled();
    const before = cancels();
    commands.closeReview();
    await settled();
    expect(cancels()).toBe(before + 1);
    expect(session().review).toBeNull();
    await commands.openEvidence(file);
    await settled();
    asked[0]!.answer({ state: 'different', why: null });
    await settled();
    expect(session().review?.map.state).toBe('checking');
  });
});
