import type { ExactDecimal } from '../decimal.ts';
import { derivedFigure, type Figure, type FigureSource, printedInput } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  type Read,
  raise,
  readGiven,
} from '../ledger.ts';
import type { TransectMark } from './cover-scale.ts';
import { stretchLength, unreadTape } from './transect-formulas.ts';

const MARK_FROM: FieldRule = { quantity: 'mark-from', unit: 'm', min: '0' };
const MARK_TO: FieldRule = { quantity: 'mark-to', unit: 'm', min: '0' };

/** Where the marks of a tape are typed, and how the ledger of one mark names it. */
export interface MarkPlace {
  readonly ledger: Ledger;
  readonly tail: (quantity: string) => string;
  readonly source: (field: string) => FigureSource;
}

/** Reads a tape mark; an `error` where it lies beyond the tape's end. */
function readMark(
  { ledger, tail, source }: MarkPlace,
  rule: FieldRule,
  text: string,
  field: 'fromM' | 'toM',
  tape: Read | null,
): ExactDecimal | null {
  const read = readGiven(ledger, rule, { text, source: source(field) }, tail(rule.quantity));
  if (!read) return null;
  if (tape && read.value.gt(tape.value)) {
    const length = tape.value.toFixed();
    raise(ledger, 'error', 'transect-mark-off-tape', tail(rule.quantity), { text, length });
    return null;
  }
  return read.value;
}

export const readPoint = (
  place: MarkPlace,
  mark: TransectMark,
  tape: Read | null,
): ExactDecimal | null => readMark(place, MARK_FROM, mark.fromM, 'fromM', tape);

/** A stretch between two marks, m. */
export interface Stretch {
  readonly from: ExactDecimal;
  readonly to: ExactDecimal;
  readonly length: Figure;
}

/** Null, with an `error`, where a mark can't be read, lies off the tape, or they are reversed. */
export function readStretch(
  place: MarkPlace,
  mark: TransectMark,
  tape: Read | null,
): Stretch | null {
  const { ledger, tail } = place;
  const from = readMark(place, MARK_FROM, mark.fromM, 'fromM', tape);
  const start = ledger.figures.at(-1);
  const to = readMark(place, MARK_TO, mark.toM, 'toM', tape);
  const end = ledger.figures.at(-1);
  if (!from || !to || !start || !end) return null;
  if (to.lte(from)) {
    const { fromM, toM } = mark;
    raise(ledger, 'error', 'transect-marks-reversed', tail('mark-to'), { from: fromM, to: toM });
    return null;
  }
  const head = headOf(ledger, 'stretch-length', 'm', tail('stretch-length'));
  const inputs = [printedInput('markTo', end), printedInput('markFrom', start)];
  return { from, to, length: enter(ledger, derivedFigure(head, stretchLength, inputs, null)) };
}

/** True where no two stretches share tape; else an `error` names the first two that do. */
export function areApart(ledger: Ledger, stretches: readonly Stretch[]): boolean {
  const inOrder = [...stretches].sort((a, b) => a.from.cmp(b.from));
  const index = inOrder.findIndex((stretch, at) => {
    const next = inOrder[at + 1];
    return next?.from.lt(stretch.to) ?? false;
  });
  const [one, other] = [inOrder[index], inOrder[index + 1]];
  if (!one || !other) return true;
  raise(ledger, 'error', 'transect-stretches-overlap', 'stretch-length', {
    from: other.from.toFixed(),
    to: (other.to.lt(one.to) ? other.to : one.to).toFixed(),
  });
  return false;
}

/** Tape that no stretch reads: entered and doubted, null where there is none. */
export function unreadLength(
  ledger: Ledger,
  tape: Read,
  stretches: readonly Stretch[],
): Figure | null {
  const head = headOf(ledger, 'unread-tape', 'm');
  const inputs = [
    tape.input('tapeLength'),
    ...stretches.map(({ length }) => printedInput('stretchLength', length)),
  ];
  const figure = derivedFigure(head, unreadTape, inputs, null);
  const text = figure.value.kind === 'decimal' ? figure.value.text : '0';
  if (text === '0') return null;
  raise(ledger, 'doubt', 'transect-tape-unread', 'unread-tape', { length: text });
  return enter(ledger, figure);
}
