import type { LibraryCoefficient } from '../../../core/absorption/index.ts';
import type { LibraryValue } from '../../../core/survey/document/document.ts';

/** A value that may be chosen, shipped or the user's own. */
export interface LibraryEntry extends Omit<LibraryValue, 'fileIds'> {
  readonly isOwn: boolean;
}

interface Offered {
  readonly ofBed: readonly LibraryEntry[];
  readonly others: readonly LibraryEntry[];
}

/** The values of one quantity, those of a bed apart; the user's own first. */
export function valuesFor(
  quantity: string,
  bed: string,
  shipped: readonly LibraryCoefficient[],
  own: readonly LibraryValue[],
): Offered {
  const all: readonly LibraryEntry[] = [
    ...own.map((value) => ({ ...value, isOwn: true })),
    ...shipped.map((value) => ({ ...value, isOwn: false })),
  ].filter((value) => value.quantity === quantity);
  const isOfBed = (value: LibraryEntry) => bed.trim() !== '' && value.bed.trim() === bed.trim();
  return { ofBed: all.filter(isOfBed), others: all.filter((value) => !isOfBed(value)) };
}
