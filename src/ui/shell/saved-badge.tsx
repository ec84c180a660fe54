import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

const ICONS = { saved: CircleCheck, saving: LoaderCircle, failed: CircleAlert } as const;

const clock = (at: number) =>
  new Intl.DateTimeFormat('ja-JP', { hour: '2-digit', minute: '2-digit' }).format(at);

/** Where the work is: in this device, and since when. */
export function SavedBadge() {
  const t = useTranslate();
  const saved = useAppState((state) => state.session.saved);
  const Icon = ICONS[saved.kind];
  const text =
    saved.kind === 'saved' ? t('saved.saved', { time: clock(saved.at) }) : t(`saved.${saved.kind}`);
  return (
    <span className="saved top__spare" data-kind={saved.kind} role="status">
      <Icon size={14} aria-hidden />
      {text}
    </span>
  );
}
