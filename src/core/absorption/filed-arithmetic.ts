import { decimalFromText, type ExactDecimal, isDecimalText } from '../decimal.ts';

/** A number (digits may be grouped by thousands) with a unit, which is passed over; or a sign. */
const TOKEN =
  /\s*(?:((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(?:[a-zμ]+[²2]?)?|([-+*/()]))\s*/iuy;

const LOOKALIKES: Readonly<Record<string, string>> = {
  '×': '*',
  '✕': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '―': '-',
};

/** As typed in Japanese or copied from a form, in ASCII. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[×✕·÷−–―]/gu, (sign) => LOOKALIKES[sign] ?? sign)
    .trim();

function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    const token = match?.[1] || match?.[2];
    if (!token) return null;
    tokens.push(token.replace(/,/g, ''));
  }
  return tokens;
}

/**
 * The value of arithmetic over + − × ÷ * / and parentheses as a filing prints it, full-width
 * included; units after a number are passed over. Null where it can't be read, or divides by 0.
 */
export function arithmeticValue(text: string): ExactDecimal | null {
  const tokens = tokensOf(plain(text));
  if (tokens === null) return null;
  let at = 0;
  const factor = (depth: number): ExactDecimal | null => {
    const token = tokens[at];
    at += 1;
    if (token === undefined || depth > 100) return null;
    if (token === '(') {
      const value = sum(depth + 1);
      const closed = tokens[at] === ')';
      at += 1;
      return closed ? value : null;
    }
    if (token === '-') return factor(depth + 1)?.negated() ?? null;
    return isDecimalText(token) ? decimalFromText(token, 'filed-working') : null;
  };
  const product = (depth: number): ExactDecimal | null => {
    let value = factor(depth);
    while (value !== null && (tokens[at] === '*' || tokens[at] === '/')) {
      const divides = tokens[at] === '/';
      at += 1;
      const next = factor(depth);
      if (next === null || (divides && next.isZero())) return null;
      value = divides ? value.div(next) : value.times(next);
    }
    return value;
  };
  const sum = (depth: number): ExactDecimal | null => {
    let value = product(depth);
    while (value !== null && (tokens[at] === '+' || tokens[at] === '-')) {
      const takes = tokens[at] === '-';
      at += 1;
      const next = product(depth);
      if (next === null) return null;
      value = takes ? value.minus(next) : value.plus(next);
    }
    return value;
  };
  const value = sum(0);
  return at === tokens.length ? value : null;
}
