/** The app's own job in a page without the app: window.bench. */
import { createJobs } from '../../../src/jobs/jobs.ts';
import { benchModel } from '../model.ts';

export interface WorkerAnswer {
  readonly seconds: number;
  readonly p05: number;
}

const jobs = createJobs();
const credit = { program: benchModel(), unknown: [], figuresOf: new Map() };

async function run(seed: number, draws: number): Promise<WorkerAnswer> {
  const start = performance.now();
  const sure = await jobs.simulateCredit({ credit, seed, draws }, () => {});
  return { seconds: (performance.now() - start) / 1000, p05: sure.creditedTCo2.p05 };
}

/** Milliseconds from the wish to the end of a run that was under way. */
async function cancel(draws: number): Promise<number> {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = jobs.simulateCredit({ credit, seed: 9, draws }, begin).catch(() => {});
  await begun;
  const start = performance.now();
  jobs.cancelUncertainty();
  await ended;
  return performance.now() - start;
}

Object.assign(window, { bench: { run, cancel } });
