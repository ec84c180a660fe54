import { describe, expect, it } from 'vitest';
import { CERTAINTY_STEPS, whatIf } from '../../../src/core/absorption/index.ts';
import {
  assertDerivation,
  type Figure,
  figureById,
  figureText,
  unroundedInput,
} from '../../../src/core/derivation.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';
import { estimated, online } from './estimated.ts';
import { guardBoat, typed } from './sample-item.ts';

function asked(price: string | null, patch: Parameters<typeof estimated>[0] = {}) {
  const { made } = estimated({ vessels: [guardBoat], hasNoVessels: false, ...patch });
  const figures = figureById(made.figures);
  const known = (id: string | null) => figures.get(id ?? '') as Figure;
  const claim = {
    absorption: known(made.absorptionTCo2),
    vesselEmissions: made.vesselTCo2.map(known),
    baseline: unroundedInput('baseline', known(made.baselineTCo2)),
  };
  const item = { id: 'kajime', subject: '項目1' };
  const answer = whatIf(item, claim, online, price === null ? null : typed(price));
  const all = [...made.figures, ...answer.derivation];
  const byId = figureById(all);
  const text = (id: string | null) => (id === null ? null : figureText(byId.get(id) as Figure));
  const cell = (area: string, coefficient: string) => {
    const found = answer.cells.find(
      (each) => each.areaCertaintyPct === area && each.coefficientCertaintyPct === coefficient,
    );
    return [text(found?.creditedTCo2 ?? null), text(found?.valueYen ?? null)];
  };
  return { made, answer, all, cell, text };
}

describe('what if', () => {
  it('gives the real credit at the real certainties, and every other step beside it', () => {
    const { made, answer, cell, text } = asked(null);
    expect(answer.cells.length).toBe(CERTAINTY_STEPS.length ** 2);
    expect(cell('90', '90')).toEqual([text(made.creditedTCo2), null]);
    // 0.7700959266… × 0.6 × 0.6 − 0.027 = 0.250234…; × 1 × 1 = 0.743095…
    expect(cell('60', '60')).toEqual(['0.25', null]);
    expect(cell('100', '100')).toEqual(['0.743', null]);
  });

  it('prices the printed credit, cut to whole yen', () => {
    const { cell } = asked('78063');
    // 0.596 × 78063 = 46525.548
    expect(cell('90', '90')).toEqual(['0.596', '46525']);
  });

  it('is a graph of its own behind the evaluation’s', () => {
    const { answer, all } = asked('78063');
    expectShownIsComputed(all);
    expect(answer.derivation.every(({ id }) => id.startsWith('what-if:kajime/'))).toBe(true);
    expect(() => assertDerivation(answer.derivation)).toThrow('derivation-broken');
  });

  it('has no price for a credit below zero, and says what is wrong with a price', () => {
    const baseline = { kind: 'typed', baselineTCo2: typed('0.5') } as const;
    expect(asked('78063', { baseline }).cell('60', '60')[1]).toBeNull();
    const bad = asked('-5');
    expect(bad.answer.issues[0]).toMatchObject({
      code: 'field-too-small',
      at: { kind: 'item', itemId: 'kajime', field: 'price' },
    });
    expect(bad.cell('90', '90')).toEqual(['0.596', null]);
  });
});
