import type { FigureId } from '../../../core/derivation.ts';
import type { AreaEntryOf } from '../../../core/survey/document/area-entry.ts';
import type { MessageKey } from '../../../i18n/t.ts';
import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useTranslate } from '../../language.ts';

interface Way {
  readonly name: MessageKey;
  readonly areaM2: FigureId | null;
  readonly differencePct: FigureId | null;
}

/** The outline along the slope, on the ellipsoid and on the plane. */
function Ways({ ways }: { ways: readonly Way[] }) {
  const t = useTranslate();
  return (
    <table className="table table--outline" aria-label={t('slope.result')}>
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
                {name === 'slope.way.sloped' ? (
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

const COUNTS = ['dem-cells', 'clamped-cells', 'flat-cells', 'steepest-slope'] as const;

/** What a measurement over a DEM found, beside the areas that know no slope. */
export function SlopeResult({ entry }: { entry: AreaEntryOf<'slope'> }) {
  const t = useTranslate();
  const comparison = useAppState(
    ({ evaluation }) => evaluation.areas.find(({ areaId }) => areaId === entry.id)?.comparison,
  );
  if (!comparison || comparison.slopedM2 === null) return null;
  const { slopedM2, slopedDifferencePct, ellipsoidalM2, planarM2, planarDifferencePct } =
    comparison;
  return (
    <>
      <Ways
        ways={[
          { name: 'slope.way.sloped', areaM2: slopedM2, differencePct: slopedDifferencePct },
          { name: 'slope.way.ellipsoidal', areaM2: ellipsoidalM2, differencePct: null },
          { name: 'slope.way.planar', areaM2: planarM2, differencePct: planarDifferencePct },
        ]}
      />
      <dl className="facts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`quantity.${name}`)}</dt>
            <dd>
              <FigureValue id={`area:${entry.id}/${name}`} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
