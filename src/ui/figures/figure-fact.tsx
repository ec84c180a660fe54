import { FigureValue } from './figure-value.tsx';
import { useKnownFigure } from './use-figure.ts';

/** One line of a list of facts: a name and the figure, a dash while there is none. */
export function FigureFact({ label, id }: { label: string; id: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <FigureValue id={useKnownFigure(id)} />
      </dd>
    </div>
  );
}
