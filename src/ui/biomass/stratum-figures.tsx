import type { Stratum } from '../../core/survey/document/biomass-entry.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { useKnownFigure } from '../figures/use-figure.ts';
import { useTranslate } from '../language.ts';
import { stratumName } from './stratum-name.ts';

interface StratumRowProps {
  readonly itemId: string;
  readonly stratum: Stratum;
  readonly number: number;
}

function StratumRow({ itemId, stratum, number }: StratumRowProps) {
  const t = useTranslate();
  const of = (tail: string) => `item:${itemId}/stratum:${stratum.id}/${tail}`;
  const weight = useKnownFigure(of('stratum-weight'));
  const count = useKnownFigure(of('quadrat-count'));
  const mean = useKnownFigure(of('mean-wet-mass'));
  const error = useKnownFigure(of('standard-error'));
  const isSingle = stratum.quadratIds.length === 1;
  return (
    <tr>
      <th scope="row">{stratumName(t, stratum, number)}</th>
      <td>
        <FigureValue id={weight} showUnit={false} />
      </td>
      <td>
        <FigureValue id={count} showUnit={false} />
      </td>
      <td>
        <FigureValue id={mean} showUnit={false} />
      </td>
      <td>
        {error === null && isSingle ? (
          <span className="small doubt">{t('strata.error-unknown')}</span>
        ) : (
          <FigureValue id={error} showUnit={false} />
        )}
      </td>
    </tr>
  );
}

/** Weight, n, mean and standard error of each stratum. */
export function StratumFigures({ itemId, strata }: { itemId: string; strata: readonly Stratum[] }) {
  const t = useTranslate();
  return (
    <table className="table table--figures" aria-label={t('strata.figures')}>
      <thead>
        <tr>
          <th scope="col">{t('strata.list')}</th>
          <th scope="col">{t('strata.weight')}</th>
          <th scope="col">n</th>
          <th scope="col">{t('strata.mean')}</th>
          <th scope="col">{t('strata.error')}</th>
        </tr>
      </thead>
      <tbody>
        {strata.map((stratum, index) => (
          <StratumRow key={stratum.id} itemId={itemId} stratum={stratum} number={index + 1} />
        ))}
      </tbody>
    </table>
  );
}
