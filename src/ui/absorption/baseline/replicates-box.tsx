import { FieldError, Label, TextArea, TextField } from 'react-aria-components';
import { useDraft } from '../../forms/use-draft.ts';
import { useCanEdit, useTranslate } from '../../language.ts';
import { readReplicates } from './replicates.ts';

interface ReplicatesBoxProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onCommit: (values: readonly string[]) => void;
}

/** Replicates of one group, typed or pasted from a spreadsheet's column. */
export function ReplicatesBox({ label, values, onCommit }: ReplicatesBoxProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const draft = useDraft(values.join(' '));
  const { texts, wrong } = readReplicates(draft.text);
  const commit = () => {
    if (wrong !== null) return;
    if (texts.join(' ') === values.join(' ')) draft.reset();
    else onCommit(texts);
  };
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.setText}
      onBlur={commit}
      isInvalid={wrong !== null}
      isReadOnly={!canEdit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') draft.reset();
      }}
    >
      <Label className="field__label">{label}</Label>
      <div
        className="field__box"
        data-invalid={wrong !== null || undefined}
        data-readonly={!canEdit || undefined}
      >
        <TextArea className="field__input" rows={3} />
      </div>
      <p className="field__hint">{t('baseline.replicates-count', { count: texts.length })}</p>
      <FieldError className="field__error">
        {t('baseline.not-number', { text: wrong ?? '' })}
      </FieldError>
    </TextField>
  );
}
