import { type Figure, type FigureSource, printedInput } from '../../derivation.ts';
import type { Given } from '../../ledger.ts';
import type { TypedValue } from '../document/evidence-entry.ts';

const sourceOr = (source: string, known: FigureSource): FigureSource =>
  source.trim() === '' ? { kind: 'missing' } : known;

/** A figure made upstream, with its printed digits. */
export const madeGiven = (figure: Figure | null): Given | null =>
  figure && { text: printedInput('', figure).text, figure: figure.id };

/** Where a form says something, with its evidence as the basis. */
export const typedSource = (source: string, path: string): FigureSource =>
  sourceOr(source, { kind: 'typed', path, basis: source });

export const typedGiven = ({ text, source }: TypedValue, path: string): Given => ({
  text,
  source: typedSource(source, path),
});

export const citedGiven = ({ text, source }: TypedValue): Given => ({
  text,
  source: sourceOr(source, { kind: 'literature', citation: source }),
});
