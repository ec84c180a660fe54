import type { ClassValue } from '../../../core/coverage/cover-scale.ts';
import { figureText } from '../../../core/derivation.ts';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useFigure, useKnownFigure } from '../../figures/use-figure.ts';
import { useTranslate } from '../../language.ts';

/** Whether two figures print the same: the side that is counted is the area itself. */
function useIsSame(id: string, other: string): boolean {
  const [one, two] = [useFigure(id), useFigure(other)];
  return one !== null && two !== null && figureText(one) === figureText(two);
}

interface CoverSidesProps {
  readonly areaId: string;
  readonly classValue: ClassValue;
}

const SIDES = ['lower', 'midpoint', 'upper'] as const;

interface SideProps {
  readonly areaId: string;
  readonly side: (typeof SIDES)[number];
  readonly isChosen: boolean;
}

function Side({ areaId, side, isChosen }: SideProps) {
  const t = useTranslate();
  const id = `area:${areaId}/cover-${side}`;
  const figure = useKnownFigure(id);
  // A transect may count its classes otherwise than the zones do: then no side is the area.
  const isUsed = useIsSame(id, `area:${areaId}/area-m2`) && isChosen;
  return (
    <div data-used={isUsed || undefined}>
      <dt>
        {t(`quantity.cover-${side}`)}
        {isUsed ? <span className="used-tag">{t('cover.in-use')}</span> : null}
      </dt>
      <dd>
        <FigureValue id={figure} />
      </dd>
    </div>
  );
}

/** The area at each side of the classes, so that one sees what the choice costs. */
export function CoverSides({ areaId, classValue }: CoverSidesProps) {
  const t = useTranslate();
  const gross = useKnownFigure(`area:${areaId}/gross-area`);
  const mean = useKnownFigure(`area:${areaId}/mean-cover`);
  const usesClasses = useKnownFigure(`area:${areaId}/cover-lower`) !== null;
  if (gross === null) return null;
  return (
    <dl className="facts facts--cover" aria-label={t('cover.sides')}>
      {usesClasses
        ? SIDES.map((side) => (
            <Side key={side} areaId={areaId} side={side} isChosen={side === classValue} />
          ))
        : null}
      <div>
        <dt>{t('quantity.gross-area')}</dt>
        <dd>
          <FigureValue id={gross} />
        </dd>
      </div>
      <div>
        <dt>{t('quantity.mean-cover')}</dt>
        <dd>
          <FigureValue id={mean} />
        </dd>
      </div>
    </dl>
  );
}
