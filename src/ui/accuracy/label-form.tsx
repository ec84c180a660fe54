import { type RefObject, useRef } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import type { Labelling } from '../../store/labelling-state.ts';
import { useCommands } from '../app-context.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { useTranslate } from '../language.ts';
import { SeenChoice } from './seen-choice.tsx';

interface LabelFormProps {
  readonly labelling: Extract<Labelling, { kind: 'label' }>;
  readonly accuracy: AccuracyEntry;
  readonly note: RefObject<HTMLTextAreaElement | null>;
}

/** What this interpreter sees at the point; nobody else's word is shown. */
export function LabelForm({ labelling, accuracy, note }: LabelFormProps) {
  const { pointId, interpreterId } = labelling;
  const own = accuracy.labels.find(
    (label) => label.pointId === pointId && label.interpreterId === interpreterId,
  );
  return (
    <>
      <SeenChoice seen={own?.classId ?? null} />
      <NoteField key={pointId} value={own?.note ?? ''} field={note} />
    </>
  );
}

interface NoteFieldProps {
  readonly value: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

function NoteField({ value, field }: NoteFieldProps) {
  const t = useTranslate();
  const commands = useCommands();
  const draft = useDraft(value);
  const isGivenUp = useRef(false);
  const commit = () => {
    if (draft.text !== value && !isGivenUp.current) commands.noteHere(draft.text);
    isGivenUp.current = false;
  };
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.setText}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          isGivenUp.current = true;
          draft.reset();
        }
        if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
          event.preventDefault();
          field.current?.blur();
        }
      }}
    >
      <Label className="field__label">
        <kbd>N</kbd> {t('labelling.note')}
      </Label>
      <div className="field__box">
        <TextArea ref={field} className="field__input" rows={2} />
      </div>
    </TextField>
  );
}
