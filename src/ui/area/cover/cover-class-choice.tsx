import type { CoverClass, CoverScale } from '../../../core/coverage/cover-scale.ts';
import { Choice } from '../../forms/choice.tsx';

interface CoverClassChoiceProps {
  readonly label: string;
  readonly scale: CoverScale | null;
  readonly code: string;
  readonly onChange: (code: string) => void;
}

const boundsText = ({ lowerPct, upperPct }: CoverClass) =>
  lowerPct === '' && upperPct === '' ? '' : `${lowerPct}–${upperPct} %`;

/** One class of the scale; a code that the scale lacks stays in sight. */
export function CoverClassChoice({ label, scale, code, onChange }: CoverClassChoiceProps) {
  const classes = scale?.classes ?? [];
  const known = classes.map((entry) => ({
    id: entry.code,
    name: entry.code,
    hint: [entry.label, boundsText(entry)].filter((text) => text !== '').join(' · '),
  }));
  const isKnown = code === '' || known.some(({ id }) => id === code);
  return (
    <Choice
      hideLabel
      label={label}
      value={code === '' ? null : code}
      options={isKnown ? known : [...known, { id: code, name: `${code} ?` }]}
      onChange={onChange}
    />
  );
}
