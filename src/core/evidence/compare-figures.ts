import { canonicalJson, type Json } from '../content-id.ts';
import { type Derivation, type Figure, type FigureId, figureById } from '../derivation.ts';

export interface FigureComparison {
  readonly equal: number;
  /** Ids whose figure differs, or stands on one side only; recorded ones first, in their order. */
  readonly different: readonly FigureId[];
}

/** What a reader of the figure relies on: digits, unit, formula, inputs and the cut. */
const substanceOf = ({ value, unit, formula, inputs, rounding, exact }: Figure): string =>
  canonicalJson({ value, unit, formula, inputs, rounding, exact } as unknown as Json);

/** Two derivations, figure by figure: what a package recorded, and what its survey gives today. */
export function compareFigures(recorded: Derivation, recomputed: Derivation): FigureComparison {
  const now = figureById(recomputed);
  const then = figureById(recorded);
  const changed = recorded.filter((figure) => {
    const other = now.get(figure.id);
    return other === undefined || substanceOf(other) !== substanceOf(figure);
  });
  const added = recomputed.filter((figure) => !then.has(figure.id));
  const different = [...changed, ...added].map(({ id }) => id);
  return { equal: recorded.length - changed.length, different };
}
