import { useState } from 'react';
import type { AccuracyText, MatrixView } from '../../../core/survey/accuracy/matrix-view.ts';
import { Segmented } from '../../forms/segmented.tsx';
import { useTranslate } from '../../language.ts';
import { SeenWord } from '../seen-word.tsx';

function Told({ told }: { told: AccuracyText }) {
  if (told.value === null) return <span className="quiet">—</span>;
  return (
    <>
      <strong>{told.value} %</strong>
      {told.range ? <span className="matrix__range">{told.range}</span> : null}
    </>
  );
}

/** The error matrix as a heat table: how often the map calls a class what the points say it is. */
export function MatrixTable({ view }: { view: MatrixView }) {
  const t = useTranslate();
  const [shown, setShown] = useState<'points' | 'share'>('points');
  return (
    <section className="stack" aria-label={t('report.matrix')}>
      <div className="report__head">
        <h3>{t('report.matrix')}</h3>
        <Segmented
          label={t('report.matrix-shows')}
          value={shown}
          options={[
            { id: 'points', name: t('report.points') },
            { id: 'share', name: t('report.share') },
          ]}
          onChange={(id) => setShown(id === 'share' ? 'share' : 'points')}
        />
      </div>
      <p className="small">
        {t('report.overall')} <strong>{view.overall.value} %</strong>
        {view.overall.range ? <span className="quiet">（{view.overall.range}）</span> : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys. */}
      <section className="scroll-x" aria-label={t('report.matrix')} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col" className="matrix__corner">
                {t('report.map-by-reference')}
              </th>
              {view.classes.map((of) => (
                <th key={of} scope="col">
                  <SeenWord seen={of} />
                </th>
              ))}
              <th scope="col">{t('report.row-points')}</th>
              <th scope="col">{t('report.users')}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.of}>
                <th scope="row">
                  <SeenWord seen={row.of} />
                </th>
                {row.cells.map((cell) => (
                  <td
                    key={cell.of}
                    data-hit={cell.isHit || undefined}
                    style={{ '--heat': `${Math.round(cell.heat * 100)}%` }}
                  >
                    {shown === 'points' ? cell.points : `${cell.share} %`}
                  </td>
                ))}
                <td className="matrix__sum">{row.points}</td>
                <td className="matrix__sum">
                  <Told told={row.users} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('report.producers')}</th>
              {view.producers.map((told, at) => (
                <td key={view.classes[at]} className="matrix__sum">
                  <Told told={told} />
                </td>
              ))}
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </section>
      <p className="small quiet">{t('report.range-note')}</p>
      {view.kappa === null ? null : (
        <details className="kappa">
          <summary>{t('report.kappa', { value: view.kappa })}</summary>
          <p className="small">{t('report.kappa-why')}</p>
        </details>
      )}
    </section>
  );
}
