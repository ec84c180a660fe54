import { useMemo } from 'react';
import { type AreaRow, areaChart } from '../../../core/survey/accuracy/area-chart.ts';
import type { MadeAssessment } from '../../../core/survey/accuracy/assessed-map.ts';
import type { MatrixClass } from '../../../core/survey/accuracy/reference-counts.ts';
import { useAppState } from '../../app-context.tsx';
import { groupDigits } from '../../figures/number-format.ts';
import { type Translate, useTranslate } from '../../language.ts';
import { SeenWord } from '../seen-word.tsx';

const VIEW = { width: 720, left: 116, right: 664 } as const;
const FRAME = { left: VIEW.left, top: 8, width: VIEW.right - VIEW.left, rowHeight: 40 };

/** Mapped and estimated area of each class, with the bound that may be claimed; the table is its twin. */
export function AreaChart({ assessed }: { assessed: MadeAssessment }) {
  const t = useTranslate();
  const classes = useAppState((state) => state.survey.classes);
  const chart = useMemo(() => areaChart(assessed, FRAME), [assessed]);
  const nameOf = (of: MatrixClass) =>
    of === 'unsure'
      ? t('labelling.unsure')
      : (classes.find(({ id }) => id === of)?.name ?? String(of));
  const pct = assessed.confidencePct;
  return (
    <section className="stack" aria-label={t('report.areas')}>
      <h3>{t('report.areas')}</h3>
      <svg
        className="plot plot--wide"
        viewBox={`0 0 ${VIEW.width} ${chart.bottom + 26}`}
        role="img"
        aria-label={t('report.area-chart')}
      >
        <g className="plot__grid">
          {chart.ticks.map(({ x, text }) => (
            <g key={text}>
              <line x1={x} x2={x} y1={FRAME.top} y2={chart.bottom} />
              <text x={x} y={chart.bottom} dy="16" textAnchor="middle">
                {groupDigits(text)}
              </text>
            </g>
          ))}
        </g>
        <text
          className="plot__axis"
          x={VIEW.width}
          y={chart.bottom}
          dx="-12"
          dy="16"
          textAnchor="end"
        >
          m²
        </text>
        {chart.rows.map((row) => (
          <g key={row.of}>
            <text x={VIEW.left} y={row.y} dx="-8" dy="4" textAnchor="end" className="plot__axis">
              {nameOf(row.of)}
            </text>
            <Marks row={row} />
          </g>
        ))}
      </svg>
      <ul className="chart-key">
        <Key kind="mapped" text={t('report.mapped')} />
        <Key kind="interval" text={t('report.estimate-interval')} />
        <Key kind="lower" text={t('report.lower', { pct })} />
      </ul>
      <AreaTable rows={chart.rows} pct={pct} t={t} />
    </section>
  );
}

function Marks({ row }: { row: AreaRow }) {
  const { y, lowX, highX, estimateX, mappedX, lowerX } = row;
  return (
    <>
      <line className="chart__interval" x1={lowX} x2={highX} y1={y} y2={y} />
      <line className="chart__interval" x1={lowX} x2={lowX} y1={y - 5} y2={y + 5} />
      <line className="chart__interval" x1={highX} x2={highX} y1={y - 5} y2={y + 5} />
      <circle className="chart__estimate" cx={estimateX} cy={y} r="4.5" />
      <path className="chart__mapped" d={`M${mappedX} ${y - 15}l5 5l-5 5l-5 -5z`} />
      <path className="chart__lower" d={`M${lowerX} ${y - 11}v22m0 0l-5 5h10z`} />
    </>
  );
}

function Key({ kind, text }: { kind: 'mapped' | 'interval' | 'lower'; text: string }) {
  return (
    <li>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden>
        {kind === 'mapped' ? <path className="chart__mapped" d="M12 7l5 5l-5 5l-5 -5z" /> : null}
        {kind === 'interval' ? (
          <>
            <path className="chart__interval" d="M2 12h20M2 8v8M22 8v8" />
            <circle className="chart__estimate" cx="12" cy="12" r="4.5" />
          </>
        ) : null}
        {kind === 'lower' ? <path className="chart__lower" d="M12 2v14m0 0l-5 5h10z" /> : null}
      </svg>
      {text}
    </li>
  );
}

interface AreaTableProps {
  readonly rows: readonly AreaRow[];
  readonly pct: number;
  readonly t: Translate;
}

function AreaTable({ rows, pct, t }: AreaTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys.
    <section className="scroll-x" aria-label={t('report.areas')} tabIndex={0}>
      <table className="table table--areas" aria-label={t('report.area-table')}>
        <thead>
          <tr>
            <th scope="col">{t('classification.class')}</th>
            <th scope="col">{t('report.mapped')} m²</th>
            <th scope="col">{t('report.estimate')} m²</th>
            <th scope="col">{t('report.se')} m²</th>
            <th scope="col">{t('report.interval')} m²</th>
            <th scope="col">{t('report.lower', { pct })} m²</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.of}>
              <th scope="row">
                <SeenWord seen={row.of} />
              </th>
              <td>{groupDigits(row.mapped)}</td>
              <td>{groupDigits(row.estimate)}</td>
              <td>{row.standardError === null ? '—' : groupDigits(row.standardError)}</td>
              <td>
                {groupDigits(row.low)}–{groupDigits(row.high)}
              </td>
              <td data-headline>
                <strong>{groupDigits(row.lower)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ standardError }) => standardError === null) ? (
        <p className="small quiet">{t('report.no-spread')}</p>
      ) : null}
    </section>
  );
}
