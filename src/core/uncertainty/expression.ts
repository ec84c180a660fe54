import { SurveyError } from '../errors.ts';

/** A formula's template (core/derivation) as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** `every`: `{role…}`, which may have no input. */
  | { readonly kind: 'role'; readonly role: string; readonly every: boolean }
  | {
      readonly kind: 'pair';
      readonly operator: 'add' | 'sub' | 'mul' | 'div';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly operator: 'sqrt' | 'ln' | 'exp'; readonly of: Expression };

const TOKEN = /\s*(?:\{(\w+)(…?)\}|([+−×÷√()]|ln|exp)|(\d+(?:\.\d+)?|π))/uy;

const PAIRS = { '+': 'add', '−': 'sub', '×': 'mul', '÷': 'div' } as const;
const CALLS = { '√': 'sqrt', ln: 'ln', exp: 'exp' } as const;

function tokensOf(template: string): readonly RegExpExecArray[] {
  const tokens: RegExpExecArray[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < template.length) {
    const token = TOKEN.exec(template);
    if (token === null) throw unreadable(template);
    tokens.push(token);
  }
  return tokens;
}

const unreadable = (template: string) =>
  new SurveyError('derivation-broken', { figure: template, why: 'template' });

/**
 * Reads arithmetic over + − × ÷ √ ln exp ( ) π and `{role}`. Errors: `derivation-broken` {figure:
 * the template, why}.
 */
export function parseExpression(template: string): Expression {
  const tokens = tokensOf(template);
  let at = 0;
  const signAt = () => tokens[at]?.[3];
  const factor = (): Expression => {
    const [, role, every, sign, number] = tokens[at] ?? [];
    at += 1;
    if (role !== undefined) return { kind: 'role', role, every: every === '…' };
    if (number !== undefined) {
      return { kind: 'number', value: number === 'π' ? Math.PI : Number(number) };
    }
    if (sign === '√' || sign === 'ln' || sign === 'exp') {
      return { kind: 'call', operator: CALLS[sign], of: factor() };
    }
    if (sign !== '(') throw unreadable(template);
    const inner = sum();
    if (signAt() !== ')') throw unreadable(template);
    at += 1;
    return inner;
  };
  const chain = (next: () => Expression, one: '+' | '×', other: '−' | '÷'): Expression => {
    let left = next();
    for (let sign = signAt(); sign === one || sign === other; sign = signAt()) {
      at += 1;
      left = { kind: 'pair', operator: PAIRS[sign], left, right: next() };
    }
    return left;
  };
  const product = (): Expression => chain(factor, '×', '÷');
  const sum = (): Expression => chain(product, '+', '−');
  const tree = sum();
  if (at < tokens.length) throw unreadable(template);
  return tree;
}
