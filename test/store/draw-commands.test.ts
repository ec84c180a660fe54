import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import type { DesignWish } from '../../src/core/survey/accuracy/planned-design.ts';
import { addSample } from '../../src/core/survey/edit/edit-samples.ts';
import type { DrawInput, DrawnSample } from '../../src/jobs/jobs.ts';
import { classifiedApp } from './classified-app.ts';

const wish: DesignWish = {
  kind: 'stratified',
  seed: 9,
  size: { points: 4 },
  targetClassId: 1,
  allocation: 'recommended',
  own: {},
  expectedAccuracyPct: 80,
  expectedOmissionPct: 2,
};

const sample = ({ plan, seed }: DrawInput): DrawnSample => ({
  kind: plan.kind,
  seed,
  stepPixels: null,
  strata: [{ value: 1, pixels: 12, areaM2: 12.001, points: 4 }],
  points: [0, 1, 2, 3].map((col) => ({
    id: col + 1,
    col,
    row: 1,
    x: 0,
    y: 0,
    lon: 135,
    lat: 34,
    mapClass: 1,
    inclusionProbability: 1 / 3,
    weightM2: 3,
  })),
});

describe('reference points are drawn on the survey’s map', () => {
  it('in a job, as one step, with the first interpreter there', async () => {
    const asked: DrawInput[] = [];
    const { commands, store } = await classifiedApp({
      drawPoints: async (input) => {
        asked.push(input);
        expect(store.getState().session.jobs.map(({ kind }) => kind)).toEqual(['draw-points']);
        return sample(input);
      },
    });
    await commands.drawReferencePoints(wish, '判読者1');
    expect(asked[0]).toMatchObject({
      seed: 9,
      plan: { kind: 'stratified', strata: [{ value: 1, points: 4 }] },
    });
    const { accuracy, coverage } = store.getState().survey;
    expect(accuracy).toMatchObject({
      design: { kind: 'stratified', seed: 9, mapStepId: coverage?.stepId },
      interpreters: [{ name: '判読者1' }],
      labels: [],
    });
    expect(accuracy?.points.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
    commands.undo();
    expect(store.getState().survey.accuracy).toBeUndefined();
  });

  it('not on a map that is out of date', async () => {
    const { commands, store, notices } = await classifiedApp({});
    const [first] = store.getState().survey.samples;
    commands.edit(addSample({ ...first!, id: 's2' }));
    await commands.drawReferencePoints(wish, '');
    expect(notices()).toContain('draw-map-stale');
  });

  it('are let go where another map came meanwhile, and a cancel is no failure', async () => {
    const app = await classifiedApp({
      drawPoints: async (input) => {
        await app.commands.undo();
        return sample(input);
      },
    });
    await app.commands.drawReferencePoints(wish, '');
    expect(app.notices()).toEqual(['draw-map-changed']);
    const other = await classifiedApp({
      drawPoints: () => Promise.reject(new SurveyError('cancelled')),
    });
    await other.commands.drawReferencePoints(wish, '');
    expect(other.notices()).toEqual([]);
    expect(other.store.getState().session.jobs).toEqual([]);
  });
});
