import { type Derivation, type Figure, type FigureId, figureById } from '../../core/derivation.ts';
import { sideFigure } from '../../store/side-figures.ts';
import { useAppState } from '../app-context.tsx';

const indexes = new WeakMap<Derivation, ReadonlyMap<FigureId, Figure>>();

/** The figures of a derivation by id; made once per derivation. */
export function figuresOf(derivation: Derivation): ReadonlyMap<FigureId, Figure> {
  const known = indexes.get(derivation);
  if (known) return known;
  const made = figureById(derivation);
  indexes.set(derivation, made);
  return made;
}

export const useFigure = (id: FigureId | null): Figure | null =>
  useAppState((state) =>
    id === null ? null : (figuresOf(state.evaluation.derivation).get(id) ?? sideFigure(state, id)),
  );

/** The id where a figure stands under it, else null. */
export const useKnownFigure = (id: FigureId | null): FigureId | null =>
  useAppState(({ evaluation }) =>
    id !== null && figuresOf(evaluation.derivation).has(id) ? id : null,
  );

/** Those of the survey, by id. */
export const useFigures = (): ReadonlyMap<FigureId, Figure> =>
  useAppState((state) => figuresOf(state.evaluation.derivation));
