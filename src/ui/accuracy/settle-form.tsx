import { Check } from 'lucide-react';
import { Button } from 'react-aria-components';
import { disputedPoints } from '../../core/survey/accuracy/labelling-walk.ts';
import { pointWords, type WordOfPoint } from '../../core/survey/accuracy/point-words.ts';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import type { Labelling } from '../../store/labelling-state.ts';
import { useCommands } from '../app-context.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useTranslate } from '../language.ts';
import { SeenChoice } from './seen-choice.tsx';
import { SeenWord } from './seen-word.tsx';

interface SettleFormProps {
  readonly labelling: Extract<Labelling, { kind: 'settle' }>;
  readonly accuracy: AccuracyEntry;
}

/** A point on which people differ: both words side by side, and what they agree on. */
export function SettleForm({ labelling, accuracy }: SettleFormProps) {
  const t = useTranslate();
  const commands = useCommands();
  const words = new Map(pointWords(accuracy).map((entry) => [entry.point.id, entry]));
  const here = words.get(labelling.pointId);
  const agreed = here?.word.kind === 'resolved' ? here.word.classId : null;
  const listed = disputedPoints(accuracy).flatMap(({ id }) => words.get(id) ?? []);
  return (
    <>
      {here ? <BothWords accuracy={accuracy} entry={here} /> : null}
      <h3 className="field__label">{t('settling.agreed')}</h3>
      <SeenChoice seen={agreed} />
      <TextBox
        label={t('settling.by')}
        value={labelling.by}
        onCommit={(by) => commands.setSession({ labelling: { ...labelling, by } })}
      />
      <ol className="plain-list disputed" aria-label={t('settling.list')}>
        {listed.map((entry, at) => (
          <DisputedRow
            key={entry.point.id}
            entry={entry}
            number={at + 1}
            isNow={entry.point.id === labelling.pointId}
          />
        ))}
      </ol>
    </>
  );
}

function BothWords({ accuracy, entry }: { accuracy: AccuracyEntry; entry: WordOfPoint }) {
  return (
    <dl className="both">
      {entry.labels.map(({ interpreterId, classId, note }) => (
        <div key={interpreterId} className="both__word">
          <dt>{accuracy.interpreters.find(({ id }) => id === interpreterId)?.name}</dt>
          <dd>
            <SeenWord seen={classId} />
          </dd>
          {note ? <dd className="both__note">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

interface DisputedRowProps {
  readonly entry: WordOfPoint;
  readonly number: number;
  readonly isNow: boolean;
}

function DisputedRow({ entry, number, isNow }: DisputedRowProps) {
  const t = useTranslate();
  const commands = useCommands();
  const { word, point } = entry;
  return (
    <li>
      <Button
        className="plain-list__row plain-list__button"
        aria-current={isNow ? 'true' : undefined}
        onPress={() => commands.goToPoint(point.id)}
      >
        <span className="plain-list__number">{number}</span>
        <span className="grow">
          {word.kind === 'resolved' ? <SeenWord seen={word.classId} /> : t('settling.open')}
        </span>
        {word.kind === 'resolved' ? <Check size={16} aria-hidden className="icon ok" /> : null}
      </Button>
    </li>
  );
}
