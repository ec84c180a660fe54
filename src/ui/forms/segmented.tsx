import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useCanEdit } from '../language.ts';
import type { Option } from './choice.tsx';

interface SegmentedProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (id: string) => void;
}

/** Two or three ways, all in sight. */
export function Segmented({ label, value, options, onChange }: SegmentedProps) {
  const canEdit = useCanEdit();
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      isDisabled={!canEdit}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined && key !== value) onChange(String(key));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="segmented__option">
          {option.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
