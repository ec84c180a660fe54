import { Group, Input, Label, NumberField } from 'react-aria-components';
import { useCanEdit } from '../language.ts';

interface WholeBoxProps {
  readonly label: string;
  readonly value: number;
  readonly limits: readonly [number, number];
  readonly onCommit: (value: number) => void;
  readonly hideLabel?: boolean;
}

/** A whole number within limits: a setting, never a figure of the credit. */
export function WholeBox({ label, value, limits, onCommit, hideLabel }: WholeBoxProps) {
  const canEdit = useCanEdit();
  return (
    <NumberField
      className="field"
      value={value}
      minValue={limits[0]}
      maxValue={limits[1]}
      step={1}
      isReadOnly={!canEdit}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      onChange={(next) => {
        if (Number.isSafeInteger(next) && next !== value) onCommit(next);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field__label">{label}</Label>}
      <Group className="field__box" data-readonly={!canEdit || undefined}>
        <Input className="field__input field__input--number" />
      </Group>
    </NumberField>
  );
}
