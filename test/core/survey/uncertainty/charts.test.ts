import { describe, expect, it } from 'vitest';
import { creditHistogram } from '../../../../src/core/survey/uncertainty/credit-histogram.ts';
import { plannedGains } from '../../../../src/core/survey/uncertainty/planned-gains.ts';
import { tornadoChart } from '../../../../src/core/survey/uncertainty/tornado-chart.ts';
import { unknownGroups } from '../../../../src/core/survey/uncertainty/unknown-groups.ts';
import { creditUncertainty } from '../../../../src/core/uncertainty/credit-uncertainty.ts';
import type { ErrorTerm, Program } from '../../../../src/core/uncertainty/program.ts';

const rectangular = (id: string, halfWidth: number): ErrorTerm => ({
  id,
  error: { kind: 'rectangular', halfWidth },
  sample: null,
});

/** 10 t, and each term adds its error: every quantile is known in closed form. */
function sumOf(terms: readonly ErrorTerm[], estimate = 10): Program {
  const steps: Program['steps'][number][] = [{ op: 'constant', value: estimate }];
  for (const term of terms.keys()) {
    const left = steps.length - 1;
    steps.push({ op: 'error', term }, { op: 'add', left, right: left + 1 });
  }
  return { terms, steps };
}

const uncertaintyOf = (terms: readonly ErrorTerm[]) =>
  creditUncertainty(
    {
      program: sumOf(terms),
      unknown: [],
      figuresOf: new Map(terms.map(({ id }) => [id, [`figure-${id}`]])),
    },
    { seed: 1, draws: 200_000 },
  );

const BOX = { left: 20, top: 10, width: 400, height: 100 };

describe('creditHistogram of a rectangular error of ±1 t around 10 t', () => {
  const made = uncertaintyOf([rectangular('stated:a', 1)]);
  const chart = creditHistogram(made, 9.1, 9, BOX);
  /** The axis goes from 9 to 11 in halves. */
  const x = (tCo2: number) => 20 + ((tCo2 - 9) / 2) * 400;

  it('ticks are round, with the same decimals, at their places', () => {
    expect(chart.ticks).toEqual(
      [9, 9.5, 10, 10.5, 11].map((value) => ({ x: x(value), text: value.toFixed(1) })),
    );
  });

  it('bound, median and claim stand at their values', () => {
    expect(chart.lowerX).toBeCloseTo(x(9.1), 9);
    expect(chart.claimX).toBeCloseTo(x(9), 9);
    expect(Math.abs(chart.medianX - x(10))).toBeLessThan(1);
    expect(creditHistogram(made, 9.1, Number.NaN, BOX).claimX).toBeNull();
  });

  it('the bars are as high as each other within the noise, and lie side by side', () => {
    const heights = chart.bars.map(({ height }) => height);
    expect(heights).toHaveLength(60);
    expect(Math.max(...heights)).toBe(100);
    // 3,327 draws a bar: five standard deviations of a count are 9 %.
    expect(Math.min(...heights)).toBeGreaterThan(85);
    for (const [at, { x: left, width, y, height }] of chart.bars.entries()) {
      expect(y + height).toBeCloseTo(chart.baseline, 9);
      const next = chart.bars[at + 1];
      if (next) expect(left + width).toBeCloseTo(next.x, 9);
    }
  });

  it('a twentieth of the bars lies below the bound of 95 %', () => {
    expect(chart.bars.filter(({ isBelow }) => isBelow)).toHaveLength(3);
    expect(chart.bars.findLastIndex(({ isBelow }) => isBelow)).toBe(2);
  });

  it('the table tells the same: twelve rows of a twelfth, end to end, 99.8 % in all', () => {
    expect(chart.rows).toHaveLength(12);
    const shares = chart.rows.map(({ share }) => Number(share));
    for (const share of shares) expect(Math.abs(share - 99.8 / 12)).toBeLessThan(0.5);
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 99.8)).toBeLessThan(0.7);
    for (const [at, row] of chart.rows.entries()) {
      expect(chart.rows[at + 1]?.from ?? row.to).toBe(row.to);
    }
  });
});

describe('tornadoChart of rectangular errors of ±3, ±2 and ±1 t', () => {
  const made = uncertaintyOf([
    rectangular('stated:c', 1),
    rectangular('reference:a', 3),
    rectangular('scale:b:1', 2),
  ]);

  it('widest first: 5 % and 95 % quantile of each alone, on one axis', () => {
    const { rows, centre, centreX, rest } = tornadoChart(made, 300, 5);
    // Of ±w: 10 ± 0.9 w. Shares of the variance: w² ÷ 14.
    expect(
      rows.map(({ kind, figures, low, high, share }) => [kind, ...figures, low, high, share]),
    ).toEqual([
      ['reference', 'figure-reference:a', '7.300', '12.700', '64.3'],
      ['scale', 'figure-scale:b:1', '8.200', '11.800', '28.6'],
      ['stated', 'figure-stated:c', '9.100', '10.900', '7.1'],
    ]);
    expect(centre).toBe('10.000');
    expect(rest).toBeNull();
    for (const { lowX, width } of rows) expect(lowX + width / 2).toBeCloseTo(centreX, 9);
    expect(rows[0]!.width / rows[2]!.width).toBeCloseTo(3, 9);
  });

  it('what is not shown is told with its share', () => {
    const { rows, rest } = tornadoChart(made, 300, 1);
    expect(rows).toHaveLength(1);
    expect(rest).toEqual({ count: 2, share: '35.7' });
  });
});

describe('plannedGains', () => {
  it('cuts a gain downward, and tells none of under 0.001 t', () => {
    const plan = { terms: ['t', 'u'], unit: 'quadrats', now: 5, more: 10 } as const;
    const figuresOf = new Map([
      ['t', ['f', 'g']],
      ['u', ['g', 'h']],
    ]);
    const gains = plannedGains(
      [
        { ...plan, gainTCo2: 0.0189 },
        { ...plan, more: 5, gainTCo2: 0.0009 },
        { ...plan, more: 1, gainTCo2: -0.2 },
      ],
      { figuresOf },
    );
    expect(gains.map(({ gain }) => gain)).toEqual(['0.018', null, null]);
    expect(gains[0]?.figures).toEqual(['f', 'g', 'h']);
  });
});

describe('unknownGroups', () => {
  it('gathers by subject, in order, and loses none', () => {
    const unknown = [
      ['a', '項目1'],
      ['b', '礁'],
      ['c', '項目1'],
    ].map(([figure = '', subject = '']) => ({
      figure,
      subject,
      quantity: 'area',
      why: 'not-stated' as const,
    }));
    expect(
      unknownGroups(unknown).map(({ subject, figures }) => [
        subject,
        ...figures.map(({ figure }) => figure),
      ]),
    ).toEqual([
      ['項目1', 'a', 'c'],
      ['礁', 'b'],
    ]);
  });
});
