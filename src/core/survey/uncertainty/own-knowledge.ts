import type { Figure, FigureId } from '../../derivation.ts';
import type { UnknownWhy } from '../../uncertainty/uncertain-figure.ts';
import type { Survey } from '../document/document.ts';
import { type ExactWhy, exactWhy } from './exact-by-rule.ts';
import { type KnownTerm, knownTerms } from './known-terms.ts';
import type { SurveyUncertainty } from './known-uncertainty.ts';
import { sampledFigures } from './sampled-figures.ts';

/** How sure a figure is, as far as the survey tells. */
export type Knowledge =
  | { readonly kind: 'stated'; readonly terms: readonly KnownTerm[] }
  /** Its samples or reference points tell. `doubt`: what they don't; the error of points may be widened. */
  | {
      readonly kind: 'measured';
      readonly terms: readonly KnownTerm[];
      readonly standardError: FigureId | null;
      readonly doubt: UnknownWhy | null;
    }
  | { readonly kind: 'exact'; readonly why: ExactWhy | 'stated' }
  | { readonly kind: 'unknown'; readonly why: UnknownWhy }
  /** `by` is told as a whole, and this rests within it. */
  | { readonly kind: 'covered'; readonly by: FigureId }
  /** As its parts are; so many of them are not known. */
  | { readonly kind: 'from-parts'; readonly unknownParts: readonly FigureId[] };

/** Null: nothing is said of the figure itself. */
export function ownKnowledge(
  survey: Survey,
  figure: Figure,
  known: SurveyUncertainty,
): Knowledge | null {
  const told = known.figures.get(figure.id);
  const doubt = known.unknown.get(figure.id) ?? null;
  if (told !== undefined) {
    const terms = knownTerms(told);
    if (terms.length === 0) return { kind: 'exact', why: 'stated' };
    const isStated = terms.every(({ origin }) => origin === 'stated' || origin === 'scale');
    if (isStated) return { kind: 'stated', terms };
    const sampled = sampledFigures(survey).find((each) => each.figure === figure.id);
    return {
      kind: 'measured',
      terms,
      standardError: sampled?.standardError ?? null,
      doubt,
    };
  }
  if (doubt !== null) return { kind: 'unknown', why: doubt };
  const why = exactWhy(figure);
  return why && { kind: 'exact', why };
}
