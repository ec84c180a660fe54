import { MapPinOff } from 'lucide-react';
import { useTranslate } from '../language.ts';

/** No WebGL: what still works is said first. */
export function MapUnavailable() {
  const t = useTranslate();
  return (
    <div className="welcome">
      <section className="float welcome__card" aria-label={t('map.unavailable')}>
        <MapPinOff size={30} strokeWidth={1.5} aria-hidden />
        <h2>{t('map.unavailable')}</h2>
        <p>{t('map.unavailable-works')}</p>
        <p className="quiet small">{t('map.unavailable-remedy')}</p>
      </section>
    </div>
  );
}
