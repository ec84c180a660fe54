import { useMemo } from 'react';
import { type TornadoRow, tornadoChart } from '../../core/survey/uncertainty/tornado-chart.ts';
import { FigureLink } from '../figures/figure-link.tsx';
import { groupDigits } from '../figures/number-format.ts';
import { useFigures } from '../figures/use-figure.ts';
import { typeset } from '../forms/issue-text.ts';
import { useLanguage, useTranslate } from '../language.ts';
import { driverName } from './driver-name.ts';
import type { MadeSureness } from './use-bound.ts';

const WIDTH = 320;
const SHOWN = 6;
const PRINTED = 40;

function Bar({ row, centreX }: { row: TornadoRow; centreX: number }) {
  return (
    <svg
      className="tornado__bar"
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <line className="tornado__axis" x1="0" x2={WIDTH} y1="8" y2="8" />
      <rect x={row.lowX} y="2" width={row.width} height="12" />
      <line className="tornado__centre" x1={centreX} x2={centreX} y1="0" y2="16" />
    </svg>
  );
}

/** What drives the credit, widest first; each name opens its figure. */
export function Tornado({ sureness }: { sureness: MadeSureness }) {
  const t = useTranslate();
  const language = useLanguage();
  const figures = useFigures();
  const { result } = sureness;
  const { rows, centreX, centre, rest } = useMemo(
    () => tornadoChart(result, WIDTH, SHOWN),
    [result],
  );
  return (
    <section className="stack" aria-label={t('sure.tornado')}>
      <h4>{t('sure.tornado')}</h4>
      <ol className="tornado">
        {rows.map((row) => {
          const name = driverName(language, row.figures, figures);
          const [first] = row.figures;
          return (
            <li key={row.term}>
              <div className="tornado__head">
                {first === undefined ? name : <FigureLink id={first} name={name} />}
                <strong className="tornado__share">{row.share} %</strong>
              </div>
              <Bar row={row} centreX={centreX} />
              <div className="tornado__ends">
                <span>{groupDigits(row.low)}</span>
                <span className="quiet">{t(`driver.${row.kind}`)}</span>
                <span>{groupDigits(row.high)}</span>
              </div>
            </li>
          );
        })}
      </ol>
      {rest ? <p className="small quiet">{t('sure.rest', rest)}</p> : null}
      <p className="small quiet">
        {typeset(t('sure.tornado-note', { centre: groupDigits(centre) }))}
      </p>
    </section>
  );
}

/** The same as a table with the bars in it, for print. */
export function TornadoTable({ sureness }: { sureness: MadeSureness }) {
  const t = useTranslate();
  const language = useLanguage();
  const figures = useFigures();
  const { result } = sureness;
  const { rows, centreX, centre, rest } = useMemo(
    () => tornadoChart(result, WIDTH, PRINTED),
    [result],
  );
  return (
    <section className="stack report__long" aria-label={t('sure.tornado')}>
      <h3>{t('sure.tornado')}</h3>
      <p className="small quiet">
        {typeset(t('sure.tornado-note', { centre: groupDigits(centre) }))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys. */}
      <section className="scroll-x report__long" aria-label={t('sure.tornado-table')} tabIndex={0}>
        <table className="table table--sure table--tornado" aria-label={t('sure.tornado-table')}>
          <thead>
            <tr>
              <th scope="col">{t('sure.driver')}</th>
              <th scope="col">{t('sure.swing-low')}</th>
              <th scope="col" className="tornado__cell">
                {t('sure.bar')}
              </th>
              <th scope="col">{t('sure.swing-high')}</th>
              <th scope="col">{t('sure.variance-share')} %</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.term}>
                <th scope="row">
                  {driverName(language, row.figures, figures)}
                  <span className="quiet small">　{t(`driver.${row.kind}`)}</span>
                </th>
                <td>{groupDigits(row.low)}</td>
                <td className="tornado__cell">
                  <Bar row={row} centreX={centreX} />
                </td>
                <td>{groupDigits(row.high)}</td>
                <td>{row.share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest ? <p className="small quiet">{t('sure.rest', rest)}</p> : null}
    </section>
  );
}
