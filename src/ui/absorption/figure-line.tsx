import type { FigureId } from '../../core/derivation.ts';
import { FigureValue } from '../figures/figure-value.tsx';

/** The name of a figure and the figure, on one line. */
export function FigureLine({ label, id }: { label: string; id: FigureId | null }) {
  return (
    <p className="figure-line">
      <span className="quiet">{label}</span>
      <FigureValue id={id} />
    </p>
  );
}
