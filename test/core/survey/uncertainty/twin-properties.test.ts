import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { creditModel } from '../../../../src/core/survey/uncertainty/credit-model.ts';
import { creditUncertainty } from '../../../../src/core/uncertainty/credit-uncertainty.ts';
import { typed, withWetMass } from '../wet-mass-survey.ts';

/** From nothing to all the ground of a sea, with up to eight decimals. */
const digits = fc
  .tuple(fc.nat(9_999_999), fc.nat(99_999_999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(8, '0')}`);
const small = fc.tuple(fc.nat(99), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`);

const withArea = (survey: Survey, areaHa: string): Survey => ({
  ...survey,
  areas: survey.areas.map((area) => (area.method === 'typed' ? { ...area, areaHa } : area)),
});

describe('the chain in float64', () => {
  it('is compiled whatever the size of the numbers, and says what the decimals say', () => {
    fc.assert(
      fc.property(digits, small, (areaHa, mass) => {
        const survey = withArea(withWetMass(typed(mass)), areaHa);
        const evaluation = evaluateSurvey(survey);
        const { credit, issues } = creditModel(survey, evaluation);
        expect(issues).toEqual([]);
        expect(credit === null).toBe(evaluation.totalTCo2 === null);
      }),
    );
  });

  it('of a survey whose figures are all sure is its own lower bound, never above the claim', () => {
    fc.assert(
      fc.property(small, small, (areaHa, mass) => {
        const survey = withArea(withWetMass(typed(mass)), areaHa);
        const evaluation = evaluateSurvey(survey);
        const [only] = evaluation.items;
        const target = only?.creditedTCo2;
        fc.pre(typeof target === 'string');
        const { credit } = creditModel(survey, evaluation, { target: target! });
        const { creditedTCo2 } = creditUncertainty(credit!, { seed: 1, draws: 1000 });
        const claim = evaluation.derivation.find(({ id }) => id === target);
        expect(claim?.value).toEqual({ kind: 'decimal', text: creditedTCo2.lower95 });
      }),
      { numRuns: 50 },
    );
  });
});
