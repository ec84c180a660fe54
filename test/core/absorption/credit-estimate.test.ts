import { describe, expect, it } from 'vitest';
import {
  type AbsorptionItem,
  type CreditEstimate,
  estimateCredit,
  type RulePack,
  rulePackById,
  totalCredit,
} from '../../../src/core/absorption/index.ts';
import { figureById, figureText } from '../../../src/core/derivation.ts';
import { guardBoat, kajime, literature, typed } from './sample-item.ts';

const pack = rulePackById('jbc-online-2024') as RulePack;
const estimate = (patch: Partial<AbsorptionItem>): CreditEstimate =>
  estimateCredit(
    { ...kajime, hasNoVessels: !(patch.vessels && patch.vessels.length > 0), ...patch },
    pack,
  );
const printed = (made: CreditEstimate, id: string | null): string | null => {
  const figure = figureById(made.figures).get(id ?? '');
  return figure ? figureText(figure) : null;
};
const raised = (made: CreditEstimate) =>
  made.issues.map(({ code, severity, at }) => [code, severity, at.kind === 'item' ? at.field : '']);

describe('one item', () => {
  it('deducts the printed emission of a vessel', () => {
    const made = estimate({ vessels: [guardBoat] });
    expect(printed(made, made.vesselTCo2[0] ?? null)).toBe('0.027');
    // 0.7700959266 × 0.81 − 0.027
    expect(printed(made, made.creditedTCo2)).toBe('0.596');
    expect(made.issues).toEqual([]);
  });

  it('takes a literature coefficient as it stands', () => {
    const formula = { kind: 'literature-coefficient', coefficientTCo2PerHa: typed('4.9') } as const;
    const made = estimate({ formula, areaHa: typed('2') });
    expect(printed(made, made.coefficient)).toBe('4.9');
    expect(printed(made, made.absorptionTCo2)).toBe('9.8');
    expect(printed(made, made.creditedTCo2)).toBe('7.938');
  });

  it('adds residual ratio 2 alone for landed yield, and lets 1 stay empty', () => {
    const block = { ...literature, waterContentPct: typed('0'), residualRatio1: typed('') };
    const formula = {
      kind: 'landed-yield',
      yield: { kind: 'typed', yieldDryT: typed('224.38') },
      residueDryT: typed(''),
      literature: block,
    } as const;
    const made = estimate({ formula, areaHa: typed('104.10673') });
    const coefficient = figureById(made.figures).get(made.coefficient ?? '');
    const residuals = coefficient?.inputs.filter(({ role }) => role === 'residualRatio');
    expect(residuals?.map(({ figure }) => figure)).toEqual(['item:kajime/residual-ratio-2']);
    expect(coefficient?.formula).toBe('landed-yield@1');
    expect(raised(made)).toEqual([['residue-unstated', 'doubt', 'residue']]);
  });

  it('links a number that was made upstream instead of repeating it', () => {
    const made = estimate({ areaHa: { text: '1.32888', figure: 'area:reefs/area-ha' } });
    const absorption = figureById(made.figures).get(made.absorptionTCo2 ?? '');
    expect(absorption?.inputs.map(({ figure }) => figure)).toContain('area:reefs/area-ha');
    expect(made.figures.some(({ quantity }) => quantity === 'area')).toBe(false);
  });

  it('reads full-width digits', () => {
    const made = estimate({ areaHa: typed('１．３２８８８') });
    expect(printed(made, made.absorptionTCo2)).toBe('0.77');
  });
});

describe('what can not enter leaves null and says why', () => {
  const bad = (text: string, patch: (given: ReturnType<typeof typed>) => Partial<AbsorptionItem>) =>
    estimate(patch(typed(text)));
  const water = (given: ReturnType<typeof typed>): Partial<AbsorptionItem> => ({
    formula: {
      kind: 'wet-mass-per-area',
      wetMassTPerHa: typed('16.21'),
      literature: { ...literature, waterContentPct: given },
    },
  });

  it.each([
    ['', 'field-empty'],
    ['  ', 'field-empty'],
    ['abc', 'field-malformed'],
    ['1e3', 'field-malformed'],
    ['1,000', 'field-malformed'],
    ['NaN', 'field-malformed'],
    ['-1', 'field-out-of-range'],
    ['100.001', 'field-out-of-range'],
  ])('water content %j: %s', (text, code) => {
    const made = bad(text, water);
    expect(raised(made)).toEqual([[code, 'error', 'water-content']]);
    expect(made.coefficient).toBeNull();
    expect(made.absorptionTCo2).toBeNull();
    expect(made.creditedTCo2).toBeNull();
    const leaf = figureById(made.figures).get('item:kajime/water-content');
    expect(leaf?.value).toEqual({ kind: 'unknown' });
  });

  it.each(['0', '100'])('water content %s stands at the end of its range', (text) => {
    expect(bad(text, water).creditedTCo2).not.toBeNull();
  });

  it('certainty over 100 %, and 0.9 where 90 was meant', () => {
    const over = bad('101', (given) => ({ areaCertaintyPct: given }));
    expect(raised(over)).toEqual([['field-out-of-range', 'error', 'area-certainty']]);
    expect(over.absorptionTCo2).not.toBeNull();
    expect(over.creditedTCo2).toBeNull();
    const ratio = bad('0.9', (given) => ({ coefficientCertaintyPct: given }));
    expect(raised(ratio)).toEqual([
      ['field-implausible', 'doubt', 'coefficient-certainty'],
      ['certainty-unseen', 'note', 'coefficient-certainty'],
    ]);
    expect(ratio.creditedTCo2).not.toBeNull();
  });

  it('a negative area', () => {
    const made = bad('-1', (given) => ({ areaHa: given }));
    expect(raised(made)).toEqual([['field-too-small', 'error', 'area']]);
    expect(made.coefficient).not.toBeNull();
    expect(made.absorptionTCo2).toBeNull();
  });

  it('an area of 0: doubted, and no division by it', () => {
    expect(raised(estimate({ areaHa: typed('0') }))).toEqual([['area-zero', 'doubt', 'area']]);
    const formula = {
      kind: 'landed-yield',
      yield: { kind: 'typed', yieldDryT: typed('1') },
      residueDryT: typed('0'),
      literature,
    } as const;
    const made = estimate({ areaHa: typed('0'), formula });
    expect(made.coefficient).toBeNull();
  });

  it('half a vessel, and one without a factor: a deduction that is not known is not 0', () => {
    const half = estimate({ vessels: [{ ...guardBoat, count: typed('0.5') }] });
    expect(raised(half)).toEqual([['field-not-whole', 'error', 'vessel:v1/vessel-count']]);
    const none = estimate({ vessels: [{ ...guardBoat, emissionKgCo2PerKwh: typed('') }] });
    expect(raised(none)).toEqual([['vessel-without-factor', 'error', 'vessel:v1/emission-factor']]);
    expect(none.creditedTCo2).toBeNull();
    expect(none.vesselTCo2).toEqual([null]);
    const second = estimate({
      vessels: [
        { ...guardBoat, hours: typed('x') },
        { ...guardBoat, id: 'v2' },
      ],
    });
    expect(second.vesselTCo2).toEqual([null, expect.stringContaining('vessel:v2/')]);
  });

  it('a number without a source is used and doubted; a baseline is asked for its reason', () => {
    const missing = (text: string) => ({ text, source: { kind: 'missing' } }) as const;
    const made = estimate({
      areaCertaintyPct: missing('90'),
      baseline: { kind: 'typed', baselineTCo2: missing('0') },
    });
    expect(raised(made)).toEqual([
      ['source-missing', 'doubt', 'area-certainty'],
      ['baseline-without-reason', 'doubt', 'baseline'],
    ]);
    expect(printed(made, made.creditedTCo2)).toBe('0.623');
  });

  it('a credit below zero is shown, and said', () => {
    const made = estimate({ baseline: { kind: 'typed', baselineTCo2: typed('1') } });
    expect(printed(made, made.creditedTCo2)).toBe('-0.376');
    expect(raised(made)).toEqual([
      ['baseline-order-assumed', 'note', 'baseline'],
      ['credit-below-zero', 'error', 'credited-amount'],
    ]);
    const slight = estimate({ baseline: { kind: 'typed', baselineTCo2: typed('0.6238') } });
    expect(printed(slight, slight.creditedTCo2)).toBe('0');
    expect(raised(slight)).toEqual([
      ['baseline-order-assumed', 'note', 'baseline'],
      ['credit-below-zero', 'error', 'credited-amount'],
    ]);
  });
});

describe('the total', () => {
  it('sums printed credits, and is null while one is not known', () => {
    const whole = estimate({});
    const broken = estimate({ id: 'other', areaHa: null });
    expect(totalCredit([], 'none', pack)).toBeNull();
    expect(totalCredit([whole, broken], 'both', pack)).toBeNull();
    const total = totalCredit([whole, estimate({ id: 'second' })], 'twice', pack);
    expect(total && figureText(total)).toBe('1.2');
  });
});
