import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { FigureId } from '../../core/derivation.ts';
import { quantityName } from '../figures/names.ts';
import { useFigure } from '../figures/use-figure.ts';
import { useLanguage, useTranslate } from '../language.ts';

interface TrailProps {
  readonly path: readonly FigureId[];
  readonly onBack: (id: FigureId) => void;
}

function Step({ id, onBack }: { id: FigureId; onBack: (id: FigureId) => void }) {
  const language = useLanguage();
  const figure = useFigure(id);
  if (figure === null) return null;
  return (
    <>
      <Button className="trail__step" onPress={() => onBack(id)}>
        {quantityName(language, figure)}
      </Button>
      <ChevronRight size={14} aria-hidden />
    </>
  );
}

/** How one came to this figure; a touch goes back. */
export function Trail({ path, onBack }: TrailProps) {
  const t = useTranslate();
  const language = useLanguage();
  const last = useFigure(path.at(-1) ?? null);
  return (
    <nav className="trail" aria-label={t('derivation.trail')}>
      {path.slice(0, -1).map((id) => (
        <Step key={id} id={id} onBack={onBack} />
      ))}
      <h2 aria-live="polite">
        {last ? quantityName(language, last) : ''}
        {last?.subject ? <span className="quiet small">　{last.subject}</span> : null}
      </h2>
    </nav>
  );
}
