import { isCalendarDate } from '../calendar-date.ts';
import type { Rounding } from '../decimal.ts';
import { derivedFigure, type Figure, leafFigure } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  openLedger,
  raise,
  readGiven,
} from '../ledger.ts';
import type { CoverScale, Transect } from './cover-scale.ts';
import { COVER_BOUNDS, type CoverValues } from './cover-values.ts';
import { enterTapeByClass } from './transect-ground.ts';
import { doubtPoints, readMarks } from './transect-marks.ts';
import { pointMeans, stretchMeans } from './transect-means.ts';
import { areApart, unreadLength } from './transect-stretches.ts';

const TAPE_LENGTH: FieldRule = {
  quantity: 'tape-length',
  unit: 'm',
  min: '0',
  aboveMin: true,
  plausible: { max: '1000' },
};

/** Cut for print; what goes onward to an area is the value before it. */
const MEAN_COVER: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };

/** What a transect gives: %, and m of tape. Null where its marks don't allow it. */
export interface TransectFigures {
  readonly ledger: Ledger;
  readonly coverPct: Figure | null;
  readonly tapeLengthM: Figure | null;
  /** At each side of the classes read; null where all readings are percentages. */
  readonly sides: Omit<CoverValues, 'chosen'> | null;
}

/** Mean cover of one transect in %: mean of points, or Σ length × cover ÷ tape length. */
export function transectCover(transect: Transect, scales: readonly CoverScale[]): TransectFigures {
  const at = { kind: 'transect', transectId: transect.id } as const;
  const ledger = openLedger(`transect:${transect.id}`, transect.name, () => at);
  const scale = scales.find(({ id }) => id === transect.scaleId) ?? null;
  const source = { kind: 'typed', path: `transects/${transect.id}/lengthM` } as const;
  const tape = readGiven(ledger, TAPE_LENGTH, { text: transect.lengthM, source });
  const tapeLengthM = tape && (ledger.figures.at(-1) ?? null);
  const none = { ledger, coverPct: null, tapeLengthM, sides: null };
  if (transect.takenOn !== '' && !isCalendarDate(transect.takenOn)) {
    raise(ledger, 'doubt', 'sample-date-malformed', 'taken-on', { date: transect.takenOn });
  }
  const marks = readMarks(ledger, transect, scale, tape);
  if (marks.length === 0) {
    raise(ledger, 'error', 'transect-without-readings', 'reading-count');
    return none;
  }
  if (!tape || marks.some(({ isPlaced }) => !isPlaced)) return none;
  const stretches = marks.flatMap(({ stretch }) => stretch ?? []);
  if (!areApart(ledger, stretches)) return none;
  if (transect.kind === 'points') doubtPoints(ledger, transect.marks);
  const count = leafFigure(
    headOf(ledger, 'reading-count', 'count'),
    { kind: 'decimal', text: String(marks.length) },
    { kind: 'typed', path: `transects/${transect.id}/marks` },
  );
  enter(ledger, count);
  const isPoints = transect.kind === 'points';
  const unread = isPoints ? null : unreadLength(ledger, tape, stretches);
  enterTapeByClass(ledger, scale, marks, tape, count, unread);
  const means = isPoints ? pointMeans(count) : stretchMeans(ledger, marks, tape);
  const mean = (side: keyof CoverValues, tail: string): Figure | null => {
    const known = marks.flatMap(({ values }) => values?.[side] ?? []);
    if (known.length < marks.length) return null;
    const head = headOf(ledger, side === 'chosen' ? 'transect-cover' : tail, '%', tail);
    return enter(ledger, derivedFigure(head, means.formula, means.inputs(known), MEAN_COVER));
  };
  const coverPct = mean('chosen', 'cover');
  const hasClasses = transect.marks.some(({ cover }) => cover.kind === 'class');
  if (!hasClasses) return { ...none, coverPct };
  if (transect.classValue === 'midpoint') raise(ledger, 'note', 'cover-midpoint-chosen', 'cover');
  const [lower, midpoint, upper] = COVER_BOUNDS.map((side) => mean(side, `cover-${side}`));
  const sides = { lower: lower ?? null, midpoint: midpoint ?? null, upper: upper ?? null };
  return { ...none, coverPct, sides };
}
