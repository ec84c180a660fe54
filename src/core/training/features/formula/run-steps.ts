import { naturalLog } from '../../../natural-log.ts';
import type { Step } from './parse-formula.ts';

/** Columns of values: `a`, and `b` where the step takes two, make `out`, which may be either. */
type Run = (a: Float64Array, b: Float64Array, out: Float64Array, count: number) => void;

const TWO: Readonly<Record<'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max', Run>> = {
  add: (a, b, out, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! + b[i]!;
  },
  subtract: (a, b, out, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! - b[i]!;
  },
  multiply: (a, b, out, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! * b[i]!;
  },
  // 1 ÷ (1 ÷ 0) would come back from infinity as a number.
  divide: (a, b, out, count) => {
    for (let i = 0; i < count; i++) out[i] = b[i] === 0 ? Number.NaN : a[i]! / b[i]!;
  },
  min: (a, b, out, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.min(a[i]!, b[i]!);
  },
  max: (a, b, out, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.max(a[i]!, b[i]!);
  },
};

const ONE: Readonly<Record<'negate' | 'sqrt' | 'abs' | 'ln', Run>> = {
  negate: (a, _, out, count) => {
    for (let i = 0; i < count; i++) out[i] = -a[i]!;
  },
  sqrt: (a, _, out, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.sqrt(a[i]!);
  },
  abs: (a, _, out, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.abs(a[i]!);
  },
  ln: (a, _, out, count) => {
    for (let i = 0; i < count; i++) out[i] = naturalLog(a[i]!);
  },
};

/** By squaring, highest bit of the exponent first; the order is part of the result's bits. */
function wholePower(base: number, exponent: number): number {
  const size = Math.abs(exponent);
  let result = 1;
  for (let bit = 16; bit >= 1; bit /= 2) {
    result *= result;
    if (size & bit) result *= base;
  }
  if (exponent >= 0) return result;
  return result === 0 ? Number.NaN : 1 / result;
}

/** What a step does to columns; `operands` of them come off the stack. */
export function runOf(step: Exclude<Step, { op: 'constant' | 'load' }>): {
  readonly operands: 1 | 2;
  readonly run: Run;
} {
  switch (step.op) {
    case 'negate':
    case 'sqrt':
    case 'abs':
    case 'ln':
      return { operands: 1, run: ONE[step.op] };
    case 'power': {
      const { exponent } = step;
      const run: Run = (a, _, out, count) => {
        for (let i = 0; i < count; i++) out[i] = wholePower(a[i]!, exponent);
      };
      return { operands: 1, run };
    }
    default:
      return { operands: 2, run: TWO[step.op] };
  }
}
