import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useCanEdit, useTranslate } from '../language.ts';
import { readIsoDate } from './date-input.ts';
import { useDraft } from './use-draft.ts';

interface DateBoxProps {
  readonly label: string;
  /** ISO, '' = not known. */
  readonly value: string;
  readonly onCommit: (isoDate: string) => void;
}

/** A day as text: the browser's own control follows its language, not the survey's. */
export function DateBox({ label, value, onCommit }: DateBoxProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const draft = useDraft(value);
  const read = readIsoDate(draft.text);
  const [typing, setTyping] = useState(false);
  const commit = () => {
    setTyping(false);
    if (read === null) return;
    if (read === value) draft.reset();
    else onCommit(read);
  };
  // While the day is still being typed it is not wrong yet.
  const isInvalid = read === null && !typing;
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={(text) => {
        draft.setText(text);
        setTyping(true);
      }}
      onBlur={commit}
      isInvalid={isInvalid}
      isReadOnly={!canEdit}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        if (event.key === 'Escape') draft.reset();
      }}
    >
      <Label className="field__label">{label}</Label>
      <div
        className="field__box"
        data-invalid={isInvalid || undefined}
        data-readonly={!canEdit || undefined}
      >
        <Input className="field__input" placeholder={t('form.date-shape')} />
      </div>
      <FieldError className="field__error">{t('form.not-a-date')}</FieldError>
    </TextField>
  );
}
