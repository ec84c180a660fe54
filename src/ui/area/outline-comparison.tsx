import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { useTranslate } from '../language.ts';

/** What the plane of its reference system would give, beside the ellipsoid that is used. */
export function OutlineComparison({ areaId }: { areaId: string }) {
  const t = useTranslate();
  const comparison = useAppState(
    ({ evaluation }) => evaluation.areas.find((area) => area.areaId === areaId)?.comparison,
  );
  if (!comparison || comparison.planarM2 === null) return null;
  const { ellipsoidalM2, planarM2, planarDifferencePct } = comparison;
  return (
    <table className="table table--outline" aria-label={t('area.compare')}>
      <thead>
        <tr>
          <th scope="col">{t('slope.way')}</th>
          <th scope="col">{t('slope.area')} m²</th>
          <th scope="col">{t('slope.difference')} %</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            {t('slope.way.ellipsoidal')} <span className="used-tag">{t('area.compare.used')}</span>
          </td>
          <td>
            <FigureValue id={ellipsoidalM2} showUnit={false} />
          </td>
          <td />
        </tr>
        <tr>
          <td>{t('slope.way.planar')}</td>
          <td>
            <FigureValue id={planarM2} showUnit={false} />
          </td>
          <td>
            <FigureValue id={planarDifferencePct} showUnit={false} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
