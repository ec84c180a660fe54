import { contentId, type Json } from '../core/content-id.ts';
import { creditConfidence } from '../core/survey/edit/edit-uncertainty.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import { creditModel } from '../core/survey/uncertainty/credit-model.ts';
import { notFiniteIssue } from '../core/survey/uncertainty/not-finite-issue.ts';
import type { CompiledCredit } from '../core/uncertainty/compile-derivation.ts';
import {
  PLAN_DRAWS,
  PLANNED_MORE,
  USUAL_DRAWS,
  USUAL_SEED,
} from '../core/uncertainty/usual-run.ts';
import { type AppContext, notifyError, patchSession } from './app-context.ts';
import type { Commands } from './commands.ts';
import { surenessOf } from './current-uncertainty.ts';
import type { AppState } from './state.ts';
import {
  type NextSurvey,
  NOT_ASKED,
  type Sureness,
  type UncertaintyState,
} from './uncertainty-state.ts';

/** Between two words of a hand that is typing. */
const SETTLED_MS = 300;
/** What is over sooner needs no bar. */
const SHOWN_AFTER_MS = 1000;

type UncertaintyCommands = Pick<
  Commands,
  'simulateCredit' | 'stopSimulation' | 'planNextSurvey' | 'stopPlanning'
>;

/** The same chain with the same errors has the same distribution, whatever else was edited. */
const keyOf = ({ program, unknown, figuresOf }: CompiledCredit): string =>
  contentId({ program, unknown, figuresOf: [...figuresOf] } as unknown as Json);

const isBusy = ({ session }: AppState): boolean =>
  session.jobs.length > 0 || session.arriving !== null || session.preview.isWorking;

/** The app has drawn what it had to draw. Not every browser says so. */
const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback !== 'function') setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 2000 });
  });

/**
 * Follows the figures: whatever changes the total or its errors has its distribution drawn anew, once
 * nothing else is under way, and a run that is outdated is ended.
 */
export function uncertaintyCommands(context: AppContext): UncertaintyCommands {
  const { store, jobs, options } = context;
  let seen: Evaluation | null = null;
  let wished = '';
  let credit: CompiledCredit | null = null;
  let turn = 0;
  let isWaiting = false;
  let isWorking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const patch = (change: Partial<UncertaintyState>) =>
    patchSession(context, { uncertainty: { ...store.getState().session.uncertainty, ...change } });
  const tell = (sureness: Sureness) => patch({ sureness });

  const letGo = () => {
    clearTimeout(timer);
    turn += 1;
    isWaiting = false;
    if (isWorking) jobs.cancelUncertainty();
    isWorking = false;
  };

  /** Work of this turn: what comes of it later is let go, and a failure is told. */
  const during = async (
    work: (isOld: () => boolean) => Promise<void>,
    failed: (error: unknown) => void,
  ) => {
    const own = turn;
    const isOld = () => own !== turn;
    isWorking = true;
    try {
      await work(isOld);
    } catch (error) {
      if (!isOld()) failed(error);
    } finally {
      if (!isOld()) isWorking = false;
    }
  };

  const stopped = (error: unknown) => {
    const issue = notFiniteIssue(error);
    if (!issue) notifyError(context, error);
    tell({ kind: 'stopped', issues: issue ? [issue] : [] });
  };

  const simulate = (of: CompiledCredit) =>
    during(async (isOld) => {
      const startedAt = options.now();
      const result = await jobs.simulateCredit(
        { credit: of, seed: USUAL_SEED, draws: USUAL_DRAWS },
        (progress) => {
          if (isOld() || options.now() - startedAt < SHOWN_AFTER_MS) return;
          tell({ kind: 'working', progress });
        },
      );
      if (!isOld()) tell({ kind: 'made', credit: of, result });
    }, stopped);

  const begin = async (of: CompiledCredit) => {
    const own = turn;
    await context.opened.catch(() => undefined);
    await idle();
    if (own !== turn) return;
    isWaiting = isBusy(store.getState());
    if (!isWaiting) await simulate(of);
  };

  const soon = (of: CompiledCredit) => {
    clearTimeout(timer);
    timer = setTimeout(() => void begin(of), SETTLED_MS);
  };

  /** What can be said at once; null: it takes a run. */
  const known = ({ survey, evaluation }: AppState): Sureness | null => {
    credit = null;
    const model = creditModel(survey, evaluation);
    credit = model.credit;
    if (credit === null) {
      return model.issues.length > 0
        ? { kind: 'stopped', issues: model.issues }
        : { kind: 'no-credit' };
    }
    const { program, unknown } = credit;
    return program.terms.length === 0 ? { kind: 'no-errors', unknown } : null;
  };

  const look = (state: AppState) => {
    seen = state.evaluation;
    let sureness: Sureness | null;
    try {
      sureness = known(state);
    } catch (error) {
      notifyError(context, error);
      sureness = { kind: 'stopped', issues: [] };
    }
    const key = credit === null ? '' : keyOf(credit);
    if (sureness === null && key === wished) {
      patch({ of: seen });
      return;
    }
    letGo();
    wished = sureness === null ? key : '';
    const next = sureness ?? { kind: 'working', progress: null };
    patch({ of: seen, sureness: next, nextSurvey: NOT_ASKED });
    if (sureness === null && credit !== null) soon(credit);
  };

  store.subscribe((state) => {
    if (state.evaluation !== seen) look(state);
    else if (isWaiting && credit !== null && !isBusy(state)) {
      isWaiting = false;
      soon(credit);
    }
  });
  look(store.getState());

  const plan = (nextSurvey: NextSurvey) => patch({ nextSurvey });

  return {
    simulateCredit: () => {
      wished = '';
      look(store.getState());
    },
    stopSimulation: () => {
      if (surenessOf(store.getState()).kind !== 'working') return;
      letGo();
      tell({ kind: 'stopped', issues: [] });
    },
    planNextSurvey: async () => {
      const state = store.getState();
      const sureness = surenessOf(state);
      if (sureness.kind !== 'made' || isWorking) return;
      const confidencePct = creditConfidence(state.survey);
      const confidence = confidencePct / 100;
      const wish = { seed: USUAL_SEED, draws: PLAN_DRAWS, confidence, more: PLANNED_MORE };
      plan({ kind: 'working', progress: null });
      await during(
        async (isOld) => {
          const plans = await jobs.planNextSurvey(sureness.credit, wish, (progress) => {
            if (!isOld()) plan({ kind: 'working', progress });
          });
          if (!isOld()) plan({ kind: 'made', confidencePct, plans });
        },
        (error) => {
          notifyError(context, error);
          plan(NOT_ASKED);
        },
      );
    },
    stopPlanning: () => {
      if (store.getState().session.uncertainty.nextSurvey.kind !== 'working') return;
      letGo();
      plan(NOT_ASKED);
    },
  };
}
