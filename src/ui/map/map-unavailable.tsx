import { MapPinOff } from 'lucide-react';
import { useState } from 'react';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';

/** No WebGL: what still works is said first, beside the picture that stands for the map. */
export function MapUnavailable() {
  const t = useTranslate();
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <section className="float unavailable" aria-label={t('map.unavailable')}>
      <MapPinOff size={24} strokeWidth={1.5} aria-hidden />
      <div className="grow">
        <h2>{t('map.unavailable')}</h2>
        <p>{t('map.unavailable-works')}</p>
        <p className="quiet small">{t('map.unavailable-remedy')}</p>
      </div>
      <PushButton kind="quiet" onPress={() => setRead(true)}>
        {t('notice.dismiss')}
      </PushButton>
    </section>
  );
}
