import { describe, expect, it } from 'vitest';
import { type Figure, figureById } from '../../../../src/core/derivation.ts';
import { compareFigures } from '../../../../src/core/evidence/compare-figures.ts';
import { assessedMap } from '../../../../src/core/survey/accuracy/assessed-map.ts';
import { areaBasis } from '../../../../src/core/survey/basis/area-basis.ts';
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

describe('a bound above the mapped area', () => {
  // 150 of the 165 points that the map calls stable forest are deforestation: most of it is missed.
  const missed = olofssonSurvey([
    [66, 0, 5, 4],
    [0, 55, 8, 12],
    [151, 0, 3, 11],
    [2, 1, 9, 313],
  ]);

  it('claims no more than is mapped, by a step of its own, and keeps the bound beside it', () => {
    const made = figures(missed);
    expect(measured(made.get('area:bed/area-lower-bound'))).toBeGreaterThan(1_000_000_000);
    expect(made.get('area:bed/area-m2')).toMatchObject({
      formula: 'mapped-area-within-bound@1',
      inputs: [{ role: 'mappedArea', figure: 'area:bed/mapped-m2' }],
      value: { text: '180000000' },
      note: 'bound-above-map',
    });
    const issue = evaluateSurvey(missed).issues.find(
      (each) => each.code === 'area-bound-above-map',
    );
    expect(issue).toMatchObject({ severity: 'doubt', at: { kind: 'area', areaId: 'bed' } });
  });

  it('is said in the sentence of the area; so is a bound that is claimed', () => {
    const codesOf = (of: Survey) =>
      areaBasis(of, of.areas[0]!, evaluateSurvey(of).derivation).flatMap((fact) => [
        fact.code,
        ...fact.rows.map(({ code }) => code),
      ]);
    expect(codesOf(missed)).toEqual(expect.arrayContaining(['class-row', 'class-within-bound']));
    expect(codesOf(survey)).toEqual(expect.arrayContaining(['class-row', 'class-bound']));
    const plain = codesOf(setLowerBoundAsArea(false)(survey));
    expect(plain).toContain('class-row');
    expect(plain.some((code) => code.includes('bound'))).toBe(false);
  });
});

describe('reference points where the map was taught', () => {
  const at = (lon: number, lat: number, half: number): Survey['samples'][number] => ({
    id: `at ${lon}`,
    classId: 1,
    crs: 'EPSG:4326',
    fileId: null,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lon - half, lat - half],
          [lon + half, lat - half],
          [lon + half, lat + half],
          [lon - half, lat + half],
          [lon - half, lat - half],
        ],
      ],
    },
  });
  /** As a document that was edited outside: nothing was asked when samples and points came in. */
  const tampered = (of: Survey, file: AccuracyEntry['design']['file'], moved: number): Survey => ({
    ...of,
    samples: [at(140, 40, 0.001)],
    accuracy: of.accuracy && {
      ...of.accuracy,
      design: { ...of.accuracy.design, file },
      points: of.accuracy.points.map((point, n) =>
        n < moved ? { ...point, lon: 140, lat: 40 } : point,
      ),
    },
  });
  const file = { fileId: null, name: 'points.geojson', sha256: 'f'.repeat(64) };
  const errorOf = (of: Survey) =>
    evaluateSurvey(of).issues.find(({ code }) => code === 'training-used-as-reference');

  it('void what was read from a file: an error, no bound and no credit', () => {
    const of = tampered(survey, file, 2);
    expect(assessedMap(of)).toEqual({ kind: 'unusable' });
    expect(errorOf(of)).toMatchObject({
      severity: 'error',
      details: { points: 2, which: '1, 2' },
    });
    const made = evaluateSurvey(of);
    expect(made.derivation.some(({ id }) => id === 'area:bed/area-lower-bound')).toBe(false);
    expect(made.totalTCo2 && figureById(made.derivation).get(made.totalTCo2)).toBeFalsy();
  });

  it('a point beside the polygon does not', () => {
    expect(errorOf(tampered(survey, file, 0))).toBeUndefined();
    expect(assessedMap(tampered(survey, file, 0)).kind).toBe('made');
  });

  it('are what chance gives where they were drawn here, up to half of them', () => {
    const n = survey.accuracy!.points.length;
    expect(assessedMap(tampered(survey, null, 2)).kind).toBe('made');
    expect(assessedMap(tampered(survey, null, n / 2 + 1)).kind).toBe('unusable');
  });

  it('are seen again when the samples change', () => {
    const of = tampered(survey, file, 2);
    expect(assessedMap({ ...of, samples: [at(139, 40, 0.001)] }).kind).toBe('made');
    expect(assessedMap(of).kind).toBe('unusable');
  });

  it('all of them, where samples came from the very file of the points', () => {
    const source = { ...survey.files[0]!, id: 'source', sha256: file.sha256 };
    const of = tampered({ ...survey, files: [...survey.files, source] }, file, 0);
    const taught = { ...of, samples: [{ ...at(139, 40, 0.001), fileId: 'source' }] };
    expect(errorOf(taught)?.details.points).toBe(640);
  });
});
