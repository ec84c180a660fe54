import type { FigureId } from '../../core/derivation.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import type { Params } from '../../i18n/fill.ts';
import { type MessageKey, t } from '../../i18n/t.ts';
import { surenessIssues } from '../../store/current-uncertainty.ts';
import type { AppState, Stage } from '../../store/state.ts';
import { reviewFindings } from '../evidence/review-findings.ts';
import { currentItem, currentItemEvaluation } from './current-item.ts';
import { issuesOfStage } from './stage-issues.ts';

/** `unused`: the survey's areas come another way, so nothing is missing here. */
export type StageState = 'done' | 'doubt' | 'error' | 'missing' | 'unused';

/** What the rail says of a stage: its state, its own key figure or a phrase, and a line below. */
export interface StageStatus {
  readonly state: StageState;
  readonly figure: FigureId | null;
  readonly key: { readonly message: MessageKey; readonly params?: Params } | null;
  readonly note: string | null;
  readonly errors: number;
  readonly doubts: number;
}

type Facts = Pick<StageStatus, 'figure' | 'key' | 'note'> & { readonly done: boolean };

const unused = (message: MessageKey): StageStatus => ({
  state: 'unused',
  figure: null,
  key: { message },
  note: null,
  errors: 0,
  doubts: 0,
});

/** No image, and no area that would be counted from one. */
function needsNoMap({ areas, files }: Survey): boolean {
  const images = files.some((file) => file.kind === 'raster');
  return !images && areas.length > 0 && areas.every((area) => area.method !== 'class');
}

function dataFacts(survey: Survey): Facts {
  const own = survey.files.filter((file) => file.id !== survey.coverage?.coverageId);
  const images = own.filter((file) => file.kind === 'raster').length;
  const done = own.length > 0;
  const key = done
    ? { message: 'rail.files' as const, params: { images, others: own.length - images } }
    : { message: 'rail.no-files' as const };
  return { done, figure: null, key, note: survey.surveyedOn };
}

function sampleFacts(survey: Survey): Facts {
  const used = new Set(survey.samples.map((sample) => sample.classId));
  const params = { classes: survey.classes.length, samples: survey.samples.length };
  const key =
    survey.samples.length > 0
      ? { message: 'rail.samples' as const, params }
      : { message: 'rail.no-samples' as const };
  return { done: used.size >= 2, figure: null, key, note: null };
}

function classificationFacts({ survey, evaluation, session }: AppState): Facts {
  const bed = survey.classes.find(
    (entry) => entry.isBed && evaluation.classes.some((found) => found.classId === entry.id),
  );
  const found = evaluation.classes.find((entry) => entry.classId === bed?.id);
  const done = survey.coverage !== null;
  if (done && evaluation.assessment.kind === 'made') {
    const note = t(session.language, 'report.overall');
    return { done, figure: 'accuracy/overall', key: null, note };
  }
  return {
    done,
    figure: found?.areaM2 ?? null,
    key: done ? null : { message: 'rail.no-coverage' },
    note: bed?.name ?? null,
  };
}

function factsOf(stage: Stage, state: AppState): Facts {
  const item = currentItem(state);
  const figures = currentItemEvaluation(state);
  const none = (message: MessageKey): Facts['key'] => ({ message });
  switch (stage) {
    case 'data':
      return dataFacts(state.survey);
    case 'samples':
      return sampleFacts(state.survey);
    case 'classification':
      return classificationFacts(state);
    case 'area': {
      const first = state.evaluation.areas[0]?.areaHa ?? null;
      const figure = item ? (figures?.areaHa ?? figures?.ropeLengthM ?? null) : first;
      const area = state.survey.areas.find((entry) => entry.id === item?.areaId);
      const note = area?.name ?? state.survey.areas[0]?.name ?? null;
      return { done: figure !== null, figure, key: figure ? null : none('rail.no-area'), note };
    }
    case 'biomass': {
      const figure = figures?.wetMassTPerHa ?? null;
      const key = figure ? null : none('rail.no-biomass');
      return { done: figure !== null, figure, key, note: null };
    }
    case 'absorption': {
      const figure = figures?.isWithheld ? null : (figures?.absorptionTCo2 ?? null);
      const unknown = figures?.isWithheld ? 'rail.withheld' : 'rail.no-absorption';
      const key = figure ? null : none(unknown);
      return { done: figures?.creditedTCo2 != null, figure, key, note: item?.label ?? null };
    }
    case 'evidence':
      return { done: false, figure: null, key: null, note: null };
  }
}

/** A stage that is still being filled in is missing, whatever its empty fields are called. */
function stateOf(
  stage: Stage,
  { evaluation }: AppState,
  { done, errors, doubts }: Pick<Facts, 'done'> & Pick<StageStatus, 'errors' | 'doubts'>,
): StageState {
  if (stage === 'absorption' && evaluation.items.some(({ isWithheld }) => isWithheld)) {
    return 'error';
  }
  if (!done) return 'missing';
  if (errors > 0) return 'error';
  return doubts > 0 ? 'doubt' : 'done';
}

export function stageStatus(stage: Stage, state: AppState): StageStatus {
  const { done, ...facts } = factsOf(stage, state);
  const fromImage = stage === 'samples' || stage === 'classification';
  if (fromImage && !done && needsNoMap(state.survey)) return unused('rail.not-used');
  const formula = currentItem(state)?.formula;
  if (stage === 'biomass' && formula !== undefined && !('wetMass' in formula)) {
    return unused('rail.biomass-not-needed');
  }
  const all = [...state.evaluation.issues, ...surenessIssues(state)];
  const issues = stage === 'evidence' ? all : issuesOfStage(all, stage);
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const doubts = issues.filter((issue) => issue.severity === 'doubt').length;
  if (stage === 'evidence') {
    const { review } = state.session;
    const found = review && reviewFindings(review);
    const broken = found?.different ?? 0;
    const open = found?.open.length ?? 0;
    const ready = state.evaluation.totalTCo2 !== null && errors === 0;
    const count = errors + doubts + broken + open;
    const key =
      count === 0
        ? { message: 'rail.nothing-to-check' as const }
        : { message: 'rail.to-check' as const, params: { count } };
    const readyState = doubts + open > 0 ? 'doubt' : 'done';
    if (broken > 0) return { ...facts, key, state: 'error', errors: errors + broken, doubts };
    return { ...facts, key, state: ready ? readyState : 'missing', errors, doubts };
  }
  return { ...facts, state: stateOf(stage, state, { done, errors, doubts }), errors, doubts };
}
