import type { FigureId } from '../../derivation.ts';
import { degreesOf, standardUncertainty } from '../../uncertainty/error-distribution.ts';
import type { SampleSize } from '../../uncertainty/program.ts';
import { oneSidedStudent } from '../../uncertainty/propagate.ts';
import type { UncertainFigure } from '../../uncertainty/uncertain-figure.ts';

/** The bound that the headline takes, as in the accuracy of a map. */
const CONFIDENCE = 0.95;

export type TermOrigin = 'sample' | 'line' | 'reference' | 'stated' | 'scale';

const ORIGINS: ReadonlySet<string> = new Set(['sample', 'line', 'reference', 'scale']);

function originOf(termId: string): TermOrigin {
  const [head = ''] = termId.split(':');
  return ORIGINS.has(head) ? (head as TermOrigin) : 'stated';
}

/** One source of error of a figure, in the figure's unit. */
export interface KnownTerm {
  readonly id: string;
  readonly origin: TermOrigin;
  readonly standardUncertainty: number;
  /** Null: stated, not estimated from a sample. `t` is one-sided, at 95 %. */
  readonly estimated: { readonly degrees: number; readonly t: number } | null;
  readonly sample: SampleSize | null;
}

export function knownTerms({ terms }: Pick<UncertainFigure, 'terms'>): readonly KnownTerm[] {
  return terms.map(({ term, factor }): KnownTerm => {
    const degrees = degreesOf(term.error);
    return {
      id: term.id,
      origin: originOf(term.id),
      standardUncertainty: Math.abs(factor) * standardUncertainty(term.error),
      estimated: Number.isFinite(degrees)
        ? { degrees, t: oneSidedStudent(CONFIDENCE, degrees) }
        : null,
      sample: term.sample,
    };
  });
}

/** Others that err together with it, as they share a source of error. */
export const erringTogether = (
  id: FigureId,
  terms: readonly KnownTerm[],
  figures: ReadonlyMap<FigureId, UncertainFigure>,
): readonly FigureId[] => {
  const own = new Set(terms.map((term) => term.id));
  return [...figures.values()]
    .filter((other) => other.figure !== id && other.terms.some(({ term }) => own.has(term.id)))
    .map(({ figure }) => figure);
};
