import { CONFIDENCE_MAP } from '../../store/shown-image.ts';
import { useTranslate } from '../language.ts';
import { ColorRamp } from './display/color-ramp.tsx';

/** Which colour is how sure. */
export function ConfidenceLegend() {
  const t = useTranslate();
  return (
    <figure className="ramp-legend layer__below" aria-label={t('confidence.legend')}>
      <figcaption>{t('confidence.legend')}</figcaption>
      <ColorRamp id={CONFIDENCE_MAP} />
      <span>0 %</span>
      <span>100 %</span>
    </figure>
  );
}
