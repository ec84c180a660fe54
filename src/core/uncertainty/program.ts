import { naturalExp } from '../natural-exp.ts';
import { naturalLog } from '../natural-log.ts';
import { checkDistribution, type ErrorDistribution } from './error-distribution.ts';

/** How many were sampled for a standard error that falls with 1/√n. */
export interface SampleSize {
  readonly count: number;
  /** All that there are (reefs); null = very many. */
  readonly population: number | null;
  /** Translation key `sample-unit.<unit>`: quadrats, reefs, transects, reference-points … */
  readonly unit: string;
  /** Terms that one sample tells of (class areas by the same points): more of it narrows them all. */
  readonly survey?: string;
}

/** One independent source of error. Several values may share it, which correlates them. */
export interface ErrorTerm {
  readonly id: string;
  readonly error: ErrorDistribution;
  /** Null: more sampling would not lower it. */
  readonly sample: SampleSize | null;
}

export type PairOperator = 'add' | 'sub' | 'mul' | 'div';
export type CallOperator = 'sqrt' | 'ln' | 'exp';

/** A step makes one float64 from steps before it (`left`, `right`, `of`: their indices). */
export type Step =
  | { readonly op: 'constant'; readonly value: number }
  /** The error of `terms[term]`. */
  | { readonly op: 'error'; readonly term: number }
  | { readonly op: PairOperator; readonly left: number; readonly right: number }
  | { readonly op: CallOperator; readonly of: number }
  /** No area is below 0, no share above 1. */
  | { readonly op: 'clamp'; readonly of: number; readonly least: number; readonly most: number };

/** Straight-line arithmetic in a fixed order; the last step is the result. Plain JSON. */
export interface Program {
  readonly terms: readonly ErrorTerm[];
  readonly steps: readonly Step[];
}

export function pairOf(op: PairOperator, left: number, right: number): number {
  switch (op) {
    case 'add':
      return left + right;
    case 'sub':
      return left - right;
    case 'mul':
      return left * right;
    case 'div':
      return left / right;
  }
}

export function callOf(op: CallOperator, value: number): number {
  switch (op) {
    case 'sqrt':
      return Math.sqrt(value);
    case 'ln':
      return naturalLog(value);
    case 'exp':
      return naturalExp(value);
  }
}

export const clampTo = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Collects the steps of a program; arithmetic of constants is done at once. */
export interface ProgramBuilder {
  readonly constant: (value: number) => number;
  /** Of a term, entered once however often it is asked for. */
  readonly error: (term: ErrorTerm) => number;
  readonly pair: (op: PairOperator, left: number, right: number) => number;
  readonly call: (op: CallOperator, of: number) => number;
  readonly clamp: (of: number, least: number, most: number) => number;
  /** Number of the step if it is a constant, else null. */
  readonly known: (step: number) => number | null;
  readonly finish: (result: number) => Program;
}

/** Errors: `uncertainty-invalid` of a term's distribution. */
export function programBuilder(): ProgramBuilder {
  const steps: Step[] = [];
  const terms: ErrorTerm[] = [];
  const termSteps = new Map<string, number>();
  const add = (step: Step): number => steps.push(step) - 1;
  const known = (at: number): number | null => {
    const step = steps[at];
    return step?.op === 'constant' ? step.value : null;
  };
  const constant = (value: number) => add({ op: 'constant', value });
  return {
    constant,
    known,
    error: (term) => {
      const before = termSteps.get(term.id);
      if (before !== undefined) return before;
      checkDistribution(term.error);
      const at = add({ op: 'error', term: terms.push(term) - 1 });
      termSteps.set(term.id, at);
      return at;
    },
    pair: (op, left, right) => {
      const [a, b] = [known(left), known(right)];
      return a !== null && b !== null ? constant(pairOf(op, a, b)) : add({ op, left, right });
    },
    call: (op, of) => {
      const value = known(of);
      return value === null ? add({ op, of }) : constant(callOf(op, value));
    },
    clamp: (of, least, most) => {
      const value = known(of);
      return value === null ? add({ op: 'clamp', of, least, most }) : constant(value);
    },
    finish: (result) => ({ terms, steps: neededSteps(steps, result) }),
  };
}

/** Only what the result rests on, in the same order, so that the result comes last. */
function neededSteps(steps: readonly Step[], result: number): readonly Step[] {
  const needed = new Set([result]);
  const inputsOf = (step: Step): readonly number[] => {
    if ('left' in step) return [step.left, step.right];
    return 'of' in step ? [step.of] : [];
  };
  for (let at = result; at >= 0; at--) {
    if (needed.has(at)) for (const input of inputsOf(steps[at]!)) needed.add(input);
  }
  const places = new Map([...needed].sort((a, b) => a - b).map((from, to) => [from, to]));
  const at = (from: number) => places.get(from)!;
  return [...places.keys()].map((from): Step => {
    const step = steps[from]!;
    if ('left' in step) return { ...step, left: at(step.left), right: at(step.right) };
    return 'of' in step ? { ...step, of: at(step.of) } : step;
  });
}
