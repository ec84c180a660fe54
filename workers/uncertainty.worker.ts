import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import type { CompiledCredit } from '../src/core/uncertainty/compile-derivation.ts';
import { creditUncertainty } from '../src/core/uncertainty/credit-uncertainty.ts';
import { type NextSurveyOptions, nextSurvey } from '../src/core/uncertainty/next-survey.ts';
import { settle } from '../src/jobs/error-transfer.ts';

interface SimulateRequest {
  readonly credit: CompiledCredit;
  readonly seed: number;
  readonly draws: number;
}

const api = {
  simulate: ({ credit, seed, draws }: SimulateRequest, onProgress: OnProgress) =>
    settle(() => {
      const onDraws = (done: number) => onProgress({ stage: 'simulate', done, total: draws });
      return creditUncertainty(credit, { seed, draws, onDraws });
    }),
  nextSurvey: (
    credit: CompiledCredit,
    options: Omit<NextSurveyOptions, 'onRun'>,
    onProgress: OnProgress,
  ) =>
    settle(() => {
      const onRun = (done: number, total: number) => onProgress({ stage: 'simulate', done, total });
      return nextSurvey(credit.program, { ...options, onRun });
    }),
};

export type UncertaintyApi = typeof api;
expose(api);
