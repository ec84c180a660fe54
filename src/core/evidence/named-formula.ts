import { type Figure, type FigureId, figureText } from '../derivation.ts';
import { formulaByKey } from '../survey/formulas.ts';
import type { EvidenceText } from './text.ts';

type Figures = ReadonlyMap<FigureId, Figure>;
type Entered = Figure['inputs'][number];

const kebab = (role: string) => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Each `{role}` or `{role…}` of the template replaced; brackets around all of it are dropped. */
function filled(
  figure: Figure,
  fill: (inputs: readonly Entered[], role: string, isSum: boolean) => string,
): string {
  const formula = figure.formula === null ? null : formulaByKey(figure.formula);
  if (formula === null) return '';
  const words = formula.template.replace(/\{([^}…]+)(…?)\}/g, (_, role: string, sum: string) =>
    fill(
      figure.inputs.filter((input) => input.role === role),
      role,
      sum !== '',
    ),
  );
  return /^\{[^}]+\}$/.test(formula.template) ? words.replace(/^\((.*)\)$/s, '$1') : words;
}

/** The digits that entered: the printed ones, or those before the cut. */
export const enteredDigits = (input: Entered, figures: Figures): string => {
  const figure = figures.get(input.figure);
  if (figure === undefined) return '?';
  return (input.unrounded ? figure.exact : null) ?? figureText(figure) ?? '?';
};

/** `11.74 × (1 − 84 ÷ 100) × …`: for a pocket calculator. A sum of none is 0. */
export const substitutedFormula = (figure: Figure, figures: Figures): string =>
  filled(figure, (inputs, _, isSum) => {
    const digits = inputs.map((input) => enteredDigits(input, figures));
    if (digits.length === 0) return isSum ? '0' : '?';
    return digits.length > 1 ? `(${digits.join(' + ')})` : digits[0]!;
  });

/** `湿重量 × (1 − 含水率 ÷ 100) × …`: the template in the names of the figures that enter. */
export const namedFormula = (figure: Figure, figures: Figures, text: EvidenceText): string =>
  filled(figure, (inputs, role, isSum) => {
    const quantityOf = (input: Entered) => figures.get(input.figure)?.quantity ?? kebab(role);
    const quantities = inputs.length === 0 ? [kebab(role)] : inputs.map(quantityOf);
    const names = [...new Set(quantities)].map((name) => text.quantities[name] ?? name);
    if (names.length > 1) return `(${names.join(' + ')})`;
    return isSum && inputs.length > 1 ? `Σ ${names[0]}` : names[0]!;
  });
