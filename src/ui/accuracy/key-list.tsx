import type { Labelling } from '../../store/labelling-state.ts';
import { useTranslate } from '../language.ts';

const KEYS = [
  ['1–9', 'labelling.key-class'],
  ['U', 'labelling.unsure'],
  ['Enter →', 'labelling.next'],
  ['←', 'labelling.back'],
  ['N', 'labelling.note'],
  ['+ − 0', 'labelling.key-zoom'],
  ['Backspace', 'top.undo'],
  ['Esc', 'labelling.leave'],
] as const;

/** The keys, for whoever works by them. */
export function KeyList({ kind }: Pick<Labelling, 'kind'>) {
  const t = useTranslate();
  const keys = KEYS.filter(([key]) => kind === 'label' || key !== 'N');
  return (
    <dl className="keys" aria-label={t('labelling.keys')}>
      {keys.map(([key, message]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(message)}</dd>
        </div>
      ))}
    </dl>
  );
}
