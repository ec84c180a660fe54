import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { sentence } from '../../i18n/t.ts';
import { isAllHere } from '../../store/map-sources.ts';
import type { MapReview } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';

const TONES: Readonly<Record<string, 'ok' | 'quiet'>> = {
  equal: 'ok',
  waiting: 'quiet',
  checking: 'quiet',
};

/** Whether the pixels of the package give its class map again. */
export function MapCheckLine({ map: { state, why, details } }: { map: MapReview }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const isHere = useAppState(({ survey }) => isAllHere(survey));
  if (state === 'none') return null;
  const tone = TONES[state] ?? 'doubt';
  const Icon = { ok: CircleCheck, quiet: CircleDashed, doubt: TriangleAlert }[tone];
  return (
    <div className="stack" data-map-check={state}>
      <ul className="checks">
        <li>
          <Icon size={18} data-tone={tone} aria-hidden />
          <span>{t('review.map')}</span>
          <span className="small quiet">{t(`review.map.${state}`)}</span>
        </li>
      </ul>
      {why === null ? null : (
        <p className="small" data-why={why}>
          {sentence(language, 'error', why, details ?? {})}
        </p>
      )}
      {state === 'waiting' ? (
        <>
          {isHere ? null : <p className="small quiet">{t('review.map.remote')}</p>}
          <PushButton onPress={() => void commands.checkMap()}>{t('review.map.check')}</PushButton>
        </>
      ) : null}
    </div>
  );
}
