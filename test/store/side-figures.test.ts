import { describe, expect, it } from 'vitest';
import { figureText } from '../../src/core/derivation.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { updateItem } from '../../src/core/survey/edit/edit-items.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { initialSession } from '../../src/store/session.ts';
import { sideFigure, whatIfOf } from '../../src/store/side-figures.ts';
import type { AppState } from '../../src/store/state.ts';
import { rowsOf } from '../../src/ui/absorption/credit/what-if-rows.ts';
import { mie } from '../truth/applications.ts';

const stateOf = (survey: Survey): AppState => ({
  survey,
  evaluation: evaluateSurvey(survey),
  canUndo: false,
  canRedo: false,
  session: initialSession(0, 'ja'),
});

const item = mie.items[0]!;
const cellOf = (state: AppState, area: string, coefficient: string) =>
  whatIfOf(state, state.survey.items[0]!)?.cells.find(
    (cell) => cell.areaCertaintyPct === area && cell.coefficientCertaintyPct === coefficient,
  );
const text = (state: AppState, id: string | undefined) => {
  const figure = sideFigure(state, id ?? '');
  return figure && figureText(figure);
};

describe('what an item would earn', () => {
  const state = stateOf(mie);

  it('is the filed credit at the filed certainties, and more at full ones', () => {
    expect(text(state, cellOf(state, '60', '80')?.creditedTCo2)).toBe('8.143');
    // 16.96503523 × 0.9 × 0.9, cut at three decimals.
    expect(text(state, cellOf(state, '90', '90')?.creditedTCo2)).toBe('13.741');
  });

  it('is made once while the evaluation stays', () => {
    expect(whatIfOf(state, item)).toBe(whatIfOf(state, item));
  });

  it('has the present pair even where it lies between the steps', () => {
    const change = updateItem(item.id, (before) => ({
      ...before,
      areaCertaintyPct: { ...before.areaCertaintyPct, text: '72.5' },
    }));
    const other = stateOf(change(mie));
    const cells = whatIfOf(other, other.survey.items[0]!)?.cells ?? [];
    const { rows, steps } = rowsOf(cells, { area: '72.50', coefficient: '80' });
    expect(rows.map(({ areaPct }) => areaPct)).toEqual(steps);
    expect(steps).toContain('72.5');
    const now = rows.flatMap((row) => row.cells).filter(({ isNow }) => isNow);
    expect(now.map(({ cell }) => cell.areaCertaintyPct)).toEqual(['72.5']);
  });

  it('has yen where a price is typed', () => {
    const priced = stateOf({ ...mie, priceYenPerTCo2: { text: '70000', source: '見積り' } });
    // 8.143 × 70,000.
    expect(text(priced, cellOf(priced, '60', '80')?.valueYen ?? undefined)).toBe('570010');
    expect(cellOf(state, '60', '80')?.valueYen).toBeNull();
  });

  it('an id of no item has no figure', () => {
    expect(sideFigure(state, 'what-if:nobody/area-certainty:60')).toBeNull();
    expect(sideFigure(state, 'total/credited-amount')).toBeNull();
  });
});
