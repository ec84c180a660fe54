import { describe, expect, it } from 'vitest';
import { labellingOrder } from '../../../../src/core/survey/accuracy/labelling-order.ts';
import { labellingProgress, pointWords } from '../../../../src/core/survey/accuracy/point-words.ts';
import type { AccuracyEntry } from '../../../../src/core/survey/document/accuracy-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { surveyFromJson } from '../../../../src/core/survey/document/schema.ts';
import * as edit from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { nextClassId, removeClass } from '../../../../src/core/survey/edit/edit-classes.ts';
import { removeFile } from '../../../../src/core/survey/edit/edit-files.ts';
import type { SurveyStep } from '../../../../src/core/survey/edit/survey-step.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { classifiedAs } from '../classified-survey.ts';
import { survey as plain } from '../sample-survey.ts';
import { aoi, design, drawn, ken, points } from './assessed-survey.ts';

const surveyAfter = (...steps: readonly SurveyStep[]) =>
  steps.reduce<Survey>((survey, step) => step(survey), drawn);
const accuracyOf = ({ accuracy }: Survey): AccuracyEntry => {
  if (!accuracy) throw new Error('no assessment');
  return accuracy;
};
const by = (who: { id: string }, pointId: string) => ({ pointId, interpreterId: who.id });
const says = (who: { id: string }, pointId: string, classId: number | 'unsure' | null) =>
  edit.labelPoint(by(who, pointId), classId);
const codes = (survey: Survey) =>
  evaluateSurvey(survey)
    .issues.map(({ code }) => code)
    .filter((code) => code.startsWith('accuracy-'));
const agreedOn = (classId: number) => points.map(({ id }) => says(aoi, id, classId));
const kinds = (survey: Survey) => pointWords(accuracyOf(survey)).map(({ word }) => word.kind);

describe('an assessment in the document', () => {
  it('is read back as it was written, and is absent where there was none', () => {
    const labelled = surveyAfter(
      says(aoi, 'p1', 'unsure'),
      edit.noteOnPoint(by(ken, 'p2'), '濁り'),
    );
    expect(surveyFromJson(JSON.parse(JSON.stringify(labelled)))).toEqual(labelled);
    expect('accuracy' in surveyFromJson(JSON.parse(JSON.stringify(plain)))).toBe(false);
  });

  it.each<[string, (entry: AccuracyEntry) => object]>([
    ['a point twice', (entry) => ({ points: [...entry.points, entry.points[0]] })],
    ['two words of one person', ({ labels }) => ({ labels: [...labels, ...labels] })],
    [
      'a class that can be no class',
      () => ({ labels: [{ ...by(aoi, 'p1'), classId: 0, note: '' }] }),
    ],
    ['a confidence that nobody offers', () => ({ confidencePct: 99 })],
    ['a place off the globe', (entry) => ({ points: [{ ...entry.points[0], lat: 91 }] })],
    ['a member of nobody', () => ({ kappa: 1 })],
  ])('refuses %s', (_, patch) => {
    const survey = surveyAfter(says(aoi, 'p1', 1));
    const accuracy = { ...accuracyOf(survey), ...patch(accuracyOf(survey)) };
    expect(() => surveyFromJson(JSON.parse(JSON.stringify({ ...survey, accuracy })))).toThrow(
      expect.objectContaining({ code: 'survey-document-invalid' }),
    );
  });
});

describe('labels', () => {
  it('replace what the same person said before, and nobody else’s', () => {
    const { labels } = accuracyOf(
      surveyAfter(says(aoi, 'p1', 1), says(ken, 'p1', 2), says(aoi, 'p1', 2)),
    );
    expect(labels.map(({ interpreterId, classId }) => [interpreterId, classId])).toEqual([
      ['aoi', 2],
      ['ken', 2],
    ]);
  });

  it('are no step where nothing changes, or point and person are not there', () => {
    const once = surveyAfter(says(aoi, 'p1', 1));
    expect(says(aoi, 'p1', 1)(once)).toBe(once);
    expect(says(aoi, 'nowhere', 1)(once)).toBe(once);
    expect(says({ id: 'nobody' }, 'p1', 1)(once)).toBe(once);
    expect(says(aoi, 'p1', 1)(plain)).toBe(plain);
  });

  it('keep their note when the class changes, and wait where there is only a note', () => {
    const noted = surveyAfter(edit.noteOnPoint(by(aoi, 'p1'), '岩の陰'));
    expect(kinds(noted)[0]).toBe('open');
    const [label] = accuracyOf(says(aoi, 'p1', 1)(noted)).labels;
    expect(label).toMatchObject({ classId: 1, note: '岩の陰' });
  });

  it('go with their interpreter; the last interpreter stays', () => {
    const two = surveyAfter(says(aoi, 'p1', 1), says(ken, 'p1', 2));
    const one = edit.removeInterpreter('aoi')(two);
    expect(accuracyOf(one).labels.map(({ interpreterId }) => interpreterId)).toEqual(['ken']);
    expect(edit.removeInterpreter('ken')(one)).toBe(one);
  });

  it('keep the number of a class that was taken away from another one', () => {
    const survey = surveyAfter(says(aoi, 'p1', 3));
    expect(nextClassId(removeClass(3)(survey))).toBe(4);
    expect(nextClassId(removeClass(3)(drawn))).toBe(3);
  });
});

describe('two interpreters', () => {
  const both = surveyAfter(
    ...agreedOn(1),
    says(ken, 'p1', 1),
    says(ken, 'p2', 2),
    says(ken, 'p3', 'unsure'),
  );

  it('agree, differ, or one of them alone has seen a point', () => {
    expect(kinds(both)).toEqual(['told', 'disagreed', 'disagreed', 'told', 'told']);
    expect(labellingProgress(accuracyOf(both))).toEqual({
      points: 5,
      open: 0,
      disagreed: 2,
      unsure: 0,
      byInterpreter: [5, 3],
    });
    expect(codes(both)).toEqual(['accuracy-disagreements', 'accuracy-partly-twice']);
  });

  it('settle a point together; a later word of either opens it again', () => {
    const settled = edit.resolvePoint({ pointId: 'p2', classId: 2, by: '協議' })(both);
    expect(pointWords(accuracyOf(settled))[1]?.word).toEqual({
      kind: 'resolved',
      classId: 2,
      by: '協議',
    });
    expect(kinds(says(aoi, 'p2', 3)(settled))[1]).toBe('disagreed');
    const noted = edit.noteOnPoint(by(aoi, 'p2'), '浅い')(settled);
    expect(kinds(noted)[1]).toBe('resolved');
  });

  it('a resolution counts only where there is something to resolve', () => {
    const survey = edit.resolvePoint({ pointId: 'p1', classId: 2, by: '' })(both);
    expect(pointWords(accuracyOf(survey))[0]?.word).toEqual({ kind: 'told', classId: 1 });
  });
});

describe('what is said of an assessment', () => {
  it('counts the points that are still open', () => {
    const issue = evaluateSurvey(surveyAfter(says(aoi, 'p1', 1), says(ken, 'p1', 1))).issues.find(
      ({ code }) => code === 'accuracy-unfinished',
    );
    expect(issue).toMatchObject({ severity: 'note', details: { told: 1, points: 5 } });
  });

  it('is stale on another map, and on none', () => {
    const another = { ...drawn, coverage: { ...drawn.coverage!, stepId: 'ef'.repeat(32) } };
    expect(codes(another)).toEqual(['accuracy-stale']);
    expect(codes({ ...drawn, coverage: null })).toEqual(['accuracy-stale']);
  });

  it.each<[string, (entry: AccuracyEntry) => Partial<AccuracyEntry>]>([
    [
      'a label of a point that is not there',
      () => ({ labels: [{ ...by(aoi, 'p9'), classId: 1, note: '' }] }),
    ],
    ['a label of nobody', () => ({ labels: [{ ...by({ id: 'x' }, 'p1'), classId: 1, note: '' }] })],
    ['an agreement on no point', () => ({ resolutions: [{ pointId: 'p9', classId: 1, by: '' }] })],
    [
      'a pixel twice',
      ({ points: [a, b, ...rest] }) => ({ points: [a!, { ...b!, column: 1 }, ...rest] }),
    ],
    ['a stratum that the map makes larger', () => ({ design: withFirst({ areaM2: 22 }) })],
    ['more points than the stratum says', () => ({ design: withFirst({ points: 2 }) })],
    ['a stratum without a class', () => ({ design: withFirst({ id: 9 }) })],
    [
      'a point of another stratum than its class',
      ({ points: [a, ...rest] }) => ({ points: [{ ...a!, mapClassId: 2 }, ...rest] }),
    ],
    [
      'a stratum left out',
      () => ({ design: { ...design, strata: design.strata.slice(1) }, points: points.slice(3) }),
    ],
  ])('refuses a record with %s', (_, patch) => {
    const accuracy = { ...accuracyOf(drawn), ...patch(accuracyOf(drawn)) };
    expect(codes({ ...drawn, accuracy })).toEqual(['accuracy-record-broken']);
  });

  it('refuses points that somebody picked, with the reason', () => {
    const accuracy = {
      ...accuracyOf(drawn),
      design: { ...design, kind: 'not-probability' as const },
    };
    expect(codes({ ...drawn, accuracy })).toEqual(['accuracy-not-probability']);
  });

  it('says nothing where nothing was drawn', () => {
    expect(codes(classifiedAs({}))).toEqual([]);
    expect(codes(edit.dropAssessment(drawn))).toEqual([]);
  });
});

const withFirst = (patch: object): AccuracyEntry['design'] => ({
  ...design,
  strata: [{ ...design.strata[0]!, ...patch }, ...design.strata.slice(1)],
});

describe('the order in which points are shown', () => {
  const entry = accuracyOf(drawn);
  it('has every point once, the same at each look, another for another person', () => {
    const order = labellingOrder(entry, 'aoi');
    expect(new Set(order)).toEqual(new Set(points));
    expect(labellingOrder({ ...entry }, 'aoi')).toBe(order);
    const many = Array.from({ length: 40 }, (_, at) => ({ ...points[0]!, id: `q${at}` }));
    const ids = (who: string) =>
      labellingOrder({ ...entry, points: many }, who).map(({ id }) => id);
    expect(ids('aoi')).not.toEqual(ids('ken'));
    expect(ids('aoi')).not.toEqual(many.map(({ id }) => id));
  });
});

describe('a new draw', () => {
  it('lets labels go and keeps people and choices', () => {
    const chosen = surveyAfter(
      says(aoi, 'p1', 1),
      edit.setAccuracyConfidence(90),
      edit.setLowerBoundAsArea(false),
    );
    const again = accuracyOf(edit.startAssessment({ ...design, seed: 8 }, points, [])(chosen));
    expect(again).toMatchObject({
      interpreters: [aoi, ken],
      labels: [],
      confidencePct: 90,
      lowerBoundAsArea: false,
    });
  });

  it('a file of points that is taken away is no longer named', () => {
    const file = { fileId: 'image', name: 'cove.tif', sha256: 'ab'.repeat(32) };
    const survey = surveyAfter(() =>
      edit.startAssessment({ ...design, file }, points, [aoi])(drawn),
    );
    expect(accuracyOf(removeFile('image')(survey)).design.file?.fileId).toBe(null);
  });
});
