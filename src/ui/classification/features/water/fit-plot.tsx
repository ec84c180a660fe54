import { useState } from 'react';
import type { FitState } from '../../../../store/state.ts';
import { Choice } from '../../../forms/choice.tsx';
import { useTranslate } from '../../../language.ts';
import { bandName } from '../feature-name.ts';
import { ScatterPlot } from './scatter-plot.tsx';

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The cloud that a fit was made from; of a correction, one band at a time. */
export function FitPlot({ fit, result }: FitState) {
  const t = useTranslate();
  const [chosen, setChosen] = useState(0);
  const at = fit.kind === 'deglint' && chosen < fit.bands.length ? chosen : 0;
  const points = result.scatter[at] ?? [];
  if (points.length === 0) return null;
  const centre = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const label = t('fit.plot');
  switch (fit.kind) {
    case 'deglint': {
      const { band = 0, slope = 0 } = fit.bands[at] ?? {};
      return (
        <>
          {fit.bands.length > 1 ? (
            <Choice
              label={t('fit.plotted')}
              value={String(at)}
              options={fit.bands.map((each, index) => ({
                id: String(index),
                name: bandName(each.band),
              }))}
              onChange={(index) => setChosen(Number(index))}
            />
          ) : null}
          <ScatterPlot
            label={label}
            points={points}
            slope={slope}
            through={centre}
            xName={t('fit.nir-axis', { band: bandName(fit.nirBand) })}
            yName={bandName(band)}
          />
        </>
      );
    }
    case 'depth-invariant':
      return (
        <ScatterPlot
          label={label}
          points={points}
          slope={fit.ratio}
          through={centre}
          xName={t('fit.log-axis', { band: bandName(fit.bandJ) })}
          yName={t('fit.log-axis', { band: bandName(fit.bandI) })}
        />
      );
    case 'log-ratio-depth':
      return (
        <ScatterPlot
          label={label}
          points={points}
          slope={fit.m1}
          through={{ x: 0, y: fit.m0 }}
          xName={t('fit.ratio-axis')}
          yName={t('fit.depth-axis')}
        />
      );
  }
}
