import { ChevronRight, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Figure, FigureId } from '../../core/derivation.ts';
import { useAppState } from '../app-context.tsx';
import { quantityName, unitName } from '../figures/names.ts';
import { chipDigits, formatFigure } from '../figures/number-format.ts';
import { useFigure } from '../figures/use-figure.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { sourceText } from './source-text.ts';

interface FigureChipProps {
  readonly id: FigureId;
  /** The digits before the cut entered the formula. */
  readonly unrounded: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (figure: Figure) => void;
}

/** Value, name, source. A touch goes one step further back. */
export function FigureChip({ id, unrounded, isOpen, onOpen }: FigureChipProps) {
  const t = useTranslate();
  const language = useLanguage();
  const figure = useFigure(id);
  const files = useAppState((state) => state.survey.files);
  const rulePack = useAppState((state) => state.survey.rulePack);
  if (figure === null) return null;
  const exact = unrounded ? figure.exact : null;
  const digits = exact === null ? formatFigure(figure, 'derivation') : chipDigits(exact);
  const missing = figure.source?.kind === 'missing' || digits === null;
  const source = sourceText(figure, { language, files, rulePack });
  return (
    <Button
      className="chip"
      data-missing={missing || undefined}
      data-open={isOpen || undefined}
      onPress={() => onOpen(figure)}
    >
      <span className="chip__value">
        {digits ?? t('figure.unknown')}
        <span className="chip__unit">{unitName(language, figure.unit)}</span>
      </span>
      <span className="chip__label">{quantityName(language, figure)}</span>
      <span className="chip__source">
        {missing ? <TriangleAlert size={12} aria-hidden className="icon" /> : null}
        <span className="clip">{source}</span>
        {figure.inputs.length > 0 ? <ChevronRight size={12} aria-hidden className="icon" /> : null}
      </span>
    </Button>
  );
}
