import { meanError } from './error-distribution.ts';
import { callOf, clampTo, type PairOperator, type Program, pairOf } from './program.ts';

/** The value of every step at one set of errors, in the order of `program.terms`. */
function valuesAt({ steps }: Program, errors: readonly number[]): Float64Array {
  const values = new Float64Array(steps.length);
  for (const [at, step] of steps.entries()) {
    switch (step.op) {
      case 'constant':
        values[at] = step.value;
        break;
      case 'error':
        values[at] = errors[step.term] ?? 0;
        break;
      case 'clamp':
        values[at] = clampTo(values[step.of]!, step.least, step.most);
        break;
      case 'sqrt':
      case 'ln':
      case 'exp':
        values[at] = callOf(step.op, values[step.of]!);
        break;
      default:
        values[at] = pairOf(step.op, values[step.left]!, values[step.right]!);
    }
  }
  return values;
}

/** The result where each term errs by `errors[term]`. */
export const programValue = (program: Program, errors: readonly number[]): number =>
  valuesAt(program, errors).at(-1) ?? Number.NaN;

/** Each term at its expectation (GUM 4.1.4). */
export const expectedErrors = ({ terms }: Program): readonly number[] =>
  terms.map(({ error }) => meanError(error));

/** ∂/∂left and ∂/∂right. */
function pairSlopes(op: PairOperator, left: number, right: number): readonly [number, number] {
  switch (op) {
    case 'add':
      return [1, 1];
    case 'sub':
      return [1, -1];
    case 'mul':
      return [right, left];
    case 'div':
      return [1 / right, -left / (right * right)];
  }
}

/**
 * Sensitivity coefficients ∂y/∂(error of term), GUM 5.1.3, exact by reverse differentiation; in the
 * order of `program.terms`. A clamp counts as open.
 */
export function sensitivities(program: Program, errors: readonly number[]): Float64Array {
  const { steps, terms } = program;
  const values = valuesAt(program, errors);
  const slopes = new Float64Array(steps.length);
  const found = new Float64Array(terms.length);
  slopes[steps.length - 1] = 1;
  for (let at = steps.length - 1; at >= 0; at--) {
    const slope = slopes[at]!;
    const step = steps[at]!;
    switch (step.op) {
      case 'constant':
        break;
      case 'error':
        found[step.term]! += slope;
        break;
      case 'clamp':
        slopes[step.of]! += slope;
        break;
      case 'sqrt':
        slopes[step.of]! += slope / (2 * values[at]!);
        break;
      case 'ln':
        slopes[step.of]! += slope / values[step.of]!;
        break;
      case 'exp':
        slopes[step.of]! += slope * values[at]!;
        break;
      default: {
        const [left, right] = pairSlopes(step.op, values[step.left]!, values[step.right]!);
        slopes[step.left]! += slope * left;
        slopes[step.right]! += slope * right;
      }
    }
  }
  return found;
}
