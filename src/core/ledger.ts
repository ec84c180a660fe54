import { decimalFromText, type ExactDecimal, halfWidth } from './decimal.ts';
import {
  type Figure,
  type FigureHead,
  type FigureId,
  type FigureSource,
  leafFigure,
  type RoleInput,
} from './derivation.ts';
import { isSurveyError } from './errors.ts';
import type { Issue, IssuePlace } from './issues.ts';
import type { Unit } from './units.ts';

/**
 * One number of a form: its decimal text, and either the figure that it was made as upstream (an
 * area, a wet mass) or the source that it was copied from.
 */
export type Given = { readonly text: string } & (
  | { readonly figure: FigureId }
  | { readonly source: FigureSource }
);

/** What may stand in a field of a form. Limits are decimal text, both ends allowed. */
export interface FieldRule {
  /** Translation key `quantity.<quantity>`; also the end of the figure's id. */
  readonly quantity: string;
  readonly unit: Unit;
  readonly min: string;
  readonly max?: string;
  /** `min` itself is refused: what is divided by, or would be nothing at all. */
  readonly aboveMin?: true;
  readonly whole?: true;
  /** Outside of it the value is allowed, and doubted (0.9 typed for 90 %). */
  readonly plausible?: { readonly min?: string; readonly max?: string };
  readonly emptyCode?: string;
  readonly sourceMissingCode?: string;
}

/** What is written down while one thing of a survey is calculated: figures in order, and issues. */
export interface Ledger {
  /** Start of the figures' ids: `item:suma-1`. */
  readonly prefix: string;
  /** What it is of, in the survey's own words. */
  readonly subject: string;
  readonly at: (field: string) => IssuePlace;
  readonly figures: Figure[];
  readonly issues: Issue[];
}

export const openLedger = (
  prefix: string,
  subject: string,
  at: (field: string) => IssuePlace,
): Ledger => ({ prefix, subject, at, figures: [], issues: [] });

/** `tail` is also the issue's field: `water-content`, `vessel:v1/vessel-hours`. */
export const figureIdOf = (ledger: Ledger, tail: string): FigureId => `${ledger.prefix}/${tail}`;

/** The head of a figure made here; its id ends in the quantity unless several are of one kind. */
export const headOf = (
  ledger: Ledger,
  quantity: string,
  unit: Unit,
  tail: string = quantity,
): FigureHead => ({ id: figureIdOf(ledger, tail), quantity, subject: ledger.subject, unit });

export function enter(ledger: Ledger, figure: Figure): Figure {
  ledger.figures.push(figure);
  return figure;
}

export function raise(
  ledger: Ledger,
  severity: Issue['severity'],
  code: string,
  field: string,
  details: Issue['details'] = {},
): void {
  const at = ledger.at(field);
  ledger.issues.push({
    code,
    severity,
    at,
    details: { subject: ledger.subject, field, ...details },
  });
}

function decimalOrNull(text: string, field: string): ExactDecimal | null {
  try {
    return decimalFromText(text, field);
  } catch (error) {
    if (isSurveyError(error)) return null;
    throw error;
  }
}

/** The value if it may stand in the field, else null; says why. */
function checked(ledger: Ledger, rule: FieldRule, text: string, tail: string): ExactDecimal | null {
  if (text.trim() === '') {
    raise(ledger, 'error', rule.emptyCode ?? 'field-empty', tail);
    return null;
  }
  const value = decimalOrNull(text, tail);
  if (value === null) {
    raise(ledger, 'error', 'field-malformed', tail, { text });
    return null;
  }
  if (rule.aboveMin && value.eq(rule.min)) {
    raise(ledger, 'error', 'field-not-above', tail, { text, min: rule.min });
    return null;
  }
  if (value.lt(rule.min) || (rule.max !== undefined && value.gt(rule.max))) {
    const { min, max = null } = rule;
    const code = max === null ? 'field-too-small' : 'field-out-of-range';
    raise(ledger, 'error', code, tail, { text, min, max });
    return null;
  }
  if (rule.whole && !value.isInteger()) {
    raise(ledger, 'error', 'field-not-whole', tail, { text });
    return null;
  }
  const { min, max } = rule.plausible ?? {};
  if ((min !== undefined && value.lt(min)) || (max !== undefined && value.gt(max))) {
    raise(ledger, 'doubt', 'field-implausible', tail, { text });
  }
  return value;
}

/** A number that may enter a formula, in the role that the formula gives it. */
export interface Read {
  readonly value: ExactDecimal;
  readonly input: (role: string) => RoleInput;
}

/**
 * Reads one number of the form: a leaf, unless it was made upstream. Null where it can't enter a
 * formula; the issue stands in the ledger, and the leaf as unknown.
 */
export function readGiven(
  ledger: Ledger,
  rule: FieldRule,
  given: Given,
  tail: string = rule.quantity,
): Read | null {
  const value = checked(ledger, rule, given.text, tail);
  const isLeaf = 'source' in given;
  const id = isLeaf ? figureIdOf(ledger, tail) : given.figure;
  if (isLeaf) {
    const empty = given.text.trim() === '';
    if (!empty && given.source.kind === 'missing') {
      raise(ledger, 'doubt', rule.sourceMissingCode ?? 'source-missing', tail);
    }
    const { quantity, unit } = rule;
    const known = { kind: 'decimal', text: halfWidth(given.text).trim() } as const;
    const head = { id, quantity, subject: ledger.subject, unit };
    const source = empty ? ({ kind: 'missing' } as const) : given.source;
    enter(ledger, leafFigure(head, value === null ? { kind: 'unknown' } : known, source));
  }
  if (value === null) return null;
  return { value, input: (role) => ({ role, figure: id, text: given.text }) };
}
