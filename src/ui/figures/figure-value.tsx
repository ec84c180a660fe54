import { Button } from 'react-aria-components';
import type { FigureId } from '../../core/derivation.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { quantityName, unitName } from './names.ts';
import { formatFigure, padDecimals } from './number-format.ts';
import { useFigure } from './use-figure.ts';

interface FigureValueProps {
  readonly id: FigureId | null;
  readonly size?: 'inline' | 'large';
  readonly showUnit?: boolean;
  /** In a column of figures: decimals that all of them show. */
  readonly decimals?: number;
}

/** A number on the screen: its digits, its unit, and a touch that opens what it was made from. */
export function FigureValue({
  id,
  size = 'inline',
  showUnit = true,
  decimals = 0,
}: FigureValueProps) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const figure = useFigure(id);
  const open = useAppState((state) => id !== null && state.session.openFigure === id);
  if (figure === null) return <span className="figure--unknown">—</span>;
  const known = formatFigure(figure, 'panel');
  const digits = known === null ? null : padDecimals(known, decimals);
  const unit = unitName(language, figure.unit);
  const name = `${quantityName(language, figure)} ${digits ?? t('figure.unknown')} ${unit}`.trim();
  return (
    <Button
      className={size === 'large' ? 'figure figure--large' : 'figure'}
      data-open={open || undefined}
      data-figure={figure.id}
      aria-label={t('figure.open', { name })}
      aria-expanded={open}
      onPress={() => commands.setSession({ openFigure: open ? null : figure.id })}
    >
      <span className="figure__value">{digits ?? t('figure.unknown')}</span>
      {showUnit && unit ? <span className="figure__unit">{unit}</span> : null}
    </Button>
  );
}
