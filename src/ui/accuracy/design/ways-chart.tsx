import type { ReactNode } from 'react';
import type { PlannedWay } from '../../../core/survey/accuracy/planned-design.ts';
import { waysChart } from '../../../core/survey/accuracy/ways-chart.ts';
import { groupDigits } from '../../figures/number-format.ts';
import { useTranslate } from '../../language.ts';

interface WaysChartProps {
  readonly ways: readonly PlannedWay[];
  /** The way that is taken. */
  readonly chosen: PlannedWay['name'];
  readonly nameOf: (way: PlannedWay['name']) => string;
  /** On the sheet that is printed, else in the panel. */
  readonly isSheet?: boolean;
}

/** Units of the drawing; of the panel about 1 : 1. */
const SHEET_WIDTH = 720;
const PANEL_WIDTH = 340;
const LEFT = 128;
/** Room for the digits at the end of the longest bar. */
const RIGHT = 64;

/** Expected standard error by allocation: the shorter the bar, the surer the area; the table is its twin. */
export function WaysChart({ ways, chosen, nameOf, isSheet = false }: WaysChartProps) {
  const t = useTranslate();
  const width = isSheet ? SHEET_WIDTH : PANEL_WIDTH;
  const frame = { left: LEFT, top: 6, width: width - LEFT - RIGHT, rowHeight: 26 };
  const chart = waysChart(ways, frame);
  const nowOf = (name: PlannedWay['name']) => name === chosen || undefined;
  return (
    <>
      <svg
        className={isSheet ? 'plot plot--wide' : 'plot'}
        viewBox={`0 0 ${width} ${chart.bottom + 24}`}
        role="img"
        aria-label={t('draw.ways-chart')}
      >
        <g className="plot__grid">
          {chart.ticks.map(({ x, text }) => (
            <g key={text}>
              <line x1={x} x2={x} y1={frame.top} y2={chart.bottom} />
              <text x={x} y={chart.bottom} dy="15" textAnchor="middle">
                {groupDigits(text)}
              </text>
            </g>
          ))}
        </g>
        <text className="plot__axis" x={width} y={chart.bottom} dx="-10" dy="15" textAnchor="end">
          m²
        </text>
        {chart.rows.map(({ name, y, endX, standardError }) => (
          <g key={name}>
            <text x={LEFT} y={y} dx="-8" dy="4" textAnchor="end" className="plot__axis">
              {nameOf(name)}
            </text>
            <path
              className="chart__way"
              data-now={nowOf(name)}
              d={`M${LEFT} ${y - 6}H${endX}v12H${LEFT}z`}
            />
            <text x={endX} y={y} dx="6" dy="4">
              {groupDigits(standardError)}
            </text>
          </g>
        ))}
      </svg>
      <table className="table table--bars" aria-label={t('draw.ways')}>
        <thead>
          <tr>
            <th scope="col">{t('draw.allocation')}</th>
            <th scope="col">{t('draw.way-se')}</th>
            <th scope="col">{t('draw.way-lower')}</th>
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ name, standardError, lower }) => (
            <tr key={name} data-now={nowOf(name)}>
              <th scope="row">{nameOf(name)}</th>
              <Metres>{groupDigits(standardError)}</Metres>
              <Metres>{groupDigits(lower)}</Metres>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const Metres = ({ children }: { children: ReactNode }) => <td>{children} m²</td>;
