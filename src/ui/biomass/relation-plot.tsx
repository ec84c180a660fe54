import { useMemo } from 'react';
import { lengthWeightPlot, type PlotFrame } from '../../core/biomass/length-weight-plot.ts';
import { type Figure, figureText } from '../../core/derivation.ts';
import type { LengthWeight } from '../../core/survey/document/biomass-entry.ts';
import { useAppState } from '../app-context.tsx';
import { figuresOf } from '../figures/use-figure.ts';
import { useTranslate } from '../language.ts';

const VIEW = { width: 336, height: 232 } as const;
const FRAME: PlotFrame = { left: 44, top: 12, width: 280, height: 172 };
const RIGHT = 324;
const BOTTOM = 184;

const textOf = (figure: Figure | undefined): string | null =>
  figure === undefined ? null : (figure.exact ?? figureText(figure));

/** Length against mass on logarithmic axes, with the fitted line; the tables are its twin. */
export function RelationPlot({ entry }: { entry: LengthWeight }) {
  const t = useTranslate();
  const derivation = useAppState((state) => state.evaluation.derivation);
  const plot = useMemo(() => {
    const figures = figuresOf(derivation);
    const of = (tail: string) => textOf(figures.get(`length-weight:${entry.id}/${tail}`));
    const shoots = entry.shoots.flatMap(({ id }) => {
      const logLength = of(`shoot:${id}/log-length`);
      const logMass = of(`shoot:${id}/log-mass`);
      return logLength === null || logMass === null ? [] : [{ id, logLength, logMass }];
    });
    const intercept = of('regression-intercept');
    const slope = of('regression-slope');
    const line = intercept === null || slope === null ? null : { intercept, slope };
    return lengthWeightPlot(shoots, line, FRAME);
  }, [derivation, entry.id, entry.shoots]);
  if (plot === null) return null;
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${VIEW.width} ${VIEW.height}`}
      role="img"
      aria-label={t('relation.plot')}
    >
      <g className="plot__grid">
        {plot.xTicks.map(({ at, text }) => (
          <g key={text}>
            <line x1={at} x2={at} y1={FRAME.top} y2={BOTTOM} />
            <text x={at} y={BOTTOM} dy="16" textAnchor="middle">
              {text}
            </text>
          </g>
        ))}
        {plot.yTicks.map(({ at, text }) => (
          <g key={text}>
            <line x1={FRAME.left} x2={RIGHT} y1={at} y2={at} />
            <text x={FRAME.left} y={at} dx="-6" dy="4" textAnchor="end">
              {text}
            </text>
          </g>
        ))}
      </g>
      <text className="plot__axis" x={RIGHT} y={BOTTOM} dy="36" textAnchor="end">
        {t('relation.plot-x')}
      </text>
      <text className="plot__axis" x={FRAME.left} y={BOTTOM} dy="36" textAnchor="start">
        ↑ {t('relation.plot-y')}
      </text>
      {plot.line ? <line className="plot__line" {...plot.line} /> : null}
      {plot.points.map(({ id, x, y }) => (
        <circle key={id} className="plot__point" cx={x} cy={y} r="4" />
      ))}
    </svg>
  );
}
