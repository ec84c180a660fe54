import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TypedValue } from '../../core/survey/document/evidence-entry.ts';
import { useTranslate } from '../language.ts';
import { DecimalBox } from './decimal-box.tsx';
import { TextBox } from './text-box.tsx';

interface SourcedBoxProps {
  readonly label: string;
  readonly value: TypedValue;
  readonly onCommit: (value: TypedValue) => void;
  readonly unit?: string;
  /** Beside the source: a menu of values. */
  readonly action?: ReactNode;
}

/** A typed value and, beside it, what it rests on. A number without a source is amber. */
export function SourcedBox({ label, value, onCommit, unit, action }: SourcedBoxProps) {
  const t = useTranslate();
  const missing = value.text !== '' && value.source.trim() === '';
  return (
    <div className={action ? 'sourced sourced--action' : 'sourced'}>
      <div className="sourced__label" aria-hidden>
        <span>{label}</span>
        {missing ? (
          <span className="missing-tag">
            <TriangleAlert size={13} aria-hidden />
            {t('source.missing')}
          </span>
        ) : null}
      </div>
      <DecimalBox
        label={label}
        hideLabel
        value={value.text}
        onCommit={(text) => onCommit({ ...value, text })}
        {...(unit ? { unit } : {})}
      />
      <TextBox
        label={t('form.source-of', { label })}
        hideLabel
        isLong
        value={value.source}
        doubt={missing}
        placeholder={t('form.source')}
        onCommit={(source) => onCommit({ ...value, source })}
      />
      {action}
    </div>
  );
}
