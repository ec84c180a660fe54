import type { Figure, FigureInput } from '../../core/derivation.ts';
import { parseTemplate, type TemplateToken } from './template.ts';

/** What stands in the equation, each with a key that is stable between renders. */
export type EquationPart =
  | { readonly kind: 'figure'; readonly key: string; readonly figureId: string }
  | { readonly kind: 'missing'; readonly key: string; readonly role: string }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly text: string;
      readonly tone: 'operator' | 'number' | 'bracket';
    };

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
): EquationPart[] {
  const found = inputs.filter((input) => input.role === token.role);
  if (found.length === 0) {
    if (token.every) return [{ kind: 'text', key, text: '0', tone: 'number' }];
    return [{ kind: 'missing', key, role: token.role }];
  }
  const shown = token.every ? found : found.slice(0, 1);
  const sum = shown.flatMap((input, index): EquationPart[] => {
    const part: EquationPart = { kind: 'figure', key: `${key}.${index}`, figureId: input.figure };
    const plus: EquationPart = {
      kind: 'text',
      key: `${key}+${index}`,
      text: '+',
      tone: 'operator',
    };
    return index === 0 ? [part] : [plus, part];
  });
  if (sum.length === 1) return sum;
  return [
    { kind: 'text', key: `${key}(`, text: '(', tone: 'bracket' },
    ...sum,
    { kind: 'text', key: `${key})`, text: ')', tone: 'bracket' },
  ];
}

/** The template of a figure's formula with its own inputs in their places. */
export function equationParts(template: string, figure: Figure): readonly EquationPart[] {
  return parseTemplate(template).flatMap((token, index) =>
    token.kind === 'input'
      ? inputParts(token, figure.inputs, String(index))
      : [textPart(token, String(index))],
  );
}
