import { useState } from 'react';
import type { CreditItem } from '../../../core/survey/document/credit-item.ts';
import type { LibraryValue } from '../../../core/survey/document/document.ts';
import type { TypedValue } from '../../../core/survey/document/evidence-entry.ts';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { useCanEdit } from '../../language.ts';
import { LibraryDialog } from '../library/library-dialog.tsx';
import { ValueMenu } from '../library/value-menu.tsx';

interface LiteratureBoxProps {
  readonly item: CreditItem;
  /** As LibraryValue.quantity. */
  readonly quantity: LibraryValue['quantity'];
  readonly label: string;
  readonly value: TypedValue;
  readonly onCommit: (value: TypedValue) => void;
  readonly unit?: string;
}

/** A value of literature with its source, typed or chosen from a library. */
export function LiteratureBox(props: LiteratureBoxProps) {
  const { item, quantity, label, value, onCommit, unit } = props;
  const canEdit = useCanEdit();
  const [kept, setKept] = useState<LibraryValue | null>(null);
  const keep = () =>
    setKept({
      id: crypto.randomUUID(),
      quantity,
      text: value.text,
      species: item.species,
      bed: item.bed,
      citation: value.source,
      validity: '',
      fileIds: [],
    });
  return (
    <>
      <SourcedBox
        label={label}
        value={value}
        onCommit={onCommit}
        {...(unit ? { unit } : {})}
        {...(canEdit
          ? {
              action: (
                <ValueMenu
                  label={label}
                  quantity={quantity}
                  bed={item.bed}
                  canKeep={value.text !== ''}
                  onChoose={onCommit}
                  onKeep={keep}
                  {...(unit ? { unit } : {})}
                />
              ),
            }
          : {})}
      />
      {kept ? <LibraryDialog value={kept} onClose={() => setKept(null)} /> : null}
    </>
  );
}
