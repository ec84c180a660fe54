import { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import {
  assertDerivation,
  type Derivation,
  type Figure,
  figureById,
  figureText,
} from '../../../src/core/derivation.ts';
import { FORMULAS } from '../../../src/core/survey/formulas.ts';
import { evaluateTemplate } from '../absorption/template-arithmetic.ts';

const byKey = new Map(FORMULAS.map((formula) => [`${formula.id}@${formula.version}`, formula]));
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

function cut(value: Decimal, { rounding }: Figure): Decimal {
  if (rounding === null) return value;
  const mode = rounding.rule === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP;
  return rounding.places === 'decimals'
    ? value.toDecimalPlaces(rounding.digits, mode)
    : value.toSignificantDigits(rounding.digits, mode);
}

/** Every figure's template, filled with its own inputs and cut by its rounding, gives its value. */
export function expectShownIsComputed(derivation: Derivation): number {
  assertDerivation(derivation);
  const figures = figureById(derivation);
  let checked = 0;
  for (const figure of derivation) {
    if (figure.formula === null) continue;
    const formula = byKey.get(figure.formula);
    expect(formula, figure.formula).toBeDefined();
    const roles: Record<string, Decimal[]> = {};
    for (const { role, figure: id, unrounded } of figure.inputs) {
      const input = figures.get(id) as Figure;
      const text = (unrounded ? input.exact : figureText(input)) ?? 'NaN';
      roles[role] = [...(roles[role] ?? []), new Exact(text)];
    }
    const value = evaluateTemplate(formula?.template ?? '', roles);
    const text = figureText(figure) as string;
    if (figure.value.kind === 'measured') {
      expect(Math.abs(value.toNumber() / figure.value.value - 1), figure.id).toBeLessThan(1e-14);
    } else {
      // 30 digits: what a division leaves in the 60th must not decide a cut.
      const settled = value.toSignificantDigits(30, Decimal.ROUND_HALF_UP);
      expect(cut(settled, figure).minus(new Exact(text)).abs().lt('1e-28'), figure.id).toBe(true);
    }
    checked += 1;
  }
  return checked;
}
