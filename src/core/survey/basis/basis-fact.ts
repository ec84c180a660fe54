import { type Figure, type FigureId, figureText } from '../../derivation.ts';

/**
 * One clause of the sentence for 【面積の算定根拠】. Core holds no words: `code` is a key, `rows` are
 * the parts of a list.
 */
export interface BasisFact {
  readonly code: string;
  /** Digits of figures of the derivation, as they are printed there. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Names, ISO dates, CRS codes. */
  readonly words: Readonly<Record<string, string>>;
  readonly rows: readonly BasisFact[];
}

export type FiguresById = ReadonlyMap<FigureId, Figure>;

/** Null where a figure that it names is not known: half a clause would mislead. */
export function basisFact(
  code: string,
  figures: Readonly<Record<string, Figure | undefined>> = {},
  words: Readonly<Record<string, string>> = {},
  rows: readonly (BasisFact | null)[] = [],
): BasisFact | null {
  const numbers: Record<string, string> = {};
  for (const [name, figure] of Object.entries(figures)) {
    const text = figure ? figureText(figure) : null;
    if (text === null) return null;
    numbers[name] = text;
  }
  const known = rows.filter((row) => row !== null);
  if (known.length < rows.length) return null;
  return { code, numbers, words, rows: known };
}

/** The figures that entered another in one role, in their order. */
export const inputsOf = (
  figures: FiguresById,
  figure: Figure | undefined,
  role: string,
): readonly Figure[] =>
  (figure?.inputs ?? []).flatMap((input) => {
    const found = input.role === role ? figures.get(input.figure) : undefined;
    return found ? [found] : [];
  });
