import { describe, expect, it } from 'vitest';
import { type Figure, figureById } from '../../../../src/core/derivation.ts';
import { compareFigures } from '../../../../src/core/evidence/compare-figures.ts';
import { assessedMap } from '../../../../src/core/survey/accuracy/assessed-map.ts';
import type { AccuracyEntry } from '../../../../src/core/survey/document/accuracy-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { surveyFromJson } from '../../../../src/core/survey/document/schema.ts';
import {
  dropAssessment,
  labelPoint,
  setAccuracyConfidence,
  setLowerBoundAsArea,
} from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { renameClass } from '../../../../src/core/survey/edit/edit-classes.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { olofssonSurvey, TABLE_8 } from './olofsson-survey.ts';

const survey = olofssonSurvey();
const reportOf = (of: Survey) => {
  const assessment = assessedMap(of);
  if (assessment.kind !== 'made') throw new Error(assessment.kind);
  return assessment.report;
};
const codes = (of: Survey) => evaluateSurvey(of).issues.map(({ code }) => code);
const figures = (of: Survey) => figureById(evaluateSurvey(of).derivation);
const measured = (figure: Figure | undefined) =>
  figure?.value.kind === 'measured' ? figure.value.value : Number.NaN;
const printed = (figure: Figure | undefined) =>
  figure?.value.kind === 'decimal' ? figure.value.text : null;
const withEntry = (change: (entry: AccuracyEntry) => AccuracyEntry, of = survey): Survey => ({
  ...of,
  accuracy: change(of.accuracy!),
});
const simple = (entry: AccuracyEntry): AccuracyEntry => {
  const [pixels, areaM2] = [10_000_000, 9_000_000_000];
  return {
    ...entry,
    design: { ...entry.design, kind: 'simple', strata: [{ id: 0, pixels, areaM2, points: 640 }] },
    points: entry.points.map((point) => ({ ...point, stratumId: 0 })),
  };
};

describe('labels of a survey, as the estimator takes them', () => {
  it('give the published areas and accuracies (Olofsson et al. 2014, Table 8)', () => {
    const report = reportOf(survey);
    expect(report.counts).toEqual(TABLE_8);
    expect(report.overall.value).toBeCloseTo(0.946511888112, 10);
    expect(report.overall.se).toBeCloseTo(0.009430417216, 10);
    expect(report.area[0]?.estimateM2).toBeCloseTo(211_577_622.38, 1);
    expect(report.area[0]?.seM2).toBeCloseTo(31_416_501.97, 1);
    expect(report.producers[0]?.value).toBeCloseTo(0.748661404831, 10);
  });

  it('are taken once: the same report until something that it rests on changes', () => {
    const retitled = { ...survey, title: 'x' };
    expect(assessedMap(retitled)).toBe(assessedMap(survey));
    const renamed = renameClass(1, 'x')(survey);
    expect(assessedMap(renamed)).not.toBe(assessedMap(survey));
    expect(reportOf(setAccuracyConfidence(90)(survey)).confidence).toBe(0.9);
  });

  it('a point that can’t be told counts for no class: no area grows by it', () => {
    const before = reportOf(survey).area[0]!;
    const unsure = labelPoint({ pointId: 'p0', interpreterId: 'aoi' }, 'unsure')(survey);
    const report = reportOf(unsure);
    expect(report.area.map((entry) => entry.class)).toEqual(['1', '2', '3', '4', 'unsure']);
    // One of 75 points of a stratum of 2 % of the ground.
    expect(before.share - report.area[0]!.share).toBeCloseTo(0.02 / 75, 12);
    expect(report.area[0]!.lowerM2).toBeLessThan(before.lowerM2!);
  });

  it('a class that the map has not stands beside the map’s', () => {
    const seen = labelPoint({ pointId: 'p0', interpreterId: 'aoi' }, 9)(survey);
    expect(reportOf(seen).area.map((entry) => entry.class)).toEqual(['1', '2', '3', '4', '9']);
    expect(reportOf(seen).area[4]?.mappedM2).toBe(0);
  });

  it('points on the whole map are post-stratified, or count as they fell where a class has one', () => {
    expect(reportOf(withEntry(simple)).method.estimator).toBe('post-stratified');
    const one = olofssonSurvey([
      [1, 0, 0, 0],
      [0, 55, 8, 12],
      [1, 0, 153, 11],
      [2, 1, 9, 387],
    ]);
    expect(reportOf(withEntry(simple, one)).method.estimator).toBe('simple-random');
  });

  it('a stratum of one point is refused, with its name', () => {
    const one = olofssonSurvey([[1, 0, 0, 0], ...TABLE_8.slice(1)]);
    expect(assessedMap(one)).toMatchObject({ kind: 'refused', code: 'stratum-one-point' });
    const issue = evaluateSurvey(one).issues.find(({ code }) => code === 'stratum-one-point');
    expect(issue).toMatchObject({ severity: 'error', details: { stratum: 'deforestation' } });
    expect(codes(one)).toContain('area-uncertainty-unknown');
  });

  it.each<[string, Survey]>([
    ['a point is open', withEntry((entry) => ({ ...entry, labels: entry.labels.slice(1) }))],
    ['the map is another', { ...survey, coverage: { ...survey.coverage!, stepId: 'x' } }],
    [
      'somebody picked the points',
      withEntry((entry) => ({ ...entry, design: { ...entry.design, kind: 'not-probability' } })),
    ],
    ['the record was edited', withEntry((entry) => ({ ...entry, points: entry.points.slice(1) }))],
  ])('no figure while %s', (_, of) => {
    expect(assessedMap(of)).toEqual({ kind: 'unusable' });
    const made = evaluateSurvey(of);
    expect(made.derivation.some(({ id }) => id.startsWith('accuracy/'))).toBe(false);
    expect(made.areas[0]?.standardError).toBe(null);
    expect(printed(figureById(made.derivation).get('area:bed/area-m2'))).toBe('180000000');
  });
});

describe('the area of a class', () => {
  it('is the lower bound of its estimate, cut down; the mapped area stands beside it', () => {
    const made = figures(survey);
    const lower = measured(made.get('area:bed/area-lower-bound'));
    const area = made.get('area:bed/area-m2');
    expect(area).toMatchObject({
      formula: 'lower-bound-area@1',
      inputs: [{ role: 'lowerBound', figure: 'area:bed/area-lower-bound' }],
    });
    expect(Number(printed(area))).toBeLessThanOrEqual(lower);
    expect(lower - Number(printed(area))).toBeLessThan(0.01);
    expect(printed(made.get('area:bed/mapped-m2'))).toBe('180000000');
    expect(measured(made.get('area:bed/estimated-area'))).toBeCloseTo(211_577_622.38, 1);
    // One-sided 95 %: between the estimate less one and less two and a half standard errors.
    expect(lower).toBeLessThan(211_577_622 - 31_416_501);
    expect(lower).toBeGreaterThan(211_577_622 - 2.5 * 31_416_501);
    expect(evaluateSurvey(survey).areas[0]).toMatchObject({
      standardError: 'area:bed/area-standard-error',
      assessed: {
        mappedM2: 'area:bed/mapped-m2',
        estimateM2: 'area:bed/estimated-area',
        lowerM2: 'area:bed/area-lower-bound',
      },
    });
  });

  it('is larger at 90 % than at 95 %, and the map’s own where the user wants that', () => {
    const at = (of: Survey) => Number(printed(figures(of).get('area:bed/area-m2')));
    expect(at(setAccuracyConfidence(90)(survey))).toBeGreaterThan(at(survey));
    const mapped = setLowerBoundAsArea(false)(survey);
    expect(at(mapped)).toBe(180_000_000);
    expect(evaluateSurvey(mapped).areas[0]).toMatchObject({
      standardError: 'area:bed/area-standard-error',
      assessed: { mappedM2: 'area:bed/area-m2' },
    });
  });

  it('of two classes together has an error of its own', () => {
    const both: Survey = {
      ...survey,
      areas: survey.areas.map((area) =>
        area.method === 'class' ? { ...area, classIds: [2, 1] } : area,
      ),
    };
    const made = figures(both);
    // (0.023508624709 + 0.012984615385) × 9,000,000,000 m²
    expect(measured(made.get('area:bed/estimated-area'))).toBeCloseTo(328_439_160.85, 1);
    expect(printed(made.get('area:bed/mapped-m2'))).toBe('315000000');
  });

  it('without an assessment is the map’s, and how sure it is stays unknown', () => {
    const plain = dropAssessment(survey);
    const issue = evaluateSurvey(plain).issues.find(
      ({ code }) => code === 'area-uncertainty-unknown',
    );
    expect(issue).toMatchObject({ severity: 'note', at: { kind: 'area', areaId: 'bed' } });
    expect(evaluateSurvey(plain).areas[0]).toMatchObject({
      standardError: null,
      assessed: { mappedM2: null, estimateM2: null, lowerM2: null },
    });
  });

  it('comes to the same digits from the saved document', () => {
    const again = surveyFromJson(JSON.parse(JSON.stringify(survey)));
    expect(evaluateSurvey(again).derivation).toEqual(evaluateSurvey(survey).derivation);
  });

  it('a label that is edited in a package is told, figure by figure', () => {
    const edited = labelPoint({ pointId: 'p0', interpreterId: 'aoi' }, 2)(survey);
    const recorded = evaluateSurvey(survey).derivation;
    const { different } = compareFigures(recorded, evaluateSurvey(edited).derivation);
    expect(different).toContain('area:bed/area-m2');
    expect(different).toContain('accuracy/overall');
  });
});
