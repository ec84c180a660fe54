import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { useTranslate } from '../../language.ts';

interface WetMassFiguresProps {
  readonly itemId: string;
  readonly label?: string;
}

/** The wet mass of an item in both units, side by side: 1 kg/m² = 10 t/ha is where slips happen. */
export function WetMassFigures({ itemId, label }: WetMassFiguresProps) {
  const t = useTranslate();
  const evaluated = useAppState((state) =>
    state.evaluation.items.find((entry) => entry.itemId === itemId),
  );
  const perM2 = useKnownFigure(`item:${itemId}/wet-mass-kg-per-m2`);
  const id = evaluated?.wetMassTPerHa ?? null;
  return (
    <dl className="twin">
      <div>
        <dt>{label ?? t('quantity.wet-mass')}</dt>
        <dd>
          <FigureValue id={id} />
          {perM2 === null ? null : (
            <>
              <span className="twin__equals" aria-hidden>
                =
              </span>
              <FigureValue id={perM2} />
            </>
          )}
        </dd>
      </div>
      {evaluated?.wetMassStandardError ? (
        <div>
          <dt>{t('quantity.standard-error')}</dt>
          <dd>
            <FigureValue id={evaluated.wetMassStandardError} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
