import { useTranslate } from '../language.ts';
import { FigureLine } from './figure-line.tsx';
import { useOwnFigure } from './use-own-figure.ts';

/** The dry yield that the nets give, as the form prints it. */
export function YieldFigure({ itemId }: { itemId: string }) {
  const t = useTranslate();
  return (
    <FigureLine
      label={t('quantity.landed-yield')}
      id={useOwnFigure(`item:${itemId}/landed-yield`)}
    />
  );
}
