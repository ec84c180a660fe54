import {
  type Derivation,
  type Figure,
  type FigureId,
  figureById,
  figureText,
} from '../derivation.ts';
import { SurveyError } from '../errors.ts';
import { compileExpression } from './compile-expression.ts';
import { programValue } from './evaluate-program.ts';
import { type Expression, parseExpression } from './expression.ts';
import { figureNumber } from './figure-number.ts';
import { type Program, programBuilder } from './program.ts';
import type { UncertainFigure, UnknownFigure, UnknownWhy } from './uncertain-figure.ts';

/** What is known of the figures that a credit rests on. */
export interface KnownUncertainty {
  readonly figures: ReadonlyMap<FigureId, UncertainFigure>;
  /** Exact by rule, whatever they were made from: a certainty of the scheme, a confidence limit. */
  readonly isExact: (figure: Figure) => boolean;
  /** Not known as a whole: listed once, and what it was made from is not asked for. */
  readonly unknown: ReadonlyMap<FigureId, UnknownWhy>;
}

export interface CompiledCredit {
  readonly program: Program;
  /** In the order of the derivation. They are held at what is claimed. */
  readonly unknown: readonly UnknownFigure[];
  /** By term id: the figures that it makes err, in the order of the derivation. */
  readonly figuresOf: ReadonlyMap<string, readonly FigureId[]>;
}

const broken = (figure: FigureId, why: string) =>
  new SurveyError('derivation-broken', { figure, why });

/** What the cut for print takes off, ≤ 0 for a truncation. */
const cutOf = (figure: Figure): number =>
  figure.exact === null ? 0 : Number(figureText(figure)) - figureNumber(figure);

const SHARES = new Set(['loss-ratio', 'residual-ratio-1', 'residual-ratio-2', 'stratum-weight']);

/** What a value can't be: nothing that is positive here may become negative, no share above 1. */
function mostOf({ unit, quantity }: Figure): number {
  if (unit === '%') return 100;
  return SHARES.has(quantity) ? 1 : Number.POSITIVE_INFINITY;
}

/** Float64 against 60 digits. */
const SAME = 1e-9;

/**
 * The chain of a figure as float64 arithmetic, from the very templates that are shown. A cut whose
 * printed digits go onward takes off what it takes off the claim, so that the result at no error is
 * the claim before its last cut. Errors: `derivation-broken` {figure, why}.
 */
export function compileDerivation(
  derivation: Derivation,
  target: FigureId,
  templateOf: (formula: string) => string | null,
  known: KnownUncertainty,
): CompiledCredit {
  const figures = figureById(derivation);
  const builder = programBuilder();
  const steps = new Map<FigureId, number>();
  const unknown = new Map<FigureId, UnknownFigure>();
  const figuresOf = new Map<string, FigureId[]>();
  const templates = new Map<string, Expression>();

  const tell = ({ id, quantity, subject }: Figure, why: UnknownWhy) =>
    unknown.set(id, { figure: id, quantity, subject, why });

  const uncertain = (figure: Figure, { estimate, terms }: UncertainFigure): number => {
    const value = estimate ?? figureNumber(figure);
    let step = builder.constant(value);
    for (const { term, factor } of terms) {
      figuresOf.set(term.id, [...(figuresOf.get(term.id) ?? []), figure.id]);
      const error = builder.error(term);
      const scaled = factor === 1 ? error : builder.pair('mul', builder.constant(factor), error);
      step = builder.pair('add', step, scaled);
    }
    return builder.clamp(step, value < 0 ? Number.NEGATIVE_INFINITY : 0, mostOf(figure));
  };

  const derived = (figure: Figure, formula: string): number => {
    const template = templateOf(formula);
    if (template === null) throw broken(figure.id, `no formula ${formula}`);
    const tree = templates.get(template) ?? parseExpression(template);
    templates.set(template, tree);
    const sums = new Map<string, number>();
    return compileExpression(builder, tree, (role, every) => {
      const before = sums.get(role);
      if (before !== undefined) return before;
      const inputs = figure.inputs.filter((input) => input.role === role);
      if (inputs.length === 0 && !every) throw broken(figure.id, `no ${role}`);
      const [first, ...rest] = inputs.map((input) =>
        input.unrounded ? exactStep(input.figure) : printedStep(input.figure),
      );
      const sum = rest.reduce(
        (left, right) => builder.pair('add', left, right),
        first ?? builder.constant(0),
      );
      sums.set(role, sum);
      return sum;
    });
  };

  const makeStep = (figure: Figure): number => {
    const stated = known.figures.get(figure.id);
    const why = known.unknown.get(figure.id);
    if (why !== undefined) tell(figure, why);
    if (stated !== undefined) return uncertain(figure, stated);
    const isLeaf = figure.formula === null;
    const isConstant = figure.source?.kind === 'constant' || known.isExact(figure);
    if (why === undefined && !isConstant && figure.formula !== null) {
      return derived(figure, figure.formula);
    }
    if (why === undefined && !isConstant && isLeaf) tell(figure, 'not-stated');
    const value = figureNumber(figure);
    if (!Number.isFinite(value)) throw broken(figure.id, 'no number');
    return builder.constant(value);
  };

  function exactStep(id: FigureId): number {
    const figure = figures.get(id);
    if (figure === undefined) throw broken(id, 'missing');
    const step = steps.get(id) ?? makeStep(figure);
    steps.set(id, step);
    return step;
  }

  function printedStep(id: FigureId): number {
    const step = exactStep(id);
    const cut = cutOf(figures.get(id)!);
    return cut === 0 ? step : builder.pair('add', step, builder.constant(cut));
  }

  const program = builder.finish(exactStep(target));
  assertSame(program, figures.get(target)!, known);
  const order = [...figures.keys()].flatMap((id) => unknown.get(id) ?? []);
  return { program, unknown: order, figuresOf };
}

/** The twin must say what the decimals say, or it is the chain of another credit. */
function assertSame(program: Program, target: Figure, known: KnownUncertainty): void {
  if ([...known.figures.values()].some(({ estimate }) => estimate !== null)) return;
  const made = programValue(program, []);
  const claimed = figureNumber(target);
  if (!(Math.abs(made - claimed) <= SAME * Math.max(1, Math.abs(claimed)))) {
    throw broken(target.id, `float ${made}, decimal ${claimed}`);
  }
}
