import type { CreditItem } from '../../core/survey/credit-item.ts';
import type { TypedValue } from '../../core/survey/evidence-entry.ts';
import { SourcedBox } from '../forms/sourced-box.tsx';

interface LiteratureBoxProps {
  readonly item: CreditItem;
  /** As LibraryValue.quantity. */
  readonly quantity: string;
  readonly label: string;
  readonly value: TypedValue;
  readonly onCommit: (value: TypedValue) => void;
  readonly unit?: string;
}

/** A value of literature with its source, typed or chosen from a library. */
export function LiteratureBox({ label, value, onCommit, unit }: LiteratureBoxProps) {
  return <SourcedBox label={label} value={value} onCommit={onCommit} {...(unit ? { unit } : {})} />;
}
