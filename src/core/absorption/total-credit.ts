import { derivedFigure, type Figure, printedInput } from '../derivation.ts';
import type { CreditEstimate } from './credit-estimate.ts';
import { totalCredit as formula } from './formulas.ts';
import type { RulePack } from './rule-pack.ts';

/** 合計, t-CO2, from the printed credits; null while an item has none, or there is no item. */
export function totalCredit(
  estimates: readonly CreditEstimate[],
  subject: string,
  pack: RulePack,
): Figure | null {
  const credits = estimates.map((estimate) =>
    estimate.figures.find((figure) => figure.id === estimate.creditedTCo2),
  );
  const known = credits.filter((figure) => figure !== undefined);
  if (known.length === 0 || known.length < credits.length) return null;
  const head = {
    id: 'total/credited-amount',
    quantity: 'total-credit',
    subject,
    unit: 't-CO2',
  } as const;
  const inputs = known.map((figure) => printedInput('creditedAmount', figure));
  return derivedFigure(head, formula, inputs, pack.rounding.totalCredit);
}
