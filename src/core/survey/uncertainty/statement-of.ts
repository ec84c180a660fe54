import type { Figure, FigureId } from '../../derivation.ts';
import type { Survey } from '../document/document.ts';
import type { UncertaintyEntry } from '../document/uncertainty-entry.ts';
import { spokenOf } from './stated-uncertainty.ts';

/** The statement that counts for a figure, and the figures for which one would count as the same error. */
export interface StatementOfFigure {
  readonly entry: UncertaintyEntry | null;
  /** The same number of the same work. */
  readonly sameNumber: readonly FigureId[];
}

export function statementOf(
  survey: Survey,
  figure: Figure,
  figures: ReadonlyMap<FigureId, Figure>,
): StatementOfFigure {
  const entries = survey.uncertainties ?? [];
  const own = new Set(entries.map((entry) => entry.figure));
  const speaks = (entry: UncertaintyEntry) =>
    entry.figure === figure.id ||
    spokenOf(entry.figure, figures, own).some(({ id }) => id === figure.id);
  const entry =
    entries.find((each) => each.figure === figure.id) ?? entries.find((each) => speaks(each));
  const same = spokenOf(entry?.figure ?? figure.id, figures, own);
  const sameNumber = same.map(({ id }) => id).filter((id) => id !== figure.id);
  return { entry: entry ?? null, sameNumber };
}
