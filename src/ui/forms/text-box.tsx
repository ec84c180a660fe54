import { Input, Label, TextArea, TextField } from 'react-aria-components';
import { useCanEdit } from '../language.ts';
import { useDraft } from './use-draft.ts';

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly rows?: number;
  /** Two lines at rest and all of it while it is edited: citations are long. */
  readonly isLong?: boolean;
  readonly doubt?: boolean;
}

/** Text that is taken when the field is left or Enter is pressed, so that undo has whole steps. */
export function TextBox(props: TextBoxProps) {
  const { label, value, onCommit, hideLabel, placeholder, rows, isLong, doubt } = props;
  const canEdit = useCanEdit();
  const draft = useDraft(value);
  const commit = () => {
    if (draft.text !== value) onCommit(draft.text);
  };
  const shared = {
    className: 'field__input',
    ...(value ? { title: value } : {}),
    ...(placeholder ? { placeholder } : {}),
  };
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.setText}
      onBlur={commit}
      isReadOnly={!canEdit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !rows && !event.nativeEvent.isComposing) {
          if (isLong) event.preventDefault();
          commit();
        }
        if (event.key === 'Escape') draft.reset();
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field__label">{label}</Label>}
      <div
        className="field__box"
        data-doubt={doubt || undefined}
        data-readonly={!canEdit || undefined}
      >
        {rows || isLong ? (
          <TextArea
            {...shared}
            className={isLong ? 'field__input field__input--long' : 'field__input'}
            rows={rows ?? 1}
          />
        ) : (
          <Input {...shared} />
        )}
      </div>
    </TextField>
  );
}
