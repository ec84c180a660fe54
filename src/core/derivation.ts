import {
  decimalFromInteger,
  decimalFromText,
  decimalText,
  type ExactDecimal,
  type Rounding,
  roundedText,
  settleDecimal,
} from './decimal.ts';
import { SurveyError } from './errors.ts';
import type { Unit } from './units.ts';

/** Stable and readable: `item:suma-1/coefficient`, `area:reef/class-area`. */
export type FigureId = string;

/** Decimal digits (typed or printed), a float64 (measured), or not known, which is never 0. */
export type FigureValue =
  | { readonly kind: 'decimal'; readonly text: string }
  | { readonly kind: 'measured'; readonly value: number }
  | { readonly kind: 'unknown' };

/** Where a leaf of the graph comes from. `missing` is shown in amber. */
export type FigureSource =
  | { readonly kind: 'typed'; readonly path: string; readonly basis?: string }
  | { readonly kind: 'literature'; readonly citation: string }
  | { readonly kind: 'constant'; readonly citation: string }
  | { readonly kind: 'file'; readonly fileId: string; readonly place?: string }
  | {
      readonly kind: 'polygon';
      readonly fileId: string | null;
      readonly areaId: string;
      readonly vertices: number;
      readonly holes: number;
    }
  | {
      readonly kind: 'pixels';
      readonly stepId: string;
      readonly fileId: string;
      readonly classId: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'reference-points';
      /** `CoverageStep.stepId` of the map that was assessed. */
      readonly mapStepId: string;
      readonly points: number;
      readonly design: string;
      readonly estimator: string;
      /** Of a one-sided bound. */
      readonly confidencePct: number;
    }
  | { readonly kind: 'missing' };

/**
 * A published formula: never edited, only followed by a version that stands beside it.
 * `template` names its inputs in braces and is arithmetic over + − × ÷ √ ln exp ( ) and π, so that
 * a reader can touch it and a test can evaluate it: `{wetMass} × (1 − {water} ÷ 100)`.
 * `{role…}` is replaced by the sum of all inputs of that role.
 */
export interface Formula {
  readonly id: string;
  readonly version: number;
  readonly template: string;
  readonly citation: string;
  /** Handbook or form label by rule pack, e.g. { 'jbc-online-2024': '式2' }. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The sum of the inputs of a role; 0 where a `{role…}` of the template has none. */
export type RoleSum = (role: string) => ExactDecimal;

/** A formula with the arithmetic that its template shows. */
export interface ComputedFormula extends Formula {
  readonly compute: (role: RoleSum) => ExactDecimal;
}

/** How a figure names its formula: `wet-mass-per-area@1`. */
export const formulaKey = (formula: Formula): string => `${formula.id}@${formula.version}`;

export interface FigureInput {
  readonly role: string;
  readonly figure: FigureId;
  /** True: the input's `exact` digits entered, not the printed ones. */
  readonly unrounded?: true;
}

/**
 * One figure that is shown, printed or exported. A leaf has a source and no formula; any other
 * has a formula and its inputs. `exact` is the value before `rounding` cut it.
 */
export interface Figure {
  readonly id: FigureId;
  /** Translation key `quantity.<quantity>`. */
  readonly quantity: string;
  /** What it is of, in the survey's own words (item, class, vessel name); may be empty. */
  readonly subject: string;
  readonly value: FigureValue;
  readonly unit: Unit;
  readonly formula: string | null;
  readonly inputs: readonly FigureInput[];
  readonly source: FigureSource | null;
  readonly rounding: Rounding | null;
  readonly exact: string | null;
  /** Translation key `note.<note>`, or null. */
  readonly note: string | null;
}

/** All figures of an evaluation, inputs before the figures made from them. */
export type Derivation = readonly Figure[];

export const figureById = (derivation: Derivation): ReadonlyMap<FigureId, Figure> =>
  new Map(derivation.map((figure) => [figure.id, figure]));

/** The digits of a figure, for print: a measured value in its shortest exact form. */
export function figureText(figure: Figure): string | null {
  if (figure.value.kind === 'decimal') return figure.value.text;
  if (figure.value.kind === 'measured') return String(figure.value.value);
  return null;
}

/** What a figure is of; the rest follows from how it was made. */
export type FigureHead = Pick<Figure, 'id' | 'quantity' | 'subject' | 'unit'> & {
  readonly note?: string;
};

/** A figure that was typed, printed or measured, and not made from others. */
export function leafFigure(head: FigureHead, value: FigureValue, source: FigureSource): Figure {
  const { id, quantity, subject, unit, note = null } = head;
  const made = { formula: null, inputs: [], source, rounding: null, exact: null, note };
  return { id, quantity, subject, value, unit, ...made };
}

/** An input of a formula with the digits that enter. */
export interface RoleInput extends FigureInput {
  readonly text: string;
}

/** The printed digits of a figure enter. The figure must be decimal. */
export function printedInput(role: string, figure: Figure): RoleInput {
  if (figure.value.kind !== 'decimal') {
    throw new SurveyError('derivation-broken', { figure: figure.id, why: 'not-decimal' });
  }
  return { role, figure: figure.id, text: figure.value.text };
}

/** The digits before the cut enter. */
export function unroundedInput(role: string, figure: Figure): RoleInput {
  const input = printedInput(role, figure);
  return figure.exact === null ? input : { ...input, text: figure.exact, unrounded: true };
}

/**
 * A decimal figure made from others by a published formula, cut by `rounding` for print.
 * Errors: `derivation-broken` where a role of the template has no input.
 */
export function derivedFigure(
  head: FigureHead,
  formula: ComputedFormula,
  inputs: readonly RoleInput[],
  rounding: Rounding | null,
): Figure {
  const roleSum: RoleSum = (role) => {
    const texts = inputs.filter((input) => input.role === role).map((input) => input.text);
    if (texts.length === 0 && !formula.template.includes(`{${role}…}`)) {
      throw new SurveyError('derivation-broken', { figure: head.id, why: `no ${role}` });
    }
    return texts.reduce(
      (sum, text) => sum.plus(decimalFromText(text, role)),
      decimalFromInteger(0),
    );
  };
  const exact = settleDecimal(formula.compute(roleSum));
  const { id, quantity, subject, unit, note = null } = head;
  const text = rounding === null ? decimalText(exact) : roundedText(exact, rounding);
  return {
    id,
    quantity,
    subject,
    value: { kind: 'decimal', text },
    unit,
    formula: formulaKey(formula),
    inputs: inputs.map(({ role, figure, unrounded }) =>
      unrounded ? { role, figure, unrounded } : { role, figure },
    ),
    source: null,
    rounding,
    exact: rounding === null ? null : decimalText(exact),
    note,
  };
}

/**
 * Throws `derivation-broken` {figure, why} when an id stands twice, an input is missing or comes
 * later than its use, or a figure has neither a formula nor a source.
 */
export function assertDerivation(derivation: Derivation): void {
  const seen = new Set<FigureId>();
  for (const figure of derivation) {
    const fail = (why: string) => new SurveyError('derivation-broken', { figure: figure.id, why });
    if (seen.has(figure.id)) throw fail('duplicate');
    if (figure.formula === null && figure.source === null) throw fail('no-origin');
    for (const input of figure.inputs) {
      if (!seen.has(input.figure)) throw fail(`input ${input.figure}`);
    }
    seen.add(figure.id);
  }
}

/** The figure and everything it was made from, deepest inputs first. */
export function ancestry(derivation: Derivation, id: FigureId): Derivation {
  const figures = figureById(derivation);
  const wanted = new Set<FigureId>();
  const visit = (current: FigureId) => {
    if (wanted.has(current)) return;
    wanted.add(current);
    for (const input of figures.get(current)?.inputs ?? []) visit(input.figure);
  };
  visit(id);
  return derivation.filter((figure) => wanted.has(figure.id));
}
