import type { FigureId } from '../../core/derivation.ts';
import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { figuresOf } from '../figures/use-figure.ts';
import { useTranslate } from '../language.ts';

/** The wet mass of an item in both units, side by side: 1 kg/m² = 10 t/ha is where slips happen. */
export function WetMassFigures({ itemId }: { itemId: string }) {
  const t = useTranslate();
  const evaluated = useAppState((state) =>
    state.evaluation.items.find((entry) => entry.itemId === itemId),
  );
  const perM2 = useAppState(({ evaluation }): FigureId | null => {
    const figures = figuresOf(evaluation.derivation);
    const hectare = evaluated?.wetMassTPerHa ? figures.get(evaluated.wetMassTPerHa) : undefined;
    const input = hectare?.inputs.find(({ figure }) => figures.get(figure)?.unit === 'kg/m2');
    return input?.figure ?? null;
  });
  const id = evaluated?.wetMassTPerHa ?? null;
  return (
    <dl className="twin">
      <div>
        <dt>{t('quantity.wet-mass')}</dt>
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
