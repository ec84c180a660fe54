import { useMemo } from 'react';
import type { MadeAssessment } from '../../../core/survey/accuracy/assessed-map.ts';
import { pointsBars } from '../../../core/survey/accuracy/points-chart.ts';
import { useTranslate } from '../../language.ts';
import { SeenWord } from '../seen-word.tsx';

/** How the points are shared out, beside the ground that they stand for; a table with bars in it. */
export function PointsChart({ assessed }: { assessed: MadeAssessment }) {
  const t = useTranslate();
  const bars = useMemo(() => pointsBars(assessed), [assessed]);
  return (
    <section className="stack" aria-label={t('report.allocation')}>
      <h3>{t('report.allocation')}</h3>
      <table className="table table--bars" aria-label={t('report.allocation')}>
        <thead>
          <tr>
            <th scope="col">{t('classification.class')}</th>
            <th scope="col">{t('report.row-points')}</th>
            <th scope="col">{t('report.ground-share')}</th>
            <th scope="col">{t('report.bars')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.of}>
              <th scope="row">
                <SeenWord seen={bar.of} />
              </th>
              <td>{bar.points}</td>
              <td>{bar.share} %</td>
              <td className="two-bars" aria-hidden>
                <span style={{ width: `${bar.pointsLength * 100}%` }} />
                <span data-ground style={{ width: `${bar.shareLength * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
