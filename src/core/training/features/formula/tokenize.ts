import { SurveyError } from '../../../errors.ts';
import { MOST_FORMULA_CHARACTERS } from '../feature-schema.ts';

/** A word of a formula; `column` counts characters from 1. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly column: number }
  | { readonly kind: 'name'; readonly name: string; readonly column: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly column: number }
  | { readonly kind: 'end'; readonly column: number };

const WORD =
  /(?<space>\s+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<name>[a-z_][a-z0-9_]*)|(?<sign>[-+*/^(),])/iy;

/** Full-width signs and letters, × ÷ − ・ as a Japanese keyboard gives them; length is kept. */
const plain = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[×∗]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[−–]/g, '-');

/**
 * Words of a formula, names in lower case, ended by an `end`. Errors: `formula-too-long` {length,
 * most}, `formula-sign-unknown` {column, sign}, `formula-number-too-large` {column, text}.
 */
export function tokenize(text: string): readonly Token[] {
  if (text.length > MOST_FORMULA_CHARACTERS) {
    const details = { length: text.length, most: MOST_FORMULA_CHARACTERS };
    throw new SurveyError('formula-too-long', details);
  }
  const line = plain(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    WORD.lastIndex = at;
    const groups = WORD.exec(line)?.groups;
    const column = at + 1;
    if (!groups) {
      const sign = String.fromCodePoint(line.codePointAt(at) ?? 0);
      throw new SurveyError('formula-sign-unknown', { column, sign });
    }
    const { space, number, name, sign } = groups;
    if (number !== undefined) {
      const value = Number(number);
      if (!Number.isFinite(value)) {
        throw new SurveyError('formula-number-too-large', { column, text: number });
      }
      tokens.push({ kind: 'number', value, column });
    } else if (name !== undefined) {
      tokens.push({ kind: 'name', name: name.toLowerCase(), column });
    } else if (sign !== undefined) tokens.push({ kind: 'sign', sign, column });
    at += (space ?? number ?? name ?? sign ?? ' ').length;
  }
  tokens.push({ kind: 'end', column: line.length + 1 });
  return tokens;
}
