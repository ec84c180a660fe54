import type { ClassValue } from '../../core/coverage/cover-scale.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { useKnownFigure } from '../figures/use-figure.ts';
import { useTranslate } from '../language.ts';

interface CoverSidesProps {
  readonly areaId: string;
  readonly classValue: ClassValue;
}

const SIDES = ['lower', 'midpoint', 'upper'] as const;

function Side({ side, id, isUsed }: { side: (typeof SIDES)[number]; id: string; isUsed: boolean }) {
  const t = useTranslate();
  const figure = useKnownFigure(id);
  return (
    <div data-used={isUsed || undefined}>
      <dt>
        {t(`quantity.cover-${side}`)}
        {isUsed ? <span className="in-use">{t('cover.in-use')}</span> : null}
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
            <Side
              key={side}
              side={side}
              id={`area:${areaId}/cover-${side}`}
              isUsed={side === classValue}
            />
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
