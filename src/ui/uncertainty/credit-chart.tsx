import { useMemo } from 'react';
import {
  type CreditHistogram,
  creditHistogram,
} from '../../core/survey/uncertainty/credit-histogram.ts';
import { useAppState } from '../app-context.tsx';
import { formatFigure, groupDigits } from '../figures/number-format.ts';
import { useFigure } from '../figures/use-figure.ts';
import { typeset } from '../forms/issue-text.ts';
import { useTranslate } from '../language.ts';
import { type MadeSureness, useBound, useClaimTCo2 } from './use-bound.ts';

const PANEL = { view: [336, 150], box: { left: 14, top: 26, width: 308, height: 96 } } as const;
const SHEET = { view: [820, 250], box: { left: 24, top: 30, width: 772, height: 186 } } as const;

interface CreditChartProps {
  readonly sureness: MadeSureness;
  readonly isSheet?: boolean;
}

/** The drawn credits as bars, with the bound, the median and the claim, each by a mark of its own. */
export function CreditChart({ sureness, isSheet = false }: CreditChartProps) {
  const t = useTranslate();
  const bound = useBound(sureness);
  const claimTCo2 = useClaimTCo2();
  const total = useFigure(useAppState((state) => state.evaluation.totalTCo2));
  const claim = (total && formatFigure(total, 'panel')) ?? '—';
  const { view, box } = isSheet ? SHEET : PANEL;
  const { result } = sureness;
  const chart = useMemo(
    () => creditHistogram(result, bound.lowerTCo2, claimTCo2, box),
    [result, bound, claimTCo2, box],
  );
  const pct = bound.confidencePct;
  const lower = groupDigits(bound.lower);
  const median = groupDigits(bound.median);
  return (
    <section className="stack" aria-label={t('sure.distribution')}>
      <h4>{t('sure.distribution')}</h4>
      <svg
        className={isSheet ? 'plot plot--wide' : 'plot'}
        viewBox={`0 0 ${view[0]} ${view[1]}`}
        role="img"
        aria-label={typeset(t('sure.distribution-chart', { pct, lower, median, claim }))}
      >
        <Bars chart={chart} />
        <text className="plot__axis" x={view[0]} y={box.top} dx="-6" dy="-12" textAnchor="end">
          {t('unit.t-CO2')}
        </text>
        <Marks chart={chart} top={box.top} />
      </svg>
      <ul className="chart-key">
        <Key kind="lower" name={t('sure.lower', { pct })} digits={lower} />
        <Key kind="median" name={t('sure.median')} digits={median} />
        <Key kind="claim" name={t('sure.claim')} digits={claim} />
      </ul>
      {isSheet ? <DistributionTable chart={chart} /> : null}
      <p className="small quiet">{t('sure.outside')}</p>
    </section>
  );
}

function Bars({ chart }: { chart: CreditHistogram }) {
  return (
    <>
      {chart.bars.map((bar) => (
        <rect
          key={bar.x}
          className="chart__bar"
          data-below={bar.isBelow || undefined}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
        />
      ))}
      <g className="plot__grid">
        {chart.ticks.map(({ x, text }) => (
          <g key={text}>
            <line x1={x} x2={x} y1={chart.baseline} y2={chart.baseline + 4} />
            <text x={x} y={chart.baseline} dy="17" textAnchor="middle">
              {groupDigits(text)}
            </text>
          </g>
        ))}
      </g>
    </>
  );
}

/** Told apart by shape: a full line with a wedge, dashes with a ring, dots with a diamond. */
function Marks({ chart, top }: { chart: CreditHistogram; top: number }) {
  const { lowerX, medianX, claimX, baseline } = chart;
  return (
    <>
      {claimX === null ? null : (
        <g className="chart__claim">
          <line x1={claimX} x2={claimX} y1={top} y2={baseline} />
          <path d={`M${claimX} ${top - 14}l6 6l-6 6l-6 -6z`} />
        </g>
      )}
      <g className="chart__median">
        <line x1={medianX} x2={medianX} y1={top} y2={baseline} />
        <circle cx={medianX} cy={top - 8} r="5" />
      </g>
      <path className="chart__lower" d={`M${lowerX} ${baseline}V${top - 3}m0 0l-5 -10h10z`} />
    </>
  );
}

interface KeyProps {
  readonly kind: 'lower' | 'median' | 'claim';
  readonly name: string;
  readonly digits: string;
}

function Key({ kind, name, digits }: KeyProps) {
  return (
    <li>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden>
        {kind === 'lower' ? <path className="chart__lower" d="M12 22V11m0 0l-5 -10h10z" /> : null}
        {kind === 'median' ? (
          <g className="chart__median">
            <path d="M12 11v12" />
            <circle cx="12" cy="6" r="5" />
          </g>
        ) : null}
        {kind === 'claim' ? (
          <g className="chart__claim">
            <path d="M12 13v10" />
            <path d="M12 1l6 6l-6 6l-6 -6z" />
          </g>
        ) : null}
      </svg>
      {name} <strong>{digits}</strong>
    </li>
  );
}

function DistributionTable({ chart }: { chart: CreditHistogram }) {
  const t = useTranslate();
  return (
    <table className="table table--sure table--spread" aria-label={t('sure.distribution-table')}>
      <thead>
        <tr>
          <th scope="col">
            {t('sure.from')} {t('unit.t-CO2')}
          </th>
          <th scope="col">
            {t('sure.to')} {t('unit.t-CO2')}
          </th>
          <th scope="col">{t('sure.draw-share')} %</th>
        </tr>
      </thead>
      <tbody>
        {chart.rows.map((row) => (
          <tr key={row.from}>
            <td>{groupDigits(row.from)}</td>
            <td>{groupDigits(row.to)}</td>
            <td>{row.share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
