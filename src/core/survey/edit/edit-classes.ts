import type { SurveyClass } from '../../training/training-set.ts';
import type { ClassificationSettings, ModelSource } from '../document/classification-entry.ts';
import type { Survey } from '../document/document.ts';
import { markClusterNamed } from './cluster-names.ts';
import { type SurveyStep, withChanged, withItem, withList } from './survey-step.ts';

const referenceClassIds = ({ accuracy }: Survey): readonly number[] =>
  [...(accuracy?.labels ?? []), ...(accuracy?.resolutions ?? [])].flatMap(({ classId }) =>
    typeof classId === 'number' ? [classId] : [],
  );

const MAX_CLASS_ID = 254;

/**
 * An id for a new class, 1 … 254; null when all are taken. Ids that a coverage map or a reference
 * label still uses are not given again while others are free: they must not change their meaning.
 */
export function nextClassId(survey: Survey): number | null {
  const taken = new Set(survey.classes.map((surveyClass) => surveyClass.id));
  const mapped = new Set([
    ...(survey.coverage?.classes.map(({ classId }) => classId) ?? []),
    ...referenceClassIds(survey),
  ]);
  let fallback: number | null = null;
  for (let id = 1; id <= MAX_CLASS_ID; id++) {
    if (taken.has(id)) continue;
    if (!mapped.has(id)) return id;
    fallback ??= id;
  }
  return fallback;
}

export const addClass =
  (surveyClass: SurveyClass): SurveyStep =>
  (survey) =>
    withList(survey, 'classes', withItem(survey.classes, surveyClass));

const changeClass =
  (id: number, change: (surveyClass: SurveyClass) => SurveyClass): SurveyStep =>
  (survey) =>
    withList(survey, 'classes', withChanged(survey.classes, id, change));

/** A cluster that gets a name is no longer only a number. */
export const renameClass =
  (id: number, name: string): SurveyStep =>
  (survey) => {
    const renamed = changeClass(id, (before) =>
      before.name === name ? before : { ...before, name },
    )(survey);
    return renamed === survey ? survey : markClusterNamed(renamed, id);
  };

/** `color` is #rrggbb. */
export const recolorClass = (id: number, color: string): SurveyStep =>
  changeClass(id, (before) => (before.color === color ? before : { ...before, color }));

export const setClassIsBed = (id: number, isBed: boolean): SurveyStep =>
  changeClass(id, (before) => (before.isBed === isBed ? before : { ...before, isBed }));

/**
 * A saved model that makes the class is let go: its number may mean another class later.
 */
function sourceWithout(source: ModelSource, id: number): ModelSource {
  if (source.kind === 'train') return source;
  const makesIt = source.classIds?.includes(id) ?? true;
  return makesIt ? { kind: 'train' } : source;
}

/** Repaints into the class go; those out of it no longer name it. */
function withoutClass(before: ClassificationSettings, id: number): ClassificationSettings {
  const { post, threshold } = before;
  const kept = post
    .filter((step) => step.kind !== 'repaint' || step.toClassId !== id)
    .map((step) =>
      step.kind === 'repaint' && step.fromClassIds?.includes(id)
        ? { ...step, fromClassIds: step.fromClassIds.filter((classId) => classId !== id) }
        : step,
    );
  const named = (classId: number | null) => (classId === id ? null : classId);
  const { value, aboveClassId, belowClassId } = threshold;
  return {
    ...before,
    modelSource: sourceWithout(before.modelSource, id),
    post: kept,
    threshold: {
      value,
      aboveClassId: named(aboveClassId),
      belowClassId: named(belowClassId),
    },
  };
}

/** Takes the class, its samples and its place in class areas away, as one undoable step. */
export const removeClass =
  (id: number): SurveyStep =>
  (survey) => {
    if (!survey.classes.some((surveyClass) => surveyClass.id === id)) return survey;
    return {
      ...survey,
      classes: survey.classes.filter((surveyClass) => surveyClass.id !== id),
      classification: withoutClass(survey.classification, id),
      samples: survey.samples.filter((sample) => sample.classId !== id),
      areas: survey.areas.map((area) =>
        area.method === 'class' && area.classIds.includes(id)
          ? { ...area, classIds: area.classIds.filter((classId) => classId !== id) }
          : area,
      ),
    };
  };
