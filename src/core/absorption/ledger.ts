import { decimalFromText, type ExactDecimal } from '../decimal.ts';
import { type Figure, type FigureId, leafFigure, type RoleInput } from '../derivation.ts';
import { isSurveyError } from '../errors.ts';
import type { Issue, IssuePlace } from '../issues.ts';
import type { FieldRule } from './fields.ts';
import type { Given } from './given.ts';

/** What is written down while one item is calculated: figures in order, and issues. */
export interface Ledger {
  readonly itemId: string;
  readonly subject: string;
  readonly figures: Figure[];
  readonly issues: Issue[];
}

export const openLedger = (itemId: string, subject: string): Ledger => ({
  itemId,
  subject,
  figures: [],
  issues: [],
});

/** `tail` is also the issue's field: `water-content`, `vessel:v1/vessel-hours`. */
export const figureIdOf = (ledger: Ledger, tail: string): FigureId =>
  `item:${ledger.itemId}/${tail}`;

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
  const at: IssuePlace = { kind: 'item', itemId: ledger.itemId, field };
  ledger.issues.push({ code, severity, at, details: { item: ledger.subject, field, ...details } });
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

/**
 * Reads one number of the form: a leaf, unless it was made upstream. Null where it can't enter a
 * formula; the issue stands in the ledger, and the leaf as unknown.
 */
export function readGiven(
  ledger: Ledger,
  rule: FieldRule,
  given: Given,
  tail: string = rule.quantity,
): { readonly value: ExactDecimal; readonly input: (role: string) => RoleInput } | null {
  const value = checked(ledger, rule, given.text, tail);
  const isLeaf = 'source' in given;
  const id = isLeaf ? figureIdOf(ledger, tail) : given.figure;
  if (isLeaf) {
    const empty = given.text.trim() === '';
    if (!empty && given.source.kind === 'missing') {
      raise(ledger, 'doubt', rule.sourceMissingCode ?? 'source-missing', tail);
    }
    const { quantity, unit } = rule;
    const known = { kind: 'decimal', text: given.text.trim() } as const;
    const head = { id, quantity, subject: ledger.subject, unit };
    const source = empty ? ({ kind: 'missing' } as const) : given.source;
    enter(ledger, leafFigure(head, value === null ? { kind: 'unknown' } : known, source));
  }
  if (value === null) return null;
  return { value, input: (role) => ({ role, figure: id, text: given.text }) };
}
