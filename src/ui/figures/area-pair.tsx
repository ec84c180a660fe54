import type { FigureId } from '../../core/derivation.ts';
import { FigureValue } from './figure-value.tsx';

/** An area in both units at once: ha as the form wants it, m² as it was measured. */
export function AreaPair({ ha, m2 }: { ha: FigureId | null; m2: FigureId | null }) {
  return (
    <span className="result__line">
      <FigureValue id={ha} size="large" />
      {m2 === null ? null : <FigureValue id={m2} />}
    </span>
  );
}
