import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { surveyFromJson } from '../../../../src/core/survey/document/schema.ts';
import type { StatedError } from '../../../../src/core/survey/document/uncertainty-entry.ts';
import { setUncertainty } from '../../../../src/core/survey/edit/edit-uncertainty.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { creditUncertainty } from '../../../../src/core/uncertainty/credit-uncertainty.ts';
import { mie, suma } from '../../../truth/applications.ts';
import { everyMethod } from '../every-method.ts';
import { block } from '../every-method-areas.ts';
import { modelOf, statedOf } from './uncertain-survey.ts';

const AREA = 'area:suma-3-area/area-ha';
const withErrors = (survey: Survey, errors: Readonly<Record<string, StatedError>>): Survey => ({
  ...survey,
  uncertainties: statedOf(errors),
});
const areaError = (error: StatedError) => modelOf(withErrors(suma, { [AREA]: error }));
const termOfArea = (error: StatedError) => areaError(error).termOf(AREA)?.error;

/** 5.799817 ha of Suma's third item. */
const HA = 5.8;

describe('what is stated of a figure', () => {
  it.each([
    [
      { kind: 'normal', unit: 'percent', standardUncertainty: '5' },
      { kind: 'normal', standardUncertainty: expect.closeTo(0.05 * HA, 9) },
    ],
    [
      { kind: 'rectangular', unit: 'figure', halfWidth: '0.3' },
      { kind: 'rectangular', halfWidth: 0.3 },
    ],
    [
      { kind: 'triangular', unit: 'percent', low: '90', high: '105' },
      {
        kind: 'triangular',
        below: expect.closeTo(0.1 * HA, 9),
        above: expect.closeTo(0.05 * HA, 9),
      },
    ],
    [
      { kind: 'student', unit: 'figure', standardError: '0.2', degrees: '7' },
      { kind: 'student', standardError: 0.2, degrees: 7 },
    ],
    [
      { kind: 'lognormal', geometricDeviation: '1.2' },
      { kind: 'lognormal', mean: expect.closeTo(HA, 9), geometricDeviation: 1.2 },
    ],
  ] as const)('%o is its distribution', (stated, expected) => {
    expect(termOfArea(stated)).toEqual(expected);
    expect(areaError(stated).unknownOf(AREA)).toBeUndefined();
  });

  it('exact, with its reason, has no error and is known', () => {
    const { unknownOf, termOf } = areaError({ kind: 'exact', reason: '竣工図の面積' });
    expect(unknownOf(AREA)).toBeUndefined();
    expect(termOf(AREA)).toBeUndefined();
  });

  it.each([
    [{ kind: 'exact', reason: ' ' }, 'exact-without-reason'],
    [{ kind: 'normal', unit: 'figure', standardUncertainty: '0' }, 'uncertainty-zero'],
    [{ kind: 'rectangular', unit: 'figure', halfWidth: '0.0' }, 'uncertainty-zero'],
    [{ kind: 'triangular', unit: 'percent', low: '100', high: '100' }, 'uncertainty-zero'],
    [{ kind: 'lognormal', geometricDeviation: '1' }, 'uncertainty-zero'],
    [{ kind: 'normal', unit: 'figure', standardUncertainty: '−1x' }, 'uncertainty-malformed'],
    [{ kind: 'normal', unit: 'figure', standardUncertainty: '-1' }, 'uncertainty-malformed'],
    [{ kind: 'triangular', unit: 'figure', low: '6', high: '7' }, 'uncertainty-malformed'],
    [
      { kind: 'student', unit: 'figure', standardError: '1', degrees: '0' },
      'uncertainty-malformed',
    ],
    [{ kind: 'vertices', vertexRmseM: '1', shiftM: '', scalePct: '' }, 'vertices-of-no-outline'],
  ] as const)('%o says nothing: not known, and why', (stated, code) => {
    const survey = withErrors(suma, { [AREA]: stated });
    expect(modelOf(survey).unknownOf(AREA)).toBe('not-stated');
    const issue = evaluateSurvey(survey).issues.find((found) => found.code === code);
    expect(issue?.at).toEqual({ kind: 'figure', figureId: AREA });
  });

  it('of what is not there, or without a source, is told', () => {
    const normal = { kind: 'normal', unit: 'percent', standardUncertainty: '5' } as const;
    const survey = {
      ...suma,
      uncertainties: [
        { figure: 'area:gone/area-ha', source: 'x', error: normal },
        { figure: AREA, source: ' ', error: normal },
      ],
    };
    const codes = evaluateSurvey(survey).issues.map(({ code }) => code);
    expect(codes).toContain('uncertainty-of-no-figure');
    expect(codes).toContain('uncertainty-without-source');
  });

  it('goes before what a sample says', () => {
    const figure = 'area:suma-1-area/mean-reef-area';
    const error = { kind: 'rectangular', unit: 'figure', halfWidth: '20' } as const;
    expect(modelOf(withErrors(suma, { [figure]: error })).termOf(figure)?.error.kind).toBe(
      'rectangular',
    );
  });

  it('of a whole coefficient: what it was made from is not asked for', () => {
    const figure = 'item:suma-3/coefficient';
    const error = { kind: 'normal', unit: 'percent', standardUncertainty: '20' } as const;
    const { unknownOf } = modelOf(withErrors(suma, { [figure]: error }));
    expect(unknownOf('item:suma-3/carbon-content')).toBeUndefined();
    expect(unknownOf('item:suma-4/carbon-content')).toBe('not-stated');
  });

  it('changes no digit of the claim', () => {
    const error = { kind: 'normal', unit: 'percent', standardUncertainty: '5' } as const;
    const { derivation } = evaluateSurvey(withErrors(suma, { [AREA]: error }));
    expect(derivation).toEqual(evaluateSurvey(suma).derivation);
  });
});

describe('a number of one work', () => {
  const factor = (item: string) => `item:${item}/ecosystem-factor`;
  const ten = { kind: 'normal', unit: 'percent', standardUncertainty: '10' } as const;

  it('in several items is one input, stated once', () => {
    const { credit, unknownOf, propagated } = modelOf(withErrors(mie, { [factor('mie-1')]: ten }));
    expect(credit.figuresOf.get(`stated:${factor('mie-1')}`)).toEqual(
      ['mie-1', 'mie-2', 'mie-3'].map(factor),
    );
    expect(unknownOf(factor('mie-3'))).toBeUndefined();
    // All three rise together: 10 % of the sum before its cuts (8.143217 + 7.557100 + 5.978757).
    expect(propagated.standardUncertainty).toBeCloseTo(0.1 * 21.679073, 4);
  });

  it('stated in an item by itself is that item’s alone', () => {
    const twenty = { ...ten, standardUncertainty: '20' } as const;
    const survey = withErrors(mie, { [factor('mie-1')]: ten, [factor('mie-2')]: twenty });
    const { credit } = modelOf(survey);
    expect(credit.figuresOf.get(`stated:${factor('mie-2')}`)).toEqual([factor('mie-2')]);
  });

  it('nets that are both landed and claimed cancel in the area', () => {
    // Yield ÷ area × area: the area of a net does not matter, their number does.
    const area = withErrors(mie, { 'area:mie-1-nets/net-area': ten });
    expect(modelOf(area).propagated.standardUncertainty).toBeLessThan(1e-12);
    const count = withErrors(mie, { 'area:mie-1-nets/net-count': ten });
    expect(modelOf(count).propagated.standardUncertainty).toBeCloseTo(0.8143, 3);
  });
});

describe('corners of an outline', () => {
  const figure = 'area:polygon/measured-area';
  const polygonArea = everyMethod.areas.find(({ id }) => id === 'polygon')!;
  const squareOf = (id: string, x: number) => ({
    ...polygonArea,
    id,
    fileId: 'image',
    geometry: block(x, 0, 100, 100),
  });
  const survey = (error: StatedError, second = false): Survey => {
    const item = everyMethod.items.find(({ areaId }) => areaId === 'polygon')!;
    const areas = [squareOf('polygon', 0), squareOf('other', 200)] as Survey['areas'];
    const items = [item, { ...item, id: 'second', areaId: 'other' }].slice(0, second ? 2 : 1);
    const own = { [figure]: error };
    const both = second ? { ...own, 'area:other/measured-area': error } : own;
    return withErrors({ ...everyMethod, areas, items }, both);
  };
  const vertices = (vertexRmseM: string, shiftM: string, scalePct: string) =>
    ({ kind: 'vertices', vertexRmseM, shiftM, scalePct }) as const;

  it('RMSE 0.5 m on a square of 100 m: u = 0.5 · 100 m² (2 σ² a², σ = RMSE ÷ √2)', () => {
    expect(modelOf(survey(vertices('0.5', '', ''))).termOf(figure)?.error).toEqual({
      kind: 'normal',
      standardUncertainty: expect.closeTo(50, 1),
    });
  });

  it('a shift moves it and adds nothing; alone it says nothing of the area', () => {
    const own = modelOf(survey(vertices('0.5', '', ''))).propagated.standardUncertainty;
    const moved = modelOf(survey(vertices('0.5', '30', ''))).propagated.standardUncertainty;
    expect(moved).toBe(own);
    expect(modelOf(survey(vertices('', '30', ''))).unknownOf(figure)).toBe('not-stated');
  });

  it('a scale error of 0.1 % is 0.2 % of the area, and the same in all outlines of an image', () => {
    const two = modelOf(survey(vertices('', '', '0.1'), true));
    expect(two.credit.program.terms.filter(({ id }) => id.startsWith('scale:'))).toHaveLength(1);
    const one = modelOf(survey(vertices('', '', '0.1')));
    const effectOf = ({ propagated, credit }: ReturnType<typeof modelOf>) => {
      const at = credit.program.terms.findIndex(({ id }) => id.startsWith('scale:'));
      const { sensitivity, standardUncertainty } = propagated.terms[at]!;
      return sensitivity * standardUncertainty;
    };
    expect(effectOf(two) / effectOf(one)).toBeCloseTo(2, 3);
  });
});

describe('an area estimated from reference points', () => {
  const reference = {
    figure: 'class:1/area',
    estimateM2: 1000,
    standardErrorM2: 80,
    degrees: 48,
    points: 50,
    survey: 'reference:map',
    lower: null,
  };

  it('stands in the place of the mapped one, with its own error', () => {
    const { credit, termOf, unknownOf } = modelOf(everyMethod, { references: [reference] });
    expect(unknownOf('class:1/area')).toBeUndefined();
    expect(termOf('class:1/area')).toMatchObject({
      error: { kind: 'student', standardError: 80, degrees: 48 },
      sample: { count: 50, unit: 'reference-points' },
    });
    const shown = creditUncertainty(credit, { seed: 1, draws: 1000 });
    expect(shown.isComplete).toBe(false);
    const mapped = modelOf(everyMethod).propagated.estimate;
    expect(modelOf(everyMethod, { references: [reference] }).propagated.estimate).toBeLessThan(
      mapped,
    );
  });

  it('errs as far as its safe bound lies where that is further', () => {
    const errorAt = (areaM2: number) => {
      const references = [{ ...reference, lower: { areaM2, confidence: 0.95 } }];
      return modelOf(everyMethod, { references }).termOf('class:1/area')?.error;
    };
    // scipy 1.17.1: t.ppf(0.95, 48) = 1.677224.
    const standardError = expect.closeTo(300 / 1.677224, 3);
    expect(errorAt(700)).toEqual({ kind: 'student', standardError, degrees: 48 });
    expect(errorAt(990)).toEqual({ kind: 'student', standardError: 80, degrees: 48 });
  });
});

describe('in the document', () => {
  const entry = {
    source: '仕様書',
    error: { kind: 'normal', unit: 'percent', standardUncertainty: '5' },
  } as const;

  it('a statement is set, replaced and taken back', () => {
    const once = setUncertainty(AREA, entry)(suma);
    expect(once.uncertainties).toEqual([{ figure: AREA, ...entry }]);
    const again = setUncertainty(AREA, { ...entry, source: '別' })(once);
    expect(again.uncertainties).toHaveLength(1);
    expect(setUncertainty(AREA, null)(again).uncertainties).toEqual([]);
  });

  it('it is saved and read again; two of one figure are refused', () => {
    const once = setUncertainty(AREA, entry)(suma);
    expect(surveyFromJson(JSON.parse(JSON.stringify(once)))).toEqual(once);
    const twice = [...(once.uncertainties ?? []), ...(once.uncertainties ?? [])];
    expect(() => surveyFromJson({ ...once, uncertainties: twice })).toThrow(
      'survey-document-invalid',
    );
  });

  it('a survey from before there were any has none', () => {
    expect(surveyFromJson(JSON.parse(JSON.stringify(suma))).uncertainties).toBeUndefined();
  });
});
