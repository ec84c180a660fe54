import type { TypedValue } from '../../../core/survey/document/evidence-entry.ts';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useTranslate } from '../../language.ts';

interface TypedBaselineProps {
  readonly value: TypedValue;
  readonly onChange: (value: TypedValue) => void;
}

/** An amount with its grounds, which take more than a line. */
export function TypedBaseline({ value, onChange }: TypedBaselineProps) {
  const t = useTranslate();
  return (
    <>
      <DecimalBox
        label={t('baseline.amount')}
        unit="t-CO₂"
        value={value.text}
        onCommit={(text) => onChange({ ...value, text })}
      />
      <TextBox
        label={t('baseline.reason')}
        rows={4}
        value={value.source}
        doubt={value.text !== '' && value.source.trim() === ''}
        onCommit={(source) => onChange({ ...value, source })}
      />
    </>
  );
}
