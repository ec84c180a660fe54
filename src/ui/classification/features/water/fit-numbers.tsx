import type { FeatureFit } from '../../../../core/training/water/feature-fit.ts';
import { groupDigits } from '../../../figures/number-format.ts';
import { useTranslate } from '../../../language.ts';
import { bandName } from '../feature-name.ts';

/** Five digits that mean something: a coefficient is read, not calculated with. */
export const shownNumber = (value: number): string =>
  String(Number(value.toPrecision(5))).replace('-', '−');

const count = (value: number): string => groupDigits(String(value));

function DeglintTable({ fit }: { fit: Extract<FeatureFit, { kind: 'deglint' }> }) {
  const t = useTranslate();
  return (
    <table className="table table--figures" aria-label={t('fit.numbers')}>
      <thead>
        <tr>
          <th scope="col">{t('fit.band')}</th>
          <th scope="col">{t('fit.slope')}</th>
          <th scope="col">r</th>
          <th scope="col">r²</th>
        </tr>
      </thead>
      <tbody>
        {fit.bands.map(({ band, slope, r2 }) => (
          <tr key={band}>
            <th scope="row">{bandName(band)}</th>
            <td className="number">{shownNumber(slope)}</td>
            <td className="number">
              {(Math.sign(slope) * Math.sqrt(r2)).toFixed(3).replace('-', '−')}
            </td>
            <td className="number">{r2.toFixed(3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Fact = readonly [name: string, value: string];

/** The numbers of a fit, each with what it is and its unit. */
export function FitNumbers({ fit, unit }: { fit: FeatureFit; unit: string }) {
  const t = useTranslate();
  const facts = (): readonly Fact[] => {
    switch (fit.kind) {
      case 'deglint':
        return [
          [t('fit.nir-min', { band: bandName(fit.nirBand) }), `${shownNumber(fit.nirMin)} ${unit}`],
          [t('fit.pixels'), count(fit.pixels)],
        ];
      case 'depth-invariant':
        return [
          [t('fit.ratio'), shownNumber(fit.ratio)],
          ['r²', fit.r2.toFixed(3)],
          [t('fit.deep-of', { band: bandName(fit.bandI) }), `${shownNumber(fit.deepI)} ${unit}`],
          [t('fit.deep-of', { band: bandName(fit.bandJ) }), `${shownNumber(fit.deepJ)} ${unit}`],
          [t('fit.sand-pixels'), count(fit.pixels)],
          [t('fit.deep-pixels'), count(fit.deepPixels)],
        ];
      case 'log-ratio-depth':
        return [
          ['m1', `${shownNumber(fit.m1)} m`],
          ['m0', `${shownNumber(fit.m0)} m`],
          ['r²', fit.r2.toFixed(3)],
          [t('fit.residual'), fit.residualM === null ? '—' : `${shownNumber(fit.residualM)} m`],
          [t('fit.soundings'), count(fit.soundings)],
        ];
    }
  };
  return (
    <>
      {fit.kind === 'deglint' ? <DeglintTable fit={fit} /> : null}
      <dl className="facts">
        {facts().map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value.trim()}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
