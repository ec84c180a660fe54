import { describe, expect, it } from 'vitest';
import { addClass, removeClass, renameClass } from '../../src/core/survey/edit/edit-classes.ts';
import { setClassification } from '../../src/core/survey/edit/edit-files.ts';
import type { ClassifyInput } from '../../src/jobs/jobs.ts';
import { classifiedApp } from './classified-app.ts';
import { classified } from './fake-jobs.ts';

/** Edits that a person makes while the run that follows the first one is under way. */
async function during(edit: (app: Awaited<ReturnType<typeof classifiedApp>>) => unknown) {
  let runs = 0;
  const inputs: ClassifyInput[] = [];
  const app = await classifiedApp({
    classify: async (input) => {
      inputs.push(input);
      if (runs++ > 0) await edit(app);
      return { ...classified, sha256: `${runs}`.repeat(64) };
    },
  });
  const before = app.store.getState().survey.coverage;
  return { app, before, inputs };
}

const rock = { color: '#112233', isBed: true } as const;

describe('a run that ends in a survey that has moved on', () => {
  it('does not give its numbers to a class that took one meanwhile', async () => {
    const { app, before } = await during(({ commands }) => {
      commands.edit(removeClass(1));
      commands.edit(addClass({ id: 1, name: '岩', ...rock }));
    });
    await app.commands.classify();
    expect(app.notices()).toContain('run-classes-changed');
    expect(app.store.getState().survey.coverage).toEqual(before);
  });

  it('a class that was only renamed is the same class', async () => {
    const { app, before } = await during(({ commands }) =>
      commands.edit(renameClass(1, 'コアマモ')),
    );
    await app.commands.classify();
    expect(app.notices()).toEqual([]);
    expect(app.store.getState().survey.coverage?.coverageId).not.toBe(before?.coverageId);
  });

  it('clusters keep the numbers of the run, or the map is not kept', async () => {
    const { app, before, inputs } = await during(({ commands }) =>
      commands.edit(addClass({ id: 2, name: '岩', ...rock })),
    );
    app.commands.edit(setClassification({ model: 'k-means', clusters: { count: 3, classes: [] } }));
    await app.commands.classify();
    // The run called its first cluster 2; so did the person the rock.
    expect(inputs.at(-1)!.settings.clusters.classes[0]?.classId).toBe(2);
    expect(app.notices()).toContain('run-classes-changed');
    expect(app.store.getState().survey.coverage).toEqual(before);
  });

  it('another number of clusters, chosen meanwhile, does not rename those of the run', async () => {
    const { app, inputs } = await during(({ commands }) =>
      commands.edit(setClassification({ clusters: { count: 2, classes: [] } })),
    );
    app.commands.edit(setClassification({ model: 'k-means', clusters: { count: 3, classes: [] } }));
    await app.commands.classify();
    const ids = inputs.at(-1)!.settings.clusters.classes.map(({ classId }) => classId);
    const { survey, evaluation } = app.store.getState();
    expect(ids).toHaveLength(3);
    expect(survey.classes.map(({ id }) => id)).toEqual([1, ...ids]);
    expect(survey.classification.clusters).toEqual({ count: 2, classes: [] });
    expect(evaluation.issues.map(({ code }) => code)).toContain('coverage-stale');
  });

  it('says so where the survey was closed meanwhile, and touches the new one not', async () => {
    const { app } = await during(({ commands }) => commands.newSurvey());
    await app.commands.classify();
    expect(app.notices()).toContain('run-not-kept');
    expect(app.store.getState().survey).toMatchObject({ coverage: null, files: [] });
  });

  it('what was undone during the run is stale after it, and the run is one step to undo', async () => {
    const { app, before } = await during(({ commands }) => commands.undo());
    app.commands.edit(setClassification({ seed: 7 }));
    await app.commands.classify();
    const { survey, evaluation } = app.store.getState();
    expect(survey.classification.seed).not.toBe(7);
    expect(survey.coverage?.settings.seed).toBe(7);
    expect(evaluation.issues.map(({ code }) => code)).toContain('coverage-stale');
    app.commands.undo();
    expect(app.store.getState().survey.coverage).toEqual(before);
  });

  it('a second run is not begun while one is under way', async () => {
    const { app, inputs } = await during(({ commands }) => commands.classify());
    await app.commands.classify();
    expect(inputs).toHaveLength(2);
  });

  it('the workers of this device go to the run, and not into the survey', async () => {
    const { app, inputs } = await during(() => {});
    app.commands.setSession({ workers: 3 });
    await app.commands.classify();
    expect(inputs.map(({ workers }) => workers)).toEqual([undefined, 3]);
    expect(inputs[1]!.jobId).toBe(inputs[0]!.jobId);
    expect(JSON.stringify(app.store.getState().survey)).not.toContain('workers');
  });
});
