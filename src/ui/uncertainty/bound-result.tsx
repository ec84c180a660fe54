import { TriangleAlert } from 'lucide-react';
import { groupDigits } from '../figures/number-format.ts';
import { useTranslate } from '../language.ts';
import { type MadeSureness, useBound } from './use-bound.ts';

/** The conservative figure first; whether it is a bound of all errors or of the known ones alone. */
export function BoundResult({ sureness }: { sureness: MadeSureness }) {
  const t = useTranslate();
  const bound = useBound(sureness);
  const { isComplete, unknown } = sureness.result;
  const pct = bound.confidencePct;
  return (
    <div className="result bound" data-tone={isComplete ? undefined : 'doubt'}>
      <p className="result__label">{t(isComplete ? 'sure.lower' : 'sure.lower-known', { pct })}</p>
      <p className="bound__lower">
        <strong data-testid="credit-lower">{groupDigits(bound.lower)}</strong>
        <span className="figure__unit">{t('unit.t-CO2')}</span>
      </p>
      {isComplete ? null : (
        <p className="bound__unknown">
          <TriangleAlert size={16} aria-hidden className="icon" />
          {t('sure.unknown-lead', { count: unknown.length })}
        </p>
      )}
      {bound.isAboveClaim ? <p className="small">{t('sure.above-claim')}</p> : null}
    </div>
  );
}

/** Monte Carlo beside the law of propagation, on the same inputs. */
export function TwoWays({ sureness }: { sureness: MadeSureness }) {
  const t = useTranslate();
  const bound = useBound(sureness);
  const { seed, draws } = sureness.result;
  const { firstOrder } = bound;
  return (
    <div className="stack">
      <table className="table table--ways" aria-label={t('sure.by-way')}>
        <thead>
          <tr>
            <th scope="col">{t('sure.way')}</th>
            <th scope="col">{t('sure.lower-column', { pct: bound.confidencePct })}</th>
            <th scope="col">{t('sure.centre')}</th>
            <th scope="col">{t('sure.spread')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('sure.monte-carlo')}</th>
            <td>
              <strong>{groupDigits(bound.lower)}</strong>
            </td>
            <td>{groupDigits(bound.median)}</td>
            <td>{groupDigits(bound.standardDeviation)}</td>
          </tr>
          <tr>
            <th scope="row">{t('sure.first-order')}</th>
            <td>{groupDigits(firstOrder.lower)}</td>
            <td>{groupDigits(firstOrder.estimate)}</td>
            <td>{groupDigits(firstOrder.standardUncertainty)}</td>
          </tr>
        </tbody>
      </table>
      <p className="small quiet">
        {t('sure.interval')} {groupDigits(bound.low)}–{groupDigits(bound.high)}
        {firstOrder.degrees === null
          ? null
          : ` · ${t('sure.effective-degrees', { degrees: firstOrder.degrees })}`}
        <br />
        {t('sure.draws', { draws: groupDigits(String(draws)), seed })}
      </p>
    </div>
  );
}
