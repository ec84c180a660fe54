import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useCanEdit, useTranslate } from '../language.ts';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (id: string) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a short list. */
export function Choice(props: ChoiceProps) {
  const { label, value, options, onChange, hideLabel, isDisabled } = props;
  const t = useTranslate();
  const canEdit = useCanEdit();
  return (
    <Select
      className="select"
      value={value}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
      isDisabled={!canEdit || (isDisabled ?? false)}
      placeholder={t('form.choose')}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field__label">{label}</Label>}
      <Button className="select__button">
        <SelectValue className="select__value" />
        <ChevronDown size={16} aria-hidden className="icon" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="option">
              <Text slot="label">{option.name}</Text>
              {option.hint ? (
                <Text slot="description" className="option__hint">
                  {option.hint}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
