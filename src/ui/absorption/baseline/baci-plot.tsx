import { useMemo } from 'react';
import { baciPlot } from '../../../core/absorption/baci-plot.ts';
import { isDecimalText } from '../../../core/decimal.ts';
import { figureText } from '../../../core/derivation.ts';
import type { BaciGroups } from '../../../core/survey/document/credit-item.ts';
import { useAppState } from '../../app-context.tsx';
import { figuresOf } from '../../figures/use-figure.ts';
import { useTranslate } from '../../language.ts';

const FRAME = { left: 40, top: 10, width: 284, height: 150 } as const;
const RIGHT = 324;
const BOTTOM = 160;

interface BaciPlotProps {
  readonly itemId: string;
  readonly groups: BaciGroups;
}

/** Before and after at both sites, and where the impact site would be without the project. */
export function BaciPlot({ itemId, groups }: BaciPlotProps) {
  const t = useTranslate();
  const derivation = useAppState((state) => state.evaluation.derivation);
  const plot = useMemo(() => {
    const figures = figuresOf(derivation);
    const of = (tail: string) => {
      const figure = figures.get(`item:${itemId}/baseline/${tail}`);
      return figure ? (figure.exact ?? figureText(figure)) : null;
    };
    const impactBefore = of('impact-before/mean');
    const impactAfter = of('impact-after/mean');
    const controlBefore = of('control-before/mean');
    const controlAfter = of('control-after/mean');
    const effect = of('baci-effect');
    const isWhole = Object.values(groups).flat().every(isDecimalText);
    if (!impactBefore || !impactAfter || !controlBefore || !controlAfter || !effect || !isWhole) {
      return null;
    }
    const means = { impactBefore, impactAfter, controlBefore, controlAfter };
    return baciPlot({ means, replicates: groups, effect }, FRAME);
  }, [derivation, itemId, groups]);
  if (plot === null) return null;
  return (
    <figure className="plot-figure">
      <svg className="plot" viewBox="0 0 336 188" role="img" aria-label={t('baseline.plot')}>
        <g className="plot__grid">
          {plot.yTicks.map(({ at, text }) => (
            <g key={text}>
              <line x1={FRAME.left} x2={RIGHT} y1={at} y2={at} />
              <text x={FRAME.left} y={at} dx="-6" dy="4" textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          <text x={plot.xBefore} y={BOTTOM} dy="20" textAnchor="middle">
            {t('baseline.before')}
          </text>
          <text x={plot.xAfter} y={BOTTOM} dy="20" textAnchor="middle">
            {t('baseline.after')}
          </text>
        </g>
        <line className="plot__line plot__line--dotted" {...plot.counterfactual} />
        <line className="plot__line plot__line--control" {...plot.control} />
        <line className="plot__line" {...plot.impact} />
        {plot.controlDots.map(({ key, x, y }) => (
          <circle key={key} className="plot__point plot__point--control" cx={x} cy={y} r="3" />
        ))}
        {plot.impactDots.map(({ key, x, y }) => (
          <circle key={key} className="plot__point" cx={x} cy={y} r="3" />
        ))}
      </svg>
      <figcaption className="plot-key">
        <span className="plot-key__impact">{t('baseline.impact-site')}</span>
        <span className="plot-key__control">{t('baseline.control-site')}</span>
        <span className="plot-key__dotted">{t('baseline.counterfactual')}</span>
      </figcaption>
    </figure>
  );
}
