import type {
  AccuracyDesign,
  AccuracyEntry,
  Interpreter,
  ReferenceLabel,
  ReferencePoint,
  Resolution,
  Seen,
} from '../document/accuracy-entry.ts';
import type { Survey } from '../document/document.ts';
import { type SurveyStep, withItem } from './survey-step.ts';

const change =
  (next: (before: AccuracyEntry) => AccuracyEntry): SurveyStep =>
  (survey) => {
    const { accuracy } = survey;
    if (!accuracy) return survey;
    const after = next(accuracy);
    return after === accuracy ? survey : { ...survey, accuracy: after };
  };

const hasPoint = ({ points }: AccuracyEntry, pointId: string) =>
  points.some(({ id }) => id === pointId);

/** Points that were drawn, and nothing said of them yet. What was labelled before goes. */
export const startAssessment =
  (
    design: AccuracyDesign,
    points: readonly ReferencePoint[],
    interpreters: readonly Interpreter[],
  ): SurveyStep =>
  (survey: Survey) => ({
    ...survey,
    accuracy: {
      design,
      points,
      interpreters:
        survey.accuracy?.design.file === null ? survey.accuracy.interpreters : interpreters,
      labels: [],
      resolutions: [],
      confidencePct: survey.accuracy?.confidencePct ?? 95,
      lowerBoundAsArea: survey.accuracy?.lowerBoundAsArea ?? true,
    },
  });

/** Points of a file, labelled there by `interpreter`. */
export const importAssessment =
  (
    design: AccuracyDesign,
    points: readonly ReferencePoint[],
    interpreter: Interpreter,
    labels: readonly Omit<ReferenceLabel, 'interpreterId'>[],
  ): SurveyStep =>
  (survey) => {
    const started = startAssessment(design, points, [interpreter])(survey);
    return change((accuracy) => ({
      ...accuracy,
      interpreters: [interpreter],
      labels: labels.map((label) => ({ ...label, interpreterId: interpreter.id })),
    }))(started);
  };

/** Design, points and labels go. */
export const dropAssessment: SurveyStep = (survey) => {
  if (!survey.accuracy) return survey;
  const { accuracy: _gone, ...rest } = survey;
  return rest;
};

/** Or renames the one that has the id. */
export const putInterpreter = (interpreter: Interpreter): SurveyStep =>
  change((before) => {
    const known = before.interpreters.find(({ id }) => id === interpreter.id);
    if (known?.name === interpreter.name) return before;
    return { ...before, interpreters: withItem(before.interpreters, interpreter) };
  });

/** What the interpreter said goes too; the last one stays. */
export const removeInterpreter = (id: string): SurveyStep =>
  change((before) => {
    const interpreters = before.interpreters.filter((known) => known.id !== id);
    if (interpreters.length === before.interpreters.length || interpreters.length === 0) {
      return before;
    }
    const labels = before.labels.filter(({ interpreterId }) => interpreterId !== id);
    return { ...before, interpreters, labels };
  });

interface Place {
  readonly pointId: string;
  readonly interpreterId: string;
}

const withLabel = (
  before: AccuracyEntry,
  { pointId, interpreterId }: Place,
  patch: Partial<Pick<ReferenceLabel, 'classId' | 'note'>>,
): AccuracyEntry => {
  const isThere = before.interpreters.some(({ id }) => id === interpreterId);
  if (!isThere || !hasPoint(before, pointId)) return before;
  const at = before.labels.findIndex(
    (label) => label.pointId === pointId && label.interpreterId === interpreterId,
  );
  const known = before.labels[at];
  const label: ReferenceLabel = {
    pointId,
    interpreterId,
    classId: known?.classId ?? null,
    note: known?.note ?? '',
    ...patch,
  };
  if (label.classId === known?.classId && label.note === known.note) return before;
  const labels = known ? before.labels.with(at, label) : [...before.labels, label];
  // What was agreed on other words is no longer agreed.
  const resolutions =
    label.classId === known?.classId ? before.resolutions : without(before.resolutions, pointId);
  return { ...before, labels, resolutions };
};

const without = (list: readonly Resolution[], pointId: string) =>
  list.some((entry) => entry.pointId === pointId)
    ? list.filter((entry) => entry.pointId !== pointId)
    : list;

/** A class, or `unsure`; null takes it back. A point or interpreter that is not there is no step. */
export const labelPoint = (place: Place, classId: Seen): SurveyStep =>
  change((before) => withLabel(before, place, { classId }));

export const noteOnPoint = (place: Place, note: string): SurveyStep =>
  change((before) => withLabel(before, place, { note }));

/** What counts where the interpreters disagree. */
export const resolvePoint = (resolution: Resolution): SurveyStep =>
  change((before) => {
    const { pointId, classId, by } = resolution;
    if (!hasPoint(before, pointId)) return before;
    const known = before.resolutions.find((entry) => entry.pointId === pointId);
    if (known?.classId === classId && known.by === by) return before;
    return { ...before, resolutions: [...without(before.resolutions, pointId), resolution] };
  });

export const setAccuracyConfidence = (confidencePct: 90 | 95): SurveyStep =>
  change((before) =>
    before.confidencePct === confidencePct ? before : { ...before, confidencePct },
  );

export const setLowerBoundAsArea = (lowerBoundAsArea: boolean): SurveyStep =>
  change((before) =>
    before.lowerBoundAsArea === lowerBoundAsArea ? before : { ...before, lowerBoundAsArea },
  );
