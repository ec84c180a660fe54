import { expose } from 'comlink';
import type { MadeAssessment } from '../src/core/survey/accuracy/assessed-map.ts';
import { nextWays } from '../src/core/survey/accuracy/next-ways.ts';
import { type DesignWish, planDesign } from '../src/core/survey/accuracy/planned-design.ts';
import type { CoverageStep } from '../src/core/survey/document/coverage-step.ts';
import type { SurveyClass } from '../src/core/training/training-set.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  design: (wish: DesignWish, coverage: CoverageStep, classes: readonly SurveyClass[]) =>
    settle(() => planDesign(wish, coverage, classes)),
  next: (assessed: MadeAssessment, targetClassId: number) =>
    settle(() => nextWays(assessed, targetClassId)),
};

export type PlanApi = typeof api;
expose(api);
