import type { FigureId } from '../../core/derivation.ts';
import type { MessageKey } from '../../i18n/t.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { useTranslate } from '../language.ts';

export interface OutlineWay {
  readonly name: MessageKey;
  readonly areaM2: FigureId | null;
  readonly differencePct: FigureId | null;
}

/** One outline measured in several ways, side by side; the first way is the one that is used. */
export function OutlineWays({ label, ways }: { label: string; ways: readonly OutlineWay[] }) {
  const t = useTranslate();
  return (
    <table className="table table--outline" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('slope.way')}</th>
          <th scope="col">{t('slope.area')} m²</th>
          <th scope="col">{t('slope.difference')} %</th>
        </tr>
      </thead>
      <tbody>
        {ways
          .filter(({ areaM2 }) => areaM2 !== null)
          .map(({ name, areaM2, differencePct }) => (
            <tr key={name}>
              <td>
                {t(name)}{' '}
                {name === ways[0]?.name ? (
                  <span className="used-tag">{t('area.compare.used')}</span>
                ) : null}
              </td>
              <td>
                <FigureValue id={areaM2} showUnit={false} />
              </td>
              <td>
                {differencePct === null ? null : (
                  <FigureValue id={differencePct} showUnit={false} />
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
