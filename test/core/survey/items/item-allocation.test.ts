import { describe, expect, it } from 'vitest';
import { figureText } from '../../../../src/core/derivation.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { itemAllocation } from '../../../../src/core/survey/items/item-allocation.ts';
import { quantitiesJa } from '../../../../src/i18n/evidence-quantities.ts';
import { expectShownIsComputed } from '../shown-is-computed.ts';
import {
  byShares,
  four,
  ofThree,
  type quadrat,
  stratum,
  three,
  twoStrata,
  withWetMass,
} from '../wet-mass-survey.ts';

function planned(wetMass: object, quadrats: readonly ReturnType<typeof quadrat>[], total: string) {
  const survey = withWetMass(wetMass, { quadrats });
  const { derivation } = evaluateSurvey(survey);
  const made = itemAllocation(derivation, survey.items[0]!, total);
  if (made) expectShownIsComputed([...derivation, ...made.ledger.figures]);
  return made;
}

describe('allocation for the next harvest', () => {
  it('from weights and variances of this one: W s = ¾ √2, ¼ √2, so 12 are 9 and 3', () => {
    const made = planned(byShares(twoStrata), four, '12');
    expect(made?.plan?.neyman?.quadrats.map(figureText)).toEqual(['9', '3']);
    // √2 ÷ √12
    expect(figureText(made!.plan!.neyman!.standardError)).toBe('0.4082');
    const names = made!.ledger.figures.map(({ quantity }) => quantity);
    expect(names.filter((name) => !(name in quantitiesJa))).toEqual([]);
  });

  it('needs a variance in every stratum, and two quadrats for each', () => {
    const lone = [twoStrata[0]!, stratum('b', '2', '10', ['3'])];
    expect(planned(byShares(lone), four, '12')).toMatchObject({ plan: null });
    const few = planned(byShares(twoStrata), four, '3');
    expect(few?.plan).toBeNull();
    expect(few?.ledger.issues.map(({ code }) => code)).toEqual(['allocation-too-few']);
    expect(planned(ofThree, three, '12')).toBeNull();
  });
});
