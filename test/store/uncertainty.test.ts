import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SurveyError } from '../../src/core/errors.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import {
  creditConfidence,
  setCreditConfidence,
  setUncertainty,
} from '../../src/core/survey/edit/edit-uncertainty.ts';
import { creditUncertainty } from '../../src/core/uncertainty/credit-uncertainty.ts';
import { nextSurvey } from '../../src/core/uncertainty/next-survey.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { createApp } from '../../src/store/app.ts';
import { nextSurveyOf, surenessOf } from '../../src/store/current-uncertainty.ts';
import { claim, surveyOf, typedArea } from '../core/survey/claimed.ts';
import { fakeJobs } from './fake-jobs.ts';

type Simulate = Jobs['simulateCredit'];

/** An area of 2 ha, ±10 % by its own word; all else not known. */
const known: Survey = setUncertainty('area:a/area-ha', {
  source: '測量',
  error: { kind: 'normal', unit: 'percent', standardUncertainty: '10' },
})(surveyOf([typedArea('a')], [claim('1', 'a')]));

const SETTLED = 400;

/** A worker of 1000 draws that answers when it is told to. */
function slowWorker() {
  const asked: Parameters<Simulate>[0][] = [];
  const answers: (() => void)[] = [];
  const progresses: Parameters<Simulate>[1][] = [];
  const simulateCredit: Simulate = (input, onProgress) => {
    asked.push(input);
    progresses.push(onProgress);
    return new Promise((resolve) => {
      answers.push(() => resolve(creditUncertainty(input.credit, { ...input, draws: 1000 })));
    });
  };
  return { asked, answers, progresses, simulateCredit, cancelUncertainty: vi.fn() };
}

function open(jobs: Partial<Jobs>, survey: Survey = known) {
  let ids = 0;
  let now = 0;
  const app = createApp({
    evidenceText,
    now: () => now,
    newId: () => `id-${++ids}`,
    software: 'moba test',
    jobs: fakeJobs(jobs),
  });
  const { store, commands } = app;
  const widen = (pct: string) =>
    commands.edit(
      setUncertainty('area:a/area-ha', {
        source: '測量',
        error: { kind: 'normal', unit: 'percent', standardUncertainty: pct },
      }),
    );
  commands.edit(() => survey);
  return {
    ...app,
    widen,
    sureness: () => surenessOf(store.getState()),
    plans: () => nextSurveyOf(store.getState()),
    notices: () => store.getState().session.notices.map(({ code }) => code),
    wait: (ms = SETTLED) => {
      now += ms;
      return vi.advanceTimersByTimeAsync(ms);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('how sure the total is follows the survey', () => {
  it('one run for a burst of edits, of the last of them, with the draws of the command line', async () => {
    const worker = slowWorker();
    const { widen, wait, sureness } = open(worker);
    for (const pct of ['11', '12', '13']) widen(pct);
    expect(sureness().kind).toBe('working');
    await wait();
    expect(worker.asked).toHaveLength(1);
    const { credit, seed, draws } = worker.asked[0]!;
    expect({ seed, draws }).toEqual({ seed: 1, draws: 1_000_000 });
    expect(credit.program.terms.map(({ error }) => error)).toEqual([
      expect.objectContaining({ kind: 'normal', standardUncertainty: 0.13 * 2 }),
    ]);
    worker.answers[0]!();
    await wait(0);
    expect(sureness()).toMatchObject({ kind: 'made', result: { seed: 1, isComplete: false } });
  });

  it('a made result is gone the moment that an input changes, and its late twin never comes', async () => {
    const worker = slowWorker();
    const { widen, wait, sureness } = open(worker);
    await wait();
    worker.answers[0]!();
    await wait(0);
    expect(sureness().kind).toBe('made');
    widen('20');
    expect(sureness().kind).toBe('working');
    await wait();
    widen('30');
    expect(worker.cancelUncertainty).toHaveBeenCalledTimes(1);
    worker.answers[1]!();
    await wait(0);
    expect(sureness().kind).toBe('working');
    await wait();
    worker.answers[2]!();
    await wait(0);
    const last = sureness();
    if (last.kind !== 'made') throw new Error(last.kind);
    expect(last.credit).toBe(worker.asked[2]!.credit);
  });

  it('an edit that leaves the chain as it is keeps the result, without a run', async () => {
    const worker = slowWorker();
    const { commands, wait, sureness, store } = open(worker);
    await wait();
    worker.answers[0]!();
    await wait(0);
    const before = sureness();
    commands.edit((survey) => ({ ...survey, title: '別の名前' }));
    commands.edit(setCreditConfidence(90));
    expect(creditConfidence(store.getState().survey)).toBe(90);
    expect(sureness()).toBe(before);
    await wait();
    expect(worker.asked).toHaveLength(1);
  });

  it('waits while other work is under way', async () => {
    const worker = slowWorker();
    const { commands, wait, store } = open(worker);
    const job = { id: 'j', kind: 'classify', progress: null, startedAt: 0 } as const;
    commands.setSession({ jobs: [job] });
    await wait();
    await wait();
    expect(worker.asked).toHaveLength(0);
    expect(surenessOf(store.getState()).kind).toBe('working');
    commands.setSession({ jobs: [] });
    await wait();
    expect(worker.asked).toHaveLength(1);
  });

  it('tells how far it is from the first second on', async () => {
    const worker = slowWorker();
    const { wait, sureness } = open(worker);
    await wait();
    const tell = (done: number) =>
      worker.progresses[0]!({ stage: 'simulate', done, total: 1_000_000 });
    tell(1000);
    expect(sureness()).toEqual({ kind: 'working', progress: null });
    await wait(1000);
    tell(500_000);
    expect(sureness()).toMatchObject({ kind: 'working', progress: { done: 500_000 } });
  });

  it('stopped by hand it shows no number, until it is asked again', async () => {
    const worker = slowWorker();
    const { commands, wait, sureness } = open(worker);
    await wait();
    commands.stopSimulation();
    expect(worker.cancelUncertainty).toHaveBeenCalledTimes(1);
    worker.answers[0]!();
    await wait();
    expect(sureness()).toEqual({ kind: 'stopped', issues: [] });
    commands.simulateCredit();
    await wait();
    worker.answers[1]!();
    await wait(0);
    expect(sureness().kind).toBe('made');
  });
});

describe('where there is no bound', () => {
  it('nothing claimed: no credit', () => {
    const { sureness } = open({}, surveyOf([typedArea('a')], []));
    expect(sureness()).toEqual({ kind: 'no-credit' });
  });

  it('nobody stated anything: not known, with the list, and no run', async () => {
    const worker = slowWorker();
    const { sureness, wait } = open(worker, surveyOf([typedArea('a')], [claim('1', 'a')]));
    await wait();
    const found = sureness();
    if (found.kind !== 'no-errors') throw new Error(found.kind);
    expect(found.unknown.map(({ figure }) => figure)).toContain('area:a/area-ha');
    expect(worker.asked).toHaveLength(0);
  });

  it('a chain that leaves the numbers is an issue, not a notice', async () => {
    const simulateCredit: Simulate = () =>
      Promise.reject(new SurveyError('uncertainty-not-finite'));
    const { sureness, notices, wait } = open({ simulateCredit });
    await wait();
    expect(sureness()).toMatchObject({
      kind: 'stopped',
      issues: [{ code: 'uncertainty-not-finite', severity: 'doubt' }],
    });
    expect(notices()).toEqual([]);
  });

  it('a worker that fails is told, and no number stands', async () => {
    const simulateCredit: Simulate = () => Promise.reject(new Error('out of memory'));
    const { sureness, notices, wait } = open({ simulateCredit });
    await wait();
    expect(sureness()).toEqual({ kind: 'stopped', issues: [] });
    expect(notices()).toEqual(['unexpected']);
  });
});

describe('the next survey', () => {
  const sampled = setUncertainty('area:a/area-ha', {
    source: '測量',
    error: { kind: 'student', unit: 'percent', standardError: '10', degrees: '4' },
  })(known);

  async function made(planNextSurvey: Jobs['planNextSurvey']) {
    const worker = slowWorker();
    const app = open({ ...worker, planNextSurvey }, sampled);
    await app.wait();
    worker.answers[0]!();
    await app.wait(0);
    return { ...app, worker };
  }

  it('is planned on request, for the confidence that was chosen', async () => {
    const asked = vi.fn();
    const { commands, plans, wait } = await made(async (credit, options) => {
      asked(options.confidence);
      return nextSurvey(credit.program, { ...options, draws: 1000 });
    });
    commands.edit(setCreditConfidence(90));
    void commands.planNextSurvey();
    await wait(0);
    expect(asked).toHaveBeenCalledWith(0.9);
    expect(plans()).toMatchObject({
      kind: 'made',
      confidencePct: 90,
      plans: [
        { more: 10, now: 5 },
        { more: 5, now: 5 },
      ],
    });
  });

  it('is ended by an edit and by hand, and leaves nothing', async () => {
    const { commands, plans, widen, worker } = await made(() => new Promise(() => {}));
    void commands.planNextSurvey();
    expect(plans().kind).toBe('working');
    commands.stopPlanning();
    expect(plans()).toEqual({ kind: 'not-asked' });
    expect(worker.cancelUncertainty).toHaveBeenCalledTimes(1);
    void commands.planNextSurvey();
    expect(plans().kind).toBe('working');
    widen('9');
    expect(plans()).toEqual({ kind: 'not-asked' });
    expect(worker.cancelUncertainty).toHaveBeenCalledTimes(2);
  });
});
