import { Decimal } from 'decimal.js';

/** An own reading of `Formula.template`, so that what is shown can be held against what is done. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const TOKEN = /\s*(\{\w+…?\}|π|√|ln|exp|[()+−×÷]|\d+)/uy;

export type Roles = Readonly<Record<string, readonly Decimal[]>>;

function tokens(template: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < template.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(template);
    if (match === null) throw new Error(`template not readable at ${at}: ${template}`);
    found.push(match[1] as string);
  }
  return found;
}

/** sum := product (± product)*; product := factor (×÷ factor)*; √, ln and exp bind tightest. */
export function evaluateTemplate(template: string, roles: Roles): Decimal {
  const rest = tokens(template);
  const used = new Set<string>();
  const factor = (): Decimal => {
    const token = rest.shift();
    if (token === undefined) throw new Error(`template ends early: ${template}`);
    if (token === '(') {
      const value = sum();
      if (rest.shift() !== ')') throw new Error(`no closing bracket: ${template}`);
      return value;
    }
    if (token === '√') return factor().sqrt();
    if (token === 'ln') return factor().ln();
    if (token === 'exp') return factor().exp();
    if (token === 'π') return Exact.acos(-1);
    if (/^\d+$/.test(token)) return new Exact(token);
    const name = token.replace(/[{}…]/gu, '');
    used.add(name);
    const inputs = roles[name] ?? [];
    if (!token.includes('…') && inputs.length !== 1) throw new Error(`${token}: ${inputs.length}`);
    return inputs.reduce((total, value) => total.plus(value), new Exact(0));
  };
  const product = (): Decimal => {
    let value = factor();
    while (rest[0] === '×' || rest[0] === '÷') {
      value = rest.shift() === '×' ? value.times(factor()) : value.div(factor());
    }
    return value;
  };
  const sum = (): Decimal => {
    let value = product();
    while (rest[0] === '+' || rest[0] === '−') {
      value = rest.shift() === '+' ? value.plus(product()) : value.minus(product());
    }
    return value;
  };
  const value = sum();
  if (rest.length > 0) throw new Error(`left over ${rest.join(' ')}: ${template}`);
  for (const name of Object.keys(roles)) {
    if (!used.has(name)) throw new Error(`input ${name} is not in ${template}`);
  }
  return value;
}
