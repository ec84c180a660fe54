import { SurveyError } from '../../../errors.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A step of a stack machine: each takes its operands off the stack and puts its result there. */
export type Step =
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'load'; readonly name: string; readonly column: number }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' }
  | { readonly op: 'negate' | 'sqrt' | 'abs' | 'ln' }
  | { readonly op: 'power'; readonly exponent: number };

/** A formula without its text: steps in order of execution, and the names that they load. */
export interface FormulaProgram {
  readonly steps: readonly Step[];
  readonly names: readonly string[];
  readonly stackDepth: number;
}

const MOST_DEPTH = 64;
const MOST_EXPONENT = 16;
const ONE_OF = { sqrt: 'sqrt', abs: 'abs', ln: 'ln' } as const;
const MANY_OF = { min: 'min', max: 'max' } as const;
export const FORMULA_FUNCTIONS = ['sqrt', 'abs', 'min', 'max', 'ln'] as const;

const isOne = (name: string): name is keyof typeof ONE_OF => Object.hasOwn(ONE_OF, name);
const isMany = (name: string): name is keyof typeof MANY_OF => Object.hasOwn(MANY_OF, name);

const shown = (token: Token): string => {
  if (token.kind === 'end') return '';
  if (token.kind === 'number') return String(token.value);
  return token.kind === 'name' ? token.name : token.sign;
};

/** How deep the stack gets: a step takes its operands and leaves one value. */
function stackDepth(steps: readonly Step[]): number {
  let [depth, deepest] = [0, 0];
  for (const { op } of steps) {
    if (op === 'constant' || op === 'load') depth++;
    else if (!['negate', 'sqrt', 'abs', 'ln', 'power'].includes(op)) depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Recursive descent: + − below × ÷ below unary − below ^ (so −a^2 is −(a²)), all from the left;
 * ^ takes a whole number of −16 … 16. Nothing is evaluated here. Errors name the column:
 * those of `tokenize`, `formula-empty`, `formula-unexpected` {column, found}, `formula-incomplete`
 * {column}, `formula-function-unknown` {column, name, known}, `formula-power` {column, most},
 * `formula-too-deep` {column, most}.
 */
export function parseFormula(text: string): FormulaProgram {
  const tokens = tokenize(text);
  if (tokens.length === 1) throw new SurveyError('formula-empty');
  const steps: Step[] = [];
  let at = 0;
  let depth = 0;

  const peek = (): Token => tokens[at]!;
  const isSign = (...signs: readonly string[]): boolean => {
    const token = peek();
    return token.kind === 'sign' && signs.includes(token.sign);
  };
  const unexpected = (): never => {
    const token = peek();
    if (token.kind === 'end') throw new SurveyError('formula-incomplete', { column: token.column });
    throw new SurveyError('formula-unexpected', { column: token.column, found: shown(token) });
  };
  const expectSign = (sign: string): void => {
    if (!isSign(sign)) unexpected();
    at++;
  };
  const nested = (parse: () => void): void => {
    if (++depth > MOST_DEPTH) {
      throw new SurveyError('formula-too-deep', { column: peek().column, most: MOST_DEPTH });
    }
    parse();
    depth--;
  };

  const call = (name: string, column: number): void => {
    if (!isOne(name) && !isMany(name)) {
      const known = FORMULA_FUNCTIONS.join(', ');
      throw new SurveyError('formula-function-unknown', { column, name, known });
    }
    expectSign('(');
    nested(sum);
    if (isOne(name)) steps.push({ op: ONE_OF[name] });
    else {
      if (!isSign(',')) unexpected();
      while (isSign(',')) {
        at++;
        nested(sum);
        steps.push({ op: MANY_OF[name] });
      }
    }
    expectSign(')');
  };

  const operand = (): void => {
    const token = peek();
    if (token.kind === 'number') {
      at++;
      steps.push({ op: 'constant', value: token.value });
    } else if (token.kind === 'name') {
      at++;
      if (isSign('(')) call(token.name, token.column);
      else steps.push({ op: 'load', name: token.name, column: token.column });
    } else if (isSign('(')) {
      at++;
      nested(sum);
      expectSign(')');
    } else unexpected();
  };

  const power = (): void => {
    operand();
    if (!isSign('^')) return;
    at++;
    const { column } = peek();
    const isNegative = isSign('-');
    if (isNegative) at++;
    const token = peek();
    if (token.kind === 'end') unexpected();
    const whole = token.kind === 'number' && Number.isInteger(token.value);
    if (!whole || token.value > MOST_EXPONENT) {
      throw new SurveyError('formula-power', { column, most: MOST_EXPONENT });
    }
    at++;
    steps.push({ op: 'power', exponent: isNegative ? -token.value : token.value });
  };

  const signed = (): void => {
    if (isSign('+', '-')) {
      const isNegative = isSign('-');
      at++;
      nested(signed);
      if (isNegative) steps.push({ op: 'negate' });
    } else power();
  };

  const product = (): void => {
    signed();
    while (isSign('*', '/')) {
      const op = isSign('*') ? 'multiply' : 'divide';
      at++;
      signed();
      steps.push({ op });
    }
  };

  const sum = (): void => {
    product();
    while (isSign('+', '-')) {
      const op = isSign('+') ? 'add' : 'subtract';
      at++;
      product();
      steps.push({ op });
    }
  };

  sum();
  if (peek().kind !== 'end') unexpected();
  const loads = steps.flatMap((step) => (step.op === 'load' ? [step.name] : []));
  return { steps, names: [...new Set(loads)], stackDepth: stackDepth(steps) };
}
