import { decimalFromText, type Rounding } from '../decimal.ts';
import {
  type ComputedFormula,
  type Derivation,
  derivedFigure,
  type Figure,
  type FigureId,
  leafFigure,
  printedInput,
} from '../derivation.ts';
import type { Issue } from '../issues.ts';
import { enter, type Given, headOf, type Ledger, openLedger, readGiven } from '../ledger.ts';
import { type Claim, creditedAmount } from './credited-amount.ts';
import { FIELDS } from './fields.ts';
import type { RulePack } from './rule-pack.ts';

export const yenOfCredit: ComputedFormula = {
  id: 'yen-of-credit',
  version: 1,
  template: '{creditedAmount} × {price}',
  citation: '認証対象の吸収量 × 利用者が示した価格',
  compute: (role) => role('creditedAmount').times(role('price')),
};

const WHOLE_YEN: Rounding = { rule: 'truncate', places: 'decimals', digits: 0 };

/** 60, 65 … 100 %: the steps of five in which the forms seen evaluate. */
export const CERTAINTY_STEPS: readonly string[] = [
  '60',
  '65',
  '70',
  '75',
  '80',
  '85',
  '90',
  '95',
  '100',
];

export interface WhatIfCell {
  readonly areaCertaintyPct: string;
  readonly coefficientCertaintyPct: string;
  readonly creditedTCo2: FigureId;
  /** Null without a price, or for a credit below zero. */
  readonly valueYen: FigureId | null;
}

export interface WhatIf {
  /** Stands behind the evaluation's own figures, which it rests on. */
  readonly derivation: Derivation;
  /** Row by row: area certainty, then coefficient certainty. */
  readonly cells: readonly WhatIfCell[];
  readonly issues: readonly Issue[];
}

function certaintyFigures(
  ledger: Ledger,
  quantity: string,
  steps: readonly string[],
): readonly Figure[] {
  return steps.map((text) => {
    const head = headOf(ledger, quantity, '%', `${quantity}:${text}`);
    const source = { kind: 'typed', path: 'what-if' } as const;
    return enter(ledger, leafFigure(head, { kind: 'decimal', text }, source));
  });
}

const shownText = (figure: Figure): string => printedInput('', figure).text;

/** What an item would earn at other certainties, by the very chain of its real credit. */
export function whatIf(
  item: { readonly id: string; readonly subject: string },
  claim: Claim,
  pack: RulePack,
  price: Given | null,
  steps: readonly string[] = CERTAINTY_STEPS,
): WhatIf {
  const at = (field: string) => ({ kind: 'item', itemId: item.id, field }) as const;
  const ledger = openLedger(`what-if:${item.id}`, item.subject, at);
  const paid = price && readGiven(ledger, FIELDS.price, price);
  const areas = certaintyFigures(ledger, 'area-certainty', steps);
  const coefficients = certaintyFigures(ledger, 'coefficient-certainty', steps);
  const cells = areas.flatMap((area) =>
    coefficients.map((coefficient): WhatIfCell => {
      const tail = `area:${shownText(area)}/coefficient:${shownText(coefficient)}`;
      const credited = creditedAmount(
        headOf(ledger, 'credited-amount', 't-CO2', `${tail}/credited-amount`),
        claim,
        [printedInput('areaCertainty', area), printedInput('coefficientCertainty', coefficient)],
        pack,
      );
      enter(ledger, credited);
      const cell = {
        areaCertaintyPct: shownText(area),
        coefficientCertaintyPct: shownText(coefficient),
        creditedTCo2: credited.id,
      };
      const below = decimalFromText(credited.exact ?? '0', credited.id).lt(0);
      if (!paid || below) return { ...cell, valueYen: null };
      const head = headOf(ledger, 'credit-value', 'yen', `${tail}/credit-value`);
      const inputs = [printedInput('creditedAmount', credited), paid.input('price')];
      const value = enter(ledger, derivedFigure(head, yenOfCredit, inputs, WHOLE_YEN));
      return { ...cell, valueYen: value.id };
    }),
  );
  return { derivation: ledger.figures, cells, issues: ledger.issues };
}
