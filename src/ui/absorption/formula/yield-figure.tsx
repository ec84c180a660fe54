import { useKnownFigure } from '../../figures/use-figure.ts';
import { useTranslate } from '../../language.ts';
import { FigureLine } from '../figure-line.tsx';

/** The dry yield that the nets give, as the form prints it. */
export function YieldFigure({ itemId }: { itemId: string }) {
  const t = useTranslate();
  return (
    <FigureLine
      label={t('quantity.landed-yield')}
      id={useKnownFigure(`item:${itemId}/landed-yield`)}
    />
  );
}
