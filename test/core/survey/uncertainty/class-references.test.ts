import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import {
  setAccuracyConfidence,
  setLowerBoundAsArea,
} from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { nextSurvey } from '../../../../src/core/uncertainty/next-survey.ts';
import { olofssonSurvey } from '../accuracy/olofsson-survey.ts';
import { coverage } from '../sample-survey.ts';
import { modelOf } from './uncertain-survey.ts';

const mapped = olofssonSurvey();
const survey = {
  ...mapped,
  items: mapped.items.map((item) => ({ ...item, areaId: 'bed' })),
};
const AREA = 'area:bed/area-m2';
/** The record of its map is made up, so that no credit is shown: what is absorbed is. */
const target = 'item:eelgrass/absorption';
const absorbed = (of: Survey) => modelOf(of, { target });

describe('an area of a class that was assessed', () => {
  it('errs around the unbiased estimate, with the points less the strata as degrees', () => {
    const { termOf, unknownOf } = absorbed(survey);
    const term = termOf(AREA);
    expect(unknownOf('class:1/area')).toBeUndefined();
    expect(term?.sample).toEqual({
      count: 640,
      population: null,
      unit: 'reference-points',
      survey: `reference:${coverage.stepId}`,
    });
    const error = term?.error.kind === 'student' ? term.error : null;
    expect(error?.degrees).toBe(636);
    // Olofsson et al. 2014, Table 8: SE 31,416,502 m²; the safe bound may ask for more, not for less.
    expect(error?.standardError).toBeGreaterThanOrEqual(31_416_500);
    expect(error?.standardError).toBeLessThan(1.2 * 31_416_502);
  });

  it('is the same whether the bound or the map is claimed, and at either confidence', () => {
    const changes = [
      setLowerBoundAsArea(true),
      setLowerBoundAsArea(false),
      setAccuracyConfidence(90),
    ];
    const centres = changes.map((change) => {
      const { propagated, termOf } = absorbed(change(survey));
      expect(termOf(AREA)?.sample?.count).toBe(640);
      return propagated.estimate;
    });
    for (const centre of centres) expect(centre / centres[0]!).toBeCloseTo(1, 6);
  });

  it('claims less than its middle where the bound is claimed', () => {
    const bound = setLowerBoundAsArea(true)(survey);
    const total = evaluateSurvey(bound).derivation.find(({ id }) => id === target);
    const claim = total?.value.kind === 'decimal' ? Number(total.value.text) : Number.NaN;
    expect(absorbed(bound).propagated.estimate).toBeGreaterThan(claim);
  });

  it('would be surer by more points', () => {
    const { credit } = absorbed(survey);
    const options = { seed: 1, draws: 20_000, confidence: 0.95, more: [40, 400] };
    const gains = nextSurvey(credit.program, options)
      .filter(({ unit }) => unit === 'reference-points')
      .map(({ gainTCo2 }) => gainTCo2);
    expect(gains).toHaveLength(2);
    expect(gains[0]).toBeGreaterThan(gains[1]!);
    expect(gains[1]).toBeGreaterThan(0);
  });

  it('shares its points with the other classes: one survey, whose points narrow all of them', () => {
    const [first] = survey.areas;
    const [item] = survey.items;
    const two = {
      ...survey,
      areas: [first!, { ...first!, id: 'gain', name: 'gain', classIds: [2] } as typeof first],
      items: [item!, { ...item!, id: 'second', areaId: 'gain' }],
    } as Survey;
    const surveyOf = (item: string, area: string) =>
      modelOf(two, { target: `item:${item}/absorption` }).termOf(`area:${area}/area-m2`)?.sample
        ?.survey;
    expect(surveyOf('second', 'gain')).toBe(`reference:${coverage.stepId}`);
    expect(surveyOf('second', 'gain')).toBe(surveyOf('eelgrass', 'bed'));
  });
});
