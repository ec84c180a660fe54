import type { Figure, FigureInput } from '../../core/derivation.ts';
import { parseTemplate, type TemplateToken } from './template.ts';

/** What stands in the equation, each with a key that is stable between renders. */
export type EquationPart =
  | { readonly kind: 'figure'; readonly key: string; readonly figureId: string }
  /** Terms of a long sum that are left out until they are asked for. */
  | { readonly kind: 'more'; readonly key: string; readonly count: number }
  | { readonly kind: 'missing'; readonly key: string; readonly role: string }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly text: string;
      readonly tone: 'operator' | 'number' | 'bracket';
    };

/** Of a longer sum the first two terms and the last are shown. */
const LONGEST_SUM = 5;
const SUM_ENDS = 3;

const BRACKETS = { open: '(', close: ')' } as const;

function textPart(token: Exclude<TemplateToken, { kind: 'input' }>, key: string): EquationPart {
  if (token.kind === 'open' || token.kind === 'close') {
    return { kind: 'text', key, text: BRACKETS[token.kind], tone: 'bracket' };
  }
  return { kind: 'text', key, text: token.text, tone: token.kind };
}

function inputParts(
  token: Extract<TemplateToken, { kind: 'input' }>,
  inputs: readonly FigureInput[],
  key: string,
  isWhole: boolean,
): EquationPart[] {
  const found = inputs.filter((input) => input.role === token.role);
  if (found.length === 0) {
    if (token.every) return [{ kind: 'text', key, text: '0', tone: 'number' }];
    return [{ kind: 'missing', key, role: token.role }];
  }
  const terms = token.every ? found : found.slice(0, 1);
  const hidden = isWhole || terms.length <= LONGEST_SUM ? 0 : terms.length - SUM_ENDS;
  const sum = terms.flatMap(({ figure }, index): EquationPart[] => {
    const plus = textPart({ kind: 'operator', text: '+' }, `${key}+${index}`);
    const part: EquationPart = { kind: 'figure', key: `${key}.${index}`, figureId: figure };
    if (index === 0) return [part];
    if (hidden === 0 || index < 2 || index === terms.length - 1) return [plus, part];
    return index === 2 ? [plus, { kind: 'more', key: `${key}…`, count: hidden }] : [];
  });
  if (sum.length === 1) return sum;
  return [
    { kind: 'text', key: `${key}(`, text: '(', tone: 'bracket' },
    ...sum,
    { kind: 'text', key: `${key})`, text: ')', tone: 'bracket' },
  ];
}

/** The template of a figure's formula with its own inputs in their places; long sums cut or whole. */
export function equationParts(
  template: string,
  figure: Figure,
  isWhole = false,
): readonly EquationPart[] {
  return parseTemplate(template).flatMap((token, index) =>
    token.kind === 'input'
      ? inputParts(token, figure.inputs, String(index), isWhole)
      : [textPart(token, String(index))],
  );
}
