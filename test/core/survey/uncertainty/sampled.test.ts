import { describe, expect, it } from 'vitest';
import { figureById } from '../../../../src/core/derivation.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { programValue } from '../../../../src/core/uncertainty/evaluate-program.ts';
import { figureNumber } from '../../../../src/core/uncertainty/figure-number.ts';
import { mie, suma } from '../../../truth/applications.ts';
import { everyMethod } from '../every-method.ts';
import {
  byShares,
  four,
  ofThree,
  quadrat,
  three,
  twoStrata,
  withWetMass,
} from '../wet-mass-survey.ts';
import { modelOf } from './uncertain-survey.ts';

/** 1, 2 and 3 kg/m²: mean 2, s = 1, SE = 1/√3 (Cochran 1977 §2.6). */
const threeQuadrats = withWetMass(ofThree, { quadrats: three });

const onlyItem = (survey: Survey) => survey.items[0]!;

describe('the twin in float64', () => {
  it.each([
    ['Mie', mie],
    ['Suma', suma],
    ['every method', everyMethod],
  ])('says what the decimals of %s say, item by item and in total', (_, survey) => {
    const evaluation = evaluateSurvey(survey);
    const figures = figureById(evaluation.derivation);
    const credits = evaluation.items.map(({ creditedTCo2 }) => creditedTCo2);
    for (const target of [evaluation.totalTCo2, ...credits]) {
      const { credit } = modelOf(survey, { target: target! });
      const exact = figureNumber(figures.get(target!));
      expect(programValue(credit.program, [])).toBeCloseTo(exact, 11);
    }
  });
});

describe('a mean of quadrats', () => {
  const itemId = onlyItem(threeQuadrats).id;
  const mean = `item:${itemId}/mean-wet-mass`;

  it('errs by its standard error, with n − 1 degrees', () => {
    const { termOf, propagated, credit } = modelOf(threeQuadrats);
    expect(termOf(mean)).toMatchObject({
      error: { kind: 'student', standardError: expect.closeTo(1 / Math.sqrt(3), 12), degrees: 2 },
      sample: { count: 3, unit: 'quadrats', population: null },
    });
    const claim = programValue(credit.program, []);
    expect(propagated.degrees).toBeCloseTo(2, 9);
    expect(propagated.standardUncertainty / claim).toBeCloseTo(1 / Math.sqrt(3) / 2, 3);
  });

  it('of one tells nothing of the spread', () => {
    const one = withWetMass({ kind: 'quadrats', quadratIds: ['1'] }, { quadrats: three });
    const { unknownOf, credit } = modelOf(one);
    expect(unknownOf(mean)).toBe('one-sample');
    expect(credit.program.terms).toEqual([]);
  });

  it('of equal ones tells nothing either', () => {
    const quadrats = ['1', '2', '3'].map((id) => quadrat(id, '2'));
    expect(modelOf(withWetMass(ofThree, { quadrats })).unknownOf(mean)).toBe('no-spread');
  });

  it.each(['best', 'representative', 'unstated'])('at %s spots hides a bias', (siting) => {
    const { unknownOf, credit } = modelOf(withWetMass({ ...ofThree, siting }, { quadrats: three }));
    expect(unknownOf(mean)).toBe('not-random');
    expect(credit.program.terms).toHaveLength(1);
  });

  it.each(['random', 'systematic'])('at %s spots does not', (siting) => {
    const survey = withWetMass({ ...ofThree, siting }, { quadrats: three });
    expect(modelOf(survey).unknownOf(mean)).toBeUndefined();
  });
});

describe('two items', () => {
  const twoItems = (second: readonly string[]): Survey => {
    const quadrats = [...three, quadrat('4', '4'), quadrat('5', '2')];
    const one = onlyItem(withWetMass(ofThree, { quadrats }));
    const wetMass = { kind: 'quadrats', quadratIds: second };
    const other = onlyItem(withWetMass(wetMass, { quadrats }));
    const [area] = threeQuadrats.areas;
    const areas = [area!, { ...area!, id: 'elsewhere', place: '別の場所' }];
    const items = [one, { ...other, id: 'other', label: '別', areaId: 'elsewhere' }];
    return { ...threeQuadrats, quadrats, areas, items };
  };
  const uncertaintyOf = (second: readonly string[]) =>
    modelOf(twoItems(second)).propagated.standardUncertainty;
  const own = modelOf(threeQuadrats).propagated.standardUncertainty;

  it('of the same quadrats err together', () => {
    expect(uncertaintyOf(['1', '2', '3']) / own).toBeCloseTo(2, 9);
  });

  it('that share one quadrat are taken as one error, the safe side', () => {
    const { credit } = modelOf(twoItems(['3', '4', '5']));
    expect(credit.program.terms).toHaveLength(1);
  });

  it('of quadrats of their own err by themselves', () => {
    const { credit } = modelOf(twoItems(['4', '5']));
    expect(credit.program.terms).toHaveLength(2);
  });
});

describe('strata', () => {
  const stratified = withWetMass(byShares(twoStrata), { quadrats: four });
  it('err one by one: √Σ W² s² ÷ n (Cochran 1977 §5.4)', () => {
    const itemId = onlyItem(stratified).id;
    const { credit, propagated } = modelOf(stratified);
    // 1, 3 with W = 3/4 and 5, 7 with W = 1/4: s² = 2 in both; mean = 2 · 3/4 + 6 · 1/4 = 3.
    const relative = Math.sqrt((0.5625 * 2) / 2 + (0.0625 * 2) / 2) / 3;
    const claim = programValue(credit.program, []);
    expect(propagated.standardUncertainty / claim).toBeCloseTo(relative, 3);
    expect(credit.program.terms.map(({ sample }) => sample?.count)).toEqual([2, 2]);
    const unknown = credit.unknown.map(({ figure }) => figure);
    expect(unknown).toContain(`item:${itemId}/stratum:a/stratum-share`);
    expect(unknown).not.toContain(`item:${itemId}/stratum:a/mean-wet-mass`);
  });
});

describe('what each method says of itself', () => {
  const { termOf, credit } = modelOf(everyMethod);

  it('a length–weight line: its transects, and the line (numpy 2.4.6)', () => {
    const figure = 'length-weight:akamoku/mean-wet-mass';
    const terms = credit.program.terms.filter(({ id }) =>
      credit.figuresOf.get(id)?.includes(figure),
    );
    expect(terms.map(({ error, sample }) => [error, sample?.unit])).toEqual([
      [
        { kind: 'student', standardError: expect.closeTo(0.11413251213962163, 12), degrees: 2 },
        'transects',
      ],
      [
        { kind: 'student', standardError: expect.closeTo(0.004426130145926496, 12), degrees: 8 },
        'weighed-shoots',
      ],
    ]);
  });

  it('a cover by transects: they are the units', () => {
    expect(termOf('area:cover/zone:z3/zone-cover')?.sample).toMatchObject({
      unit: 'transects',
      count: 2,
    });
  });

  it('pieces of rope', () => {
    expect(termOf('item:rope/rope-mass')?.sample).toMatchObject({ unit: 'rope-samples', count: 3 });
  });

  it('weights from tapes are not known', () => {
    const unknown = new Map(credit.unknown.map(({ figure, why }) => [figure, why]));
    expect(unknown.get('item:transplant/stratum:a/stratum-weight')).toBe('not-stated');
  });

  it('the scheme’s own ratings are exact', () => {
    const asked = credit.unknown.map(({ quantity }) => quantity);
    expect(asked).not.toContain('area-certainty');
    expect(asked).not.toContain('coefficient-certainty');
  });
});

describe('five of 49 reefs', () => {
  const MEAN_REEF = 'area:suma-1-area/mean-reef-area';

  it('err as a sample of a finite population (numpy, Cochran 1977 §2.6)', () => {
    const { termOf } = modelOf(suma);
    const term = termOf(MEAN_REEF);
    // Each reef is cut to 0.01 m² first.
    const error = term?.error.kind === 'student' ? term.error : null;
    expect(error?.standardError).toBeCloseTo(6.602, 2);
    expect(error?.degrees).toBe(4);
    expect(term?.sample).toEqual({ count: 5, population: 49, unit: 'reefs' });
  });

  it('of five: nothing is guessed, and each is as sure as its tape', () => {
    const areas = suma.areas.map((area) =>
      area.method === 'cone' ? { ...area, reefCount: '5' } : area,
    );
    const { termOf, unknownOf } = modelOf({ ...suma, areas });
    expect(termOf(MEAN_REEF)).toBeUndefined();
    expect(unknownOf('area:suma-1-area/reef:reef-1/base-radius')).toBe('not-stated');
    expect(unknownOf('area:suma-1-area/measured-reefs')).toBeUndefined();
  });
});
