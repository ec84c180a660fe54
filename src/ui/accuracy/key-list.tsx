import { classKeys } from '../../core/survey/accuracy/class-keys.ts';
import type { Labelling } from '../../store/labelling-state.ts';
import { useAppState } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

const KEYS = [
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
  const classes = useAppState((state) => state.survey.classes.length);
  const keys = KEYS.filter(([key]) => kind === 'label' || key !== 'N');
  return (
    <dl className="keys" aria-label={t('labelling.keys')}>
      <div>
        <dt>
          <kbd>{classKeys(classes)}</kbd>
        </dt>
        <dd>{t('labelling.key-class')}</dd>
      </div>
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
