import type { FigureId } from '../../core/derivation.ts';
import { useAppState } from '../app-context.tsx';
import { figuresOf } from '../figures/use-figure.ts';

/** The id where the graph has such a figure, else null. */
export const useOwnFigure = (id: FigureId): FigureId | null =>
  useAppState(({ evaluation }) => (figuresOf(evaluation.derivation).has(id) ? id : null));
