import { decimalFromText, decimalText } from '../decimal.ts';
import { type Ledger, type Read, raise } from '../ledger.ts';
import type { CoverScale, Transect, TransectMark } from './cover-scale.ts';
import { type CoverValues, coverReader, readCover } from './cover-values.ts';
import { type MarkPlace, readPoint, readStretch, type Stretch } from './transect-stretches.ts';

/** One row of a transect, read. */
export interface ReadMark {
  readonly mark: TransectMark;
  readonly values: CoverValues | null;
  /** Of a stretch; null for a point. */
  readonly stretch: Stretch | null;
  /** Its place on the tape could be read. */
  readonly isPlaced: boolean;
}

/** Every mark of a transect, with an issue for each that can't be read. */
export function readMarks(
  ledger: Ledger,
  transect: Transect,
  scale: CoverScale | null,
  tape: Read | null,
): readonly ReadMark[] {
  const reader = coverReader(scale, transect.classValue);
  return transect.marks.map((mark, index): ReadMark => {
    const where = mark.fromM.trim() === '' ? `#${index + 1}` : `${mark.fromM} m`;
    const named = { ...ledger, subject: `${ledger.subject} ${where}` };
    const place: MarkPlace = {
      ledger: named,
      tail: (quantity) => `mark:${mark.id}/${quantity}`,
      source: (field) => ({
        kind: 'typed',
        path: `transects/${transect.id}/marks/${mark.id}/${field}`,
      }),
    };
    const isPoint = transect.kind === 'points';
    const point = isPoint ? readPoint(place, mark, tape) : null;
    const stretch = isPoint ? null : readStretch(place, mark, tape);
    const at = {
      tail: place.tail('mark-cover'),
      quantity: 'mark-cover',
      source: place.source('cover'),
    };
    const values = readCover(named, reader, mark.cover, at);
    return { mark, values, stretch, isPlaced: point !== null || stretch !== null };
  });
}

/**
 * Doubts points: two readings at one mark (left and right of the tape are allowed), and marks that
 * end somewhere, which stretches do: each would count the same, however long it is.
 */
export function doubtPoints(ledger: Ledger, marks: readonly TransectMark[]): void {
  const seen = new Set<string>();
  for (const { fromM } of marks) {
    const at = decimalText(decimalFromText(fromM, 'mark-from'));
    if (seen.has(at)) raise(ledger, 'doubt', 'transect-mark-repeated', 'mark-from', { at: fromM });
    seen.add(at);
  }
  const ended = marks.filter(({ toM }) => toM.trim() !== '').length;
  if (ended > 0) raise(ledger, 'doubt', 'transect-points-with-ends', 'mark-to', { ended });
}
