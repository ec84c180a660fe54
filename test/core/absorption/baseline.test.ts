import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaselineGiven } from '../../../src/core/absorption/index.ts';
import { estimated } from './estimated.ts';
import { typed } from './sample-item.ts';

/** scipy 1.17.1 / numpy: means, var(ddof=1)/n, Welch–Satterthwaite, stats.t.ppf. */
const GROUPS = {
  impactBefore: ['12', '15', '11', '14'],
  impactAfter: ['41', '38', '45', '47', '40'],
  controlBefore: ['13', '16', '12'],
  controlAfter: ['18', '21', '17', '20'],
};
const source = { kind: 'typed', path: 'form', basis: '被度 %、測線5本' } as const;
const control = (patch: object = {}): BaselineGiven => ({
  kind: 'control',
  source,
  confidencePct: '95',
  groups: GROUPS,
  ...patch,
});
/** t is rounded up in its sixth decimal. */
const near = (text: string | null | undefined, expected: number) =>
  expect(Math.abs(Number(text) / expected - 1)).toBeLessThan(1e-6);

describe('a control site', () => {
  it.each([
    ['95', 2.2245731588744797, 18.485631063886693, 29.24770226944664, 0.5619518705240121],
    ['90', 1.8102891013597464, 19.487745673719903, 28.24558765961343, 0.5382050788218032],
  ] as const)(
    'at %s %: effect, interval and share as scipy gives them',
    (confidencePct, t, lower, upper, share) => {
      const { exact, text, codes } = estimated({ baseline: control({ confidencePct }) });
      near(exact('baseline/baci-effect'), 23.866666666666667);
      near(exact('baseline/effect-standard-error'), 2.418907007536898);
      near(exact('baseline/degrees-of-freedom'), 10.119646504438037);
      near(text('baseline/t-quantile'), t);
      expect(Number(text('baseline/t-quantile'))).toBeGreaterThanOrEqual(t);
      near(exact('baseline/effect-lower'), lower);
      near(exact('baseline/effect-upper'), upper);
      near(exact('baseline/share-without-project'), 0.4344391785150079);
      near(exact('baseline/share-without-project-upper'), share);
      // 0.7700959266… t-CO2 before certainty
      near(exact('baseline'), 0.7700959266 * share);
      expect(codes).toEqual(['baseline-order-assumed']);
    },
  );

  it('with a control that stands still is Welch’s t interval of the two samples', () => {
    const still = { ...GROUPS, controlBefore: ['5', '5'], controlAfter: ['5', '5'] };
    const { exact } = estimated({ baseline: control({ groups: still }) });
    // scipy.stats.ttest_ind(after, before, equal_var=False).confidence_interval(0.95)
    near(exact('baseline/degrees-of-freedom'), 6.05616736025352);
    near(exact('baseline/effect-lower'), 24.584917108234706);
    near(exact('baseline/effect-upper'), 33.8150828917653);
  });

  it('deducts the whole baseline, with every digit of it', () => {
    const { exact, text } = estimated({ baseline: control() });
    const credited = Number(exact('absorption')) * 0.81 - Number(exact('baseline'));
    expect(Number(exact('credited-amount'))).toBeCloseTo(credited, 12);
    expect(text('baseline')).toMatch(/^0\.\d{6}$/);
  });

  it('without any effect claims nothing more than was there: the share is 1', () => {
    const same = {
      ...GROUPS,
      impactAfter: GROUPS.impactBefore,
      controlAfter: GROUPS.controlBefore,
    };
    const { codes, text, made } = estimated({ baseline: control({ groups: same }) });
    expect(text('baseline/baseline-share')).toBe('1');
    expect(codes).toEqual([
      'baseline-share-clamped',
      'baseline-order-assumed',
      'credit-below-zero',
    ]);
    expect(made.creditedTCo2).not.toBeNull();
  });

  it('that fell by more than the site had gives a baseline of 0, not below', () => {
    const fell = { ...GROUPS, controlBefore: ['90', '91'], controlAfter: ['10', '11'] };
    const { codes, text } = estimated({ baseline: control({ groups: fell }) });
    expect(text('baseline')).toBe('0');
    expect(codes).toEqual(['baseline-share-clamped']);
  });

  it.each(['0.000000000001', '0.0000000000000000000000001'])(
    'a spread of %s is none to the degrees of freedom, and nothing throws',
    (last) => {
      const still = ['0', '0'];
      const { made } = estimated({
        baseline: {
          kind: 'control',
          source: { kind: 'typed', path: 'baseline' },
          confidencePct: '90',
          groups: {
            impactBefore: still,
            impactAfter: ['1', '1'],
            controlBefore: still,
            controlAfter: ['0', last],
          },
        },
      });
      const degrees = made.figures.find(({ id }) => id.endsWith('/degrees-of-freedom'));
      expect(degrees?.value).toEqual({ kind: 'decimal', text: '1' });
      expect(made.baselineTCo2).not.toBeNull();
    },
  );

  it('without any spread has an interval of nothing', () => {
    const still = {
      impactBefore: ['10', '10'],
      impactAfter: ['40', '40', '40'],
      controlBefore: ['10', '10'],
      controlAfter: ['14', '14'],
    };
    const { text } = estimated({ baseline: control({ groups: still }) });
    expect(text('baseline/degrees-of-freedom')).toBe('1');
    expect(text('baseline/share-without-project-upper')).toBe('0.35');
  });

  it.each([
    ['one replicate', { controlAfter: ['18'] }, 'baseline-too-few-replicates'],
    ['none', { impactBefore: [] }, 'baseline-too-few-replicates'],
    ['a word', { impactBefore: ['12', 'x'] }, 'field-malformed'],
    ['an empty cell', { impactBefore: ['12', ''] }, 'field-empty'],
    ['below zero', { impactBefore: ['12', '-1'] }, 'field-too-small'],
    ['nothing at the site after', { impactAfter: ['0', '0'] }, 'baseline-impact-zero'],
  ])('%s: no baseline, and so no credit', (_name, patch, code) => {
    const { made, issue } = estimated({ baseline: control({ groups: { ...GROUPS, ...patch } }) });
    expect(issue(code)?.severity).toBe('error');
    expect(made.baselineTCo2).toBeNull();
    expect(made.creditedTCo2).toBeNull();
  });

  it('is asked for its source', () => {
    const bare = control({ source: { kind: 'missing' } });
    expect(estimated({ baseline: bare }).codes).toContain('baseline-without-reason');
  });

  it('its share is never below the estimate, and the unit of the measurement is all the same', () => {
    const group = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(group, group, group, group, (ib, ia, cb, ca) => {
        const texts = (tenths: boolean) => {
          const as = (list: readonly number[]) =>
            list.map((value) => (tenths ? (value / 10).toFixed(1) : String(value)));
          return {
            impactBefore: as(ib),
            impactAfter: as(ia),
            controlBefore: as(cb),
            controlAfter: as(ca),
          };
        };
        const [whole, tenth] = [false, true].map((tenths) =>
          estimated({ baseline: control({ groups: texts(tenths) }) }),
        );
        const share = (made: typeof whole, tail = '') =>
          Number(made?.exact(`baseline/share-without-project${tail}`));
        expect(share(whole, '-upper')).toBeGreaterThanOrEqual(share(whole));
        expect(whole?.text('baseline')).toBe(tenth?.text('baseline'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an earlier survey', () => {
  const earlier = (areaHa: string, coefficient: string): BaselineGiven => ({
    kind: 'earlier',
    areaHa: typed(areaHa),
    coefficientTCo2PerHa: typed(coefficient),
  });

  it('is area × coefficient, and no digit of it is cut off', () => {
    const { exact, text, made } = estimated({ baseline: earlier('0.1234567', '0.579508') });
    expect(exact('baseline')).toBe('0.0715441453036');
    expect(text('baseline')).toBe('0.071544');
    const credited = made.figures.find(({ id }) => id === made.creditedTCo2);
    const input = credited?.inputs.find(({ role }) => role === 'baseline');
    expect(input).toEqual({ role: 'baseline', figure: 'item:kajime/baseline', unrounded: true });
    expect(made.baselineTCo2).toBe('item:kajime/baseline');
  });

  it('of no bed is 0, and then the order does not matter', () => {
    expect(estimated({ baseline: earlier('0', '4.9') }).codes).toEqual([]);
    expect(estimated({ baseline: earlier('1', '0.1') }).codes).toEqual(['baseline-order-assumed']);
  });

  it.each([
    ['', '1'],
    ['1', ''],
    ['-1', '1'],
    ['1', 'x'],
  ])('%j ha × %j is no baseline, and so no credit', (areaHa, coefficient) => {
    const { made } = estimated({ baseline: earlier(areaHa, coefficient) });
    expect(made.baselineTCo2).toBeNull();
    expect(made.creditedTCo2).toBeNull();
  });

  it('that could not be made upstream leaves no credit', () => {
    expect(estimated({ baseline: null }).made.creditedTCo2).toBeNull();
  });
});
