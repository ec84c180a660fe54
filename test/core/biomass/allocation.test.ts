import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateQuadrats, largestRemainders } from '../../../src/core/biomass/allocation.ts';
import { type Figure, figureText, leafFigure } from '../../../src/core/derivation.ts';
import { openLedger } from '../../../src/core/ledger.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';

function allocate(strata: readonly (readonly [weight: string, variance: string])[], total: string) {
  const leaves: Figure[] = [];
  const leaf = (id: string, unit: '1' | 'kg2/m4', text: string): Figure => {
    const head = { id, quantity: id, subject: '', unit };
    const figure = leafFigure(head, { kind: 'decimal', text }, { kind: 'typed', path: id });
    leaves.push(figure);
    return figure;
  };
  const known = strata.map(([weight, variance], index) => ({
    id: String(index),
    name: String(index),
    weight: leaf(`w${index}`, '1', weight),
    variance: leaf(`v${index}`, 'kg2/m4', variance),
  }));
  const ledger = openLedger('plan', '', () => ({ kind: 'survey' }));
  const source = { kind: 'typed', path: 'plan' } as const;
  const made = allocateQuadrats(ledger, known, { text: total, source });
  expectShownIsComputed([...leaves, ...ledger.figures]);
  const read = (plan: { quadrats: readonly Figure[]; standardError: Figure } | null | undefined) =>
    plan && {
      quadrats: plan.quadrats.map((figure) => Number(figureText(figure))),
      standardError: figureText(plan.standardError),
    };
  return {
    proportional: read(made?.proportional),
    neyman: read(made?.neyman),
    codes: ledger.issues.map(({ code }) => code),
  };
}

const strata = [
  ['0.5', '1'],
  ['0.3', '4'],
  ['0.2', '16'],
] as const;

describe('allocation', () => {
  it('by hand: W s = 0.5, 0.6, 0.8, so 19 quadrats are 5, 6 and 8; SE = 1.9 ÷ √19', () => {
    const { neyman, proportional, codes } = allocate(strata, '19');
    expect(neyman).toEqual({ quadrats: [5, 6, 8], standardError: '0.4359' });
    // quotas 9.5, 5.7, 3.8; ¼/9 + 0.36/6 + 0.64/4 = 0.2477…
    expect(proportional).toEqual({ quadrats: [9, 6, 4], standardError: '0.4978' });
    expect(codes).toEqual([]);
  });

  it('at least two each, so that the next error can be known', () => {
    expect(
      allocate(
        [
          ['0.98', '9'],
          ['0.02', '0'],
        ],
        '10',
      ).neyman?.quadrats,
    ).toEqual([8, 2]);
    expect(
      allocate(
        [
          ['0.98', '9'],
          ['0.02', '1'],
        ],
        '4',
      ).proportional?.quadrats,
    ).toEqual([2, 2]);
  });

  it('nothing varies: nothing to choose', () => {
    const { neyman, proportional } = allocate(
      [
        ['0.5', '0'],
        ['0.5', '0'],
      ],
      '10',
    );
    expect(neyman).toBeNull();
    expect(proportional).toEqual({ quadrats: [5, 5], standardError: '0' });
  });

  it.each([
    ['5', 'allocation-too-few'],
    ['', 'field-empty'],
    ['-3', 'field-too-small'],
    ['7.5', 'field-not-whole'],
    ['many', 'field-malformed'],
  ])('%s quadrats for three strata: %s', (total, code) => {
    const made = allocate(strata, total);
    expect(made.codes).toEqual([code]);
    expect(made.neyman).toBeUndefined();
  });

  it('adds up, two at least, and no more than one from the quota where no minimum binds', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 200 }), (list, more) => {
        fc.pre(list.some((part) => part > 0));
        const total = 2 * list.length + more;
        const counts = largestRemainders(
          list.map((part) => new Decimal(part)),
          total,
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
        const sum = list.reduce((so, part) => so + part, 0);
        const quotas = list.map((part) => (part / sum) * total);
        if (Math.min(...quotas) < 2) return;
        const offs = counts.map((count, index) => Math.abs(count - quotas[index]!));
        expect(Math.max(...offs)).toBeLessThan(1 + 1e-9);
      }),
    );
  });
});
