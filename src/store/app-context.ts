import type { StoreApi } from 'zustand/vanilla';
import type { ErrorDetails } from '../core/errors.ts';
import { isSurveyError } from '../core/errors.ts';
import type { EvidenceText } from '../core/evidence/text.ts';
import type { CancelSignal, OnProgress } from '../core/progress.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { evaluateSurvey } from '../core/survey/evaluate.ts';
import type { Evaluation } from '../core/survey/evaluation.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { BlobLibrary } from './blob-library.ts';
import { EMPTY_HISTORY, type History } from './history.ts';
import { keptFigures } from './kept-figures.ts';
import { NO_PREVIEW } from './preview-state.ts';
import type { AppState, JobState, Language, Session } from './state.ts';
import type { SurveyShelf } from './survey-shelf.ts';

export interface AppOptions {
  readonly evidenceText: (language: Language) => EvidenceText;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly software: string;
  /** What a cluster is called until a person names it. */
  readonly clusterName?: (number: number, language: Language) => string;
  /** Of a first visit. */
  readonly language?: Language;
  /** Tests pass their own; the app starts workers at the first need. */
  readonly jobs?: Jobs;
}

/** What the commands share. `history` and `library` change hands at boot and in review. */
export interface AppContext {
  readonly options: AppOptions;
  readonly store: StoreApi<AppState>;
  readonly jobs: Jobs;
  library: BlobLibrary;
  history: History;
  /** Null until the storage is open, and where the browser gives none. */
  shelf: SurveyShelf | null;
  /** The user's own work, put aside while a package is under review. */
  aside: Aside | null;
  readonly cancels: Map<string, () => void>;
  /** The survey and the library of the last visit are there: before, files would come to neither. */
  opened: Promise<unknown>;
}

export interface Aside {
  readonly survey: Survey;
  readonly history: History;
  readonly library: BlobLibrary;
}

export function patchSession(context: AppContext, patch: Partial<Session>): void {
  context.store.setState((state) => ({ session: { ...state.session, ...patch } }));
}

/** Shows a survey with its history; figures are recomputed only where the survey is another. */
export function showSurvey(context: AppContext, survey: Survey, history: History): void {
  const state = context.store.getState();
  const evaluation = survey === state.survey ? state.evaluation : evaluated(survey, state);
  context.history = history;
  context.store.setState({
    survey,
    evaluation,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  });
}

function evaluated(survey: Survey, { evaluation: before }: AppState): Evaluation {
  const evaluation = evaluateSurvey(survey);
  const derivation = keptFigures(before.derivation, evaluation.derivation);
  return { ...evaluation, derivation };
}

/** Another survey takes the place of this one: selection and undo start anew. */
export function replaceSurvey(context: AppContext, survey: Survey): void {
  showSurvey(context, survey, EMPTY_HISTORY);
  patchSession(context, {
    openFigure: null,
    tool: 'pan',
    selectedSampleId: null,
    selectedAreaId: null,
    regions: {},
    fit: null,
    check: null,
    preview: NO_PREVIEW,
    labelling: null,
    repaint: { toClassId: null, fromClassId: null },
    selectedItemId: survey.items[0]?.id ?? null,
    activeClassId: survey.classes[0]?.id ?? null,
  });
}

export function notify(
  context: AppContext,
  tone: 'error' | 'info',
  code: string,
  details: ErrorDetails = {},
): void {
  const { notices } = context.store.getState().session;
  const said = JSON.stringify([tone, code, details]);
  // Every tile of a broken image fails alike: once is enough.
  if (notices.some((old) => JSON.stringify([old.tone, old.code, old.details]) === said)) return;
  const notice = { id: context.options.newId(), tone, code, details };
  patchSession(context, { notices: [...notices, notice] });
}

/** Every failure becomes a notice; a job that the user cancelled has not failed. */
export function notifyError(context: AppContext, error: unknown): void {
  if (isSurveyError(error)) {
    if (error.code !== 'cancelled') notify(context, 'error', error.code, error.details);
    return;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  notify(context, 'error', 'unexpected', { message });
}

/**
 * Runs long work under a job that the user sees and can cancel. Failures become notices.
 * Resolves to null where the work failed or was cancelled. `cancel` ends what runs in a worker;
 * work that has to find its files first looks at `signal` before it goes there.
 */
export async function runJob<T>(
  context: AppContext,
  kind: JobState['kind'],
  work: (onProgress: OnProgress, signal: CancelSignal) => Promise<T>,
  cancel: () => void,
): Promise<T | null> {
  const id = context.options.newId();
  const update = (change: (jobs: readonly JobState[]) => readonly JobState[]) =>
    patchSession(context, { jobs: change(context.store.getState().session.jobs) });
  const startedAt = context.options.now();
  update((jobs) => [...jobs, { id, kind, progress: null, startedAt }]);
  const signal = { aborted: false };
  context.cancels.set(id, () => {
    signal.aborted = true;
    cancel();
  });
  try {
    const onProgress: OnProgress = (progress) =>
      update((jobs) => jobs.map((job) => (job.id === id ? { ...job, progress } : job)));
    return await work(onProgress, signal);
  } catch (error) {
    notifyError(context, error);
    return null;
  } finally {
    context.cancels.delete(id);
    update((jobs) => jobs.filter((job) => job.id !== id));
  }
}

/** True, with a notice, where an opened package may only be read. */
export function refusedInReview(context: AppContext): boolean {
  if (context.store.getState().session.mode !== 'review') return false;
  notify(context, 'error', 'review-is-read-only');
  return true;
}
