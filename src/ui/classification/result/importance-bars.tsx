import { useAppState } from '../../app-context.tsx';
import { useTranslate } from '../../language.ts';
import { bandName, featureName } from '../features/feature-name.ts';

/** How much each feature mattered to the model, the most first. */
export function ImportanceBars() {
  const t = useTranslate();
  const coverage = useAppState((state) => state.survey.coverage);
  const importance = coverage?.importance ?? null;
  if (!coverage || importance === null || importance.length === 0) return null;
  const { features } = coverage.settings;
  const nameOf = (feature: number) => {
    const spec = features[feature];
    return spec ? featureName(spec, t) : bandName(feature);
  };
  const sorted = [...importance].sort((a, b) => b.share - a.share);
  const most = Math.max(...sorted.map(({ share }) => share), Number.MIN_VALUE);
  return (
    <section className="stack" aria-label={t('importance.title')}>
      <h4 className="field__label">{t('importance.title')}</h4>
      <ul className="bars">
        {sorted.map(({ feature, share }) => (
          <li key={feature} className="bar">
            <span className="bar__name">{nameOf(feature)}</span>
            <span className="bar__track" aria-hidden>
              <span className="bar__fill" style={{ width: `${(share / most) * 100}%` }} />
            </span>
            <span className="bar__value">{(share * 100).toFixed(1)} %</span>
          </li>
        ))}
      </ul>
      <p className="small quiet">{t('importance.lead')}</p>
    </section>
  );
}
