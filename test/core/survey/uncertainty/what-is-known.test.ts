import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import type { StatedError } from '../../../../src/core/survey/document/uncertainty-entry.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { creditModel } from '../../../../src/core/survey/uncertainty/credit-model.ts';
import { whatIsKnown } from '../../../../src/core/survey/uncertainty/what-is-known.ts';
import { mie, suma } from '../../../truth/applications.ts';
import { everyMethod } from '../every-method.ts';
import { statedOf } from './uncertain-survey.ts';

const stated = (survey: Survey, errors: Readonly<Record<string, StatedError>>): Survey => ({
  ...survey,
  uncertainties: statedOf(errors),
});
const knownOf = (survey: Survey, figure: string) =>
  whatIsKnown(survey, evaluateSurvey(survey), figure);

const five = { kind: 'normal', unit: 'percent', standardUncertainty: '5' } as const;
const AREA = 'area:suma-3-area/area-ha';
const MEAN_REEF = 'area:suma-1-area/mean-reef-area';

describe('what is known of a figure', () => {
  it('of a typed area nothing, until it is stated', () => {
    const before = knownOf(suma, AREA);
    expect(before?.knowledge).toEqual({ kind: 'unknown', why: 'not-stated' });
    expect(before?.statement).toBeNull();
    expect(before?.kinds).not.toContain('vertices');
    const after = knownOf(stated(suma, { [AREA]: five }), AREA);
    // 5 % of 5.8 ha.
    expect(after?.knowledge).toMatchObject({
      kind: 'stated',
      terms: [{ origin: 'stated', standardUncertainty: expect.closeTo(0.29, 9), estimated: null }],
    });
    expect(after?.statement).toMatchObject({ entry: { figure: AREA }, isUsable: true });
  });

  it('the same area in m² is the same question, asked of what was typed', () => {
    expect(knownOf(suma, 'area:suma-3-area/area-m2')?.figure.id).toBe(AREA);
    expect(knownOf(suma, 'area:suma-3-area/area-m2')?.writesTo).toBe(AREA);
  });

  it('of a mean of 5 reefs: SE × t of 4 degrees, and where the error stands', () => {
    // Standard error: numpy, as in sampled.test; t: scipy 1.17.1, t.ppf(0.95, 4) = 2.131847.
    expect(knownOf(suma, MEAN_REEF)?.knowledge).toMatchObject({
      kind: 'measured',
      doubt: null,
      standardError: 'area:suma-1-area/standard-error',
      terms: [
        {
          origin: 'sample',
          standardUncertainty: expect.closeTo(6.602, 2),
          estimated: { degrees: 4, t: expect.closeTo(2.131847, 5) },
          sample: { count: 5, unit: 'reefs' },
        },
      ],
    });
  });

  it('each reef lies within the mean, and is asked nothing', () => {
    const reef = knownOf(suma, 'area:suma-1-area/reef:reef-1/base-radius');
    expect(reef?.knowledge).toEqual({ kind: 'covered', by: MEAN_REEF });
    expect(reef?.kinds).toEqual([]);
  });

  it('an area of several parts follows from them, and says how many are not known', () => {
    const area = knownOf(mie, 'area:mie-1-nets/area-ha');
    expect(area?.figure.quantity).toBe('area');
    const unknown = area?.knowledge.kind === 'from-parts' ? area.knowledge.unknownParts : null;
    expect(unknown).toEqual(['area:mie-1-nets/net-count', 'area:mie-1-nets/net-area']);
    expect(area?.kinds).toContain('rectangular');
  });

  it('so does one that no credit counts', () => {
    const loose = { ...mie, items: mie.items.slice(1) };
    const area = knownOf(loose, 'area:mie-1-nets/area-ha');
    expect(area?.isUnused).toBe(true);
    expect(area?.knowledge).toMatchObject({ unknownParts: { length: 2 } });
  });

  it('a rating of the scheme is exact, and nothing is to be stated of it', () => {
    const rating = knownOf(suma, 'item:suma-3/coefficient-certainty');
    expect(rating?.knowledge).toEqual({ kind: 'exact', why: 'rating' });
    expect(rating?.kinds).toEqual([]);
  });

  it('exact with a reason is what was stated; without one it is not known', () => {
    const exact = (reason: string) =>
      knownOf(stated(suma, { [AREA]: { kind: 'exact', reason } }), AREA);
    expect(exact('竣工図')?.knowledge).toEqual({ kind: 'exact', why: 'stated' });
    expect(exact(' ')?.knowledge).toEqual({ kind: 'unknown', why: 'not-stated' });
    expect(exact(' ')?.statement?.isUsable).toBe(false);
  });

  it('what only follows from others is not asked; what is not there neither', () => {
    expect(knownOf(suma, 'total/credited-amount')).toBeNull();
    expect(knownOf(suma, 'item:gone/area')).toBeNull();
  });

  it('without a total the inputs are asked as well', () => {
    const open = { ...suma, items: [...suma.items, { ...suma.items[0]!, id: 'new', areaId: '' }] };
    expect(evaluateSurvey(open).totalTCo2).toBeNull();
    expect(knownOf(open, AREA)?.knowledge).toEqual({ kind: 'unknown', why: 'not-stated' });
  });

  it('of what no credit counts, only an area is asked', () => {
    const loose = { ...suma, items: suma.items.filter(({ id }) => id !== 'suma-3') };
    expect(knownOf(loose, AREA)?.isUnused).toBe(true);
    expect(knownOf(suma, AREA)?.isUnused).toBe(false);
  });
});

describe('a number of one work', () => {
  const factor = (item: string) => `item:${item}/ecosystem-factor`;

  it('names the items for which it counts as one error', () => {
    expect(knownOf(mie, factor('mie-1'))?.sameNumber).toEqual([factor('mie-2'), factor('mie-3')]);
  });

  it('stated in one item it is known in the others, and changed where it was stated', () => {
    const other = knownOf(stated(mie, { [factor('mie-1')]: five }), factor('mie-3'));
    expect(other?.knowledge.kind).toBe('stated');
    expect(other?.writesTo).toBe(factor('mie-1'));
    expect(other?.sameNumber).toEqual([factor('mie-1'), factor('mie-2')]);
  });
});

describe('an outline', () => {
  const corners = { kind: 'vertices', vertexRmseM: '0.5', shiftM: '30', scalePct: '0.1' } as const;

  it('offers corners, whichever unit of its area is open', () => {
    const own = knownOf(everyMethod, 'area:polygon/area-ha');
    expect(own?.figure.id).toBe('area:polygon/measured-area');
    expect(own?.kinds).toContain('vertices');
    expect(knownOf(everyMethod, 'area:cone/area-ha')?.kinds).not.toContain('vertices');
  });

  it('tells corners and scale apart; the shift adds none', () => {
    const survey = stated(everyMethod, { 'area:polygon/measured-area': corners });
    const knowledge = knownOf(survey, 'area:polygon/measured-area')?.knowledge;
    const origins = knowledge?.kind === 'stated' ? knowledge.terms.map((each) => each.origin) : [];
    expect(origins).toEqual(['stated', 'scale']);
  });
});

describe('what is told is what is calculated with', () => {
  const surveys = { everyMethod, suma, mie } as const;

  it.each(Object.keys(surveys) as (keyof typeof surveys)[])('%s', (name) => {
    const survey = surveys[name];
    const evaluation = evaluateSurvey(survey);
    const { credit } = creditModel(survey, evaluation);
    expect(credit?.unknown.length).toBeGreaterThan(3);
    for (const { figure, why } of credit?.unknown ?? []) {
      const known = whatIsKnown(survey, evaluation, figure);
      const { knowledge, kinds = [] } = known ?? {};
      const told = knowledge?.kind === 'measured' ? knowledge.doubt : null;
      expect([figure, knowledge?.kind === 'unknown' ? knowledge.why : told]).toEqual([figure, why]);
      expect([figure, kinds.length > 0]).toEqual([figure, true]);
    }
    for (const figure of [...(credit?.figuresOf.values() ?? [])].flat()) {
      const { knowledge } = whatIsKnown(survey, evaluation, figure) ?? {};
      expect([figure, knowledge?.kind]).toEqual([figure, 'measured']);
    }
  });
});
