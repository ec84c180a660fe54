import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useCanEdit, useTranslate } from '../language.ts';
import { readDecimal } from './decimal-input.ts';
import { useDraft } from './use-draft.ts';

interface DecimalBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly unit?: string;
  readonly hideLabel?: boolean;
  /** As in the formula and the drawing. */
  readonly letter?: string;
}

/** Decimal digits as typed. What is no number is not taken, and says so. */
export function DecimalBox({ label, value, onCommit, unit, hideLabel, letter }: DecimalBoxProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const draft = useDraft(value);
  const read = readDecimal(draft.text);
  const commit = () => {
    if (read !== null && read !== value) onCommit(read);
    else if (read !== null) draft.reset();
  };
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.setText}
      onBlur={commit}
      isInvalid={read === null}
      isReadOnly={!canEdit}
      inputMode="decimal"
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        if (event.key === 'Escape') draft.reset();
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field__label">{label}</Label>}
      <div
        className="field__box"
        data-invalid={read === null || undefined}
        data-readonly={!canEdit || undefined}
      >
        {letter ? (
          <i className="field__letter" aria-hidden>
            {letter}
          </i>
        ) : null}
        <Input className="field__input field__input--number" />
        {unit ? <span className="field__unit">{unit}</span> : null}
      </div>
      <FieldError className="field__error">{t('form.not-a-number')}</FieldError>
    </TextField>
  );
}
