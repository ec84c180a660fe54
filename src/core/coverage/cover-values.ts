import {
  derivedFigure,
  type Figure,
  type FigureHead,
  type FigureSource,
  leafFigure,
  printedInput,
} from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { coverBounds } from './cover-bounds.ts';
import type { ClassValue, CoverReading, CoverScale } from './cover-scale.ts';
import { classMidpoint } from './transect-formulas.ts';

export const COVER_BOUNDS = ['lower', 'midpoint', 'upper'] as const;
export type CoverBound = (typeof COVER_BOUNDS)[number];

/** One reading in %, as it is counted and at each side of its class; null = not known. */
export type CoverValues = Readonly<Record<'chosen' | CoverBound, Figure | null>>;

/** What class readings are read by. `known` keeps each class from being entered twice. */
export interface CoverReader {
  readonly scale: CoverScale | null;
  readonly classValue: ClassValue;
  readonly known: Map<string, CoverValues | null>;
}

export const coverReader = (scale: CoverScale | null, classValue: ClassValue): CoverReader => ({
  scale,
  classValue,
  known: new Map(),
});

const PERCENT = { unit: '%', min: '0', max: '100' } as const;

/** Where a reading stands in the ledger, and where it was typed. */
export interface ReadingPlace {
  readonly tail: string;
  readonly quantity: string;
  readonly source: FigureSource;
  readonly sourceMissingCode?: string;
}

const sameOnEachSide = (figure: Figure): CoverValues => ({
  chosen: figure,
  lower: figure,
  midpoint: figure,
  upper: figure,
});

/** The class's values, entered once; null where the scale gives none (an issue says why). */
function classValues(ledger: Ledger, reader: CoverReader, code: string): CoverValues | null {
  const { scale, classValue } = reader;
  const field = `class:${code}/class-cover`;
  if (scale === null) {
    raise(ledger, 'error', 'cover-scale-missing', field);
    return null;
  }
  const [entry, again] = scale.classes.filter((known) => known.code === code);
  if (entry === undefined) {
    raise(ledger, 'error', 'cover-class-unknown', field, { class: code, scale: scale.name });
    return null;
  }
  const bounds = coverBounds(entry);
  // What is wrong with it stands at the scale: no bounds, or two classes of one code.
  if (bounds.isWrong || again !== undefined) return null;
  const { lower, upper } = bounds;
  if (lower === null || (classValue === 'midpoint' && upper === null)) {
    raise(ledger, 'error', 'cover-class-without-bounds', field, { class: code, scale: scale.name });
    return null;
  }
  const cited = scale.citation.trim();
  const source: FigureSource =
    cited === '' ? { kind: 'missing' } : { kind: 'literature', citation: cited };
  const head = (quantity: string): FigureHead => ({
    ...headOf(ledger, quantity, '%', `class:${code}/${quantity}`),
    subject: `${scale.name} ${code}`,
  });
  const leaf = (quantity: string, text: string) =>
    enter(ledger, leafFigure(head(quantity), { kind: 'decimal', text }, source));
  const low = leaf('class-lower', lower.toFixed());
  const high = upper && leaf('class-upper', upper.toFixed());
  const inputs = high && [printedInput('classLower', low), printedInput('classUpper', high)];
  const middle =
    inputs && enter(ledger, derivedFigure(head('class-midpoint'), classMidpoint, inputs, null));
  if (classValue === 'lower' && lower.isZero() && upper?.gt(0)) {
    raise(ledger, 'note', 'cover-class-counts-zero', field, { class: code, scale: scale.name });
  }
  const chosen = classValue === 'lower' ? low : middle;
  return { chosen, lower: low, midpoint: middle, upper: high };
}

/**
 * A reading of cover in %: the raw percent as typed, or what its class is counted as. Null where
 * it gives none: over 100, negative, no number, no class, a class without bounds.
 */
export function readCover(
  ledger: Ledger,
  reader: CoverReader,
  reading: Exclude<CoverReading, { readonly kind: 'transects' }>,
  at: ReadingPlace,
): CoverValues | null {
  if (reading.kind === 'percent') {
    const { quantity, sourceMissingCode = 'source-missing' } = at;
    const rule: FieldRule = { ...PERCENT, quantity, sourceMissingCode };
    const given = { text: reading.percent, source: at.source };
    const read = readGiven(ledger, rule, given, at.tail);
    const leaf = ledger.figures.at(-1);
    if (!read || !leaf) return null;
    if (read.value.gt(0) && read.value.lt(1)) {
      raise(ledger, 'doubt', 'cover-below-one', at.tail, { text: reading.percent });
    }
    return sameOnEachSide(leaf);
  }
  const { code } = reading;
  if (code === '') {
    raise(ledger, 'error', 'cover-class-missing', at.tail);
    return null;
  }
  // A scale that is missing is missing once.
  const key = reader.scale === null ? '' : code;
  const known = reader.known.get(key);
  if (known !== undefined) return known;
  const made = classValues(ledger, reader, code);
  reader.known.set(key, made);
  return made;
}
