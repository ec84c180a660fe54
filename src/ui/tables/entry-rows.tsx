import { type ReactNode, useState } from 'react';
import type { RowMaker } from '../../core/survey/edit/table-entries.ts';
import type { TableTarget } from '../../core/survey/edit/table-target.ts';
import { type PastedRows, pastedRows } from '../../core/tables/pasted-rows.ts';
import type { TableKind } from '../../core/tables/table-kind.ts';
import { useCanEdit, useTranslate } from '../language.ts';
import type { EntryField, Identified } from './entry-field.ts';
import { EntryKey } from './entry-key.tsx';
import { EntryRow } from './entry-row.tsx';
import { TableButton } from './table-button.tsx';
import { TableIssues } from './table-issues.tsx';
import { useEntryKeys } from './use-entry-keys.ts';

export interface EntryRowsProps<Row extends Identified> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly make: RowMaker<Row>;
  /** First line of a row: what it is. */
  readonly heads: readonly EntryField[];
  /** Second line: what its figure is worked out from. */
  readonly working: readonly EntryField[];
  readonly sign?: '×';
  /** Id of the row's own figure, whether or not it is known. */
  readonly figureId?: (row: Row) => string;
  readonly onChange: (rows: readonly Row[]) => void;
  /** What a file or a pasted header is read as, and where a file's rows go. */
  readonly table?: { readonly kind: TableKind; readonly target: TableTarget };
  readonly children?: ReactNode;
}

/**
 * A table of inputs that fits the inspector: each row in two lines, its name and its working. The
 * last row is the next one. Rows copied in a spreadsheet are pasted as one step.
 */
export function EntryRows<Row extends Identified>(props: EntryRowsProps<Row>) {
  const { label, rows, make, heads, working, sign, figureId, onChange, table } = props;
  const t = useTranslate();
  const canEdit = useCanEdit();
  const [told, setTold] = useState<PastedRows | null>(null);
  const [nextId, setNextId] = useState(() => crypto.randomUUID());
  const fields = [...heads, ...working];
  const append = (added: readonly Row[]) => {
    setTold(null);
    onChange([...rows, ...added]);
    setNextId(crypto.randomUUID());
  };
  const keys = useEntryKeys((cells, from) => {
    const pasted = pastedRows(cells, { fields, from, kind: table?.kind ?? null });
    if (pasted.rows.length > 0) {
      append(pasted.rows.map((values) => make(crypto.randomUUID(), values)));
    }
    setTold(pasted);
  });
  const change = (row: Row) => onChange(rows.map((old) => (old.id === row.id ? row : old)));
  // One list, so that the next row stays the same element when it becomes a row.
  const shown = canEdit ? [...rows, make(nextId)] : rows;
  const shape = { heads, working, ...(sign ? { sign } : {}) };
  return (
    <div className="entries">
      <EntryKey fields={working} />
      <ul aria-label={label} {...keys}>
        {shown.map((row, index) => {
          const isNext = row.id === nextId;
          return (
            <EntryRow
              key={row.id}
              {...shape}
              row={row}
              number={isNext ? null : index + 1}
              figureId={isNext ? figureId && null : figureId?.(row)}
              onChange={isNext ? (typed) => append([typed]) : change}
              {...(isNext
                ? {}
                : { onRemove: () => onChange(rows.filter(({ id }) => id !== row.id)) })}
            />
          );
        })}
      </ul>
      {told ? <TableIssues label={t('table.pasted')} {...told} /> : null}
      {canEdit ? (
        <div className="entries__foot">
          <p className="field__hint">{t('table.paste-hint')}</p>
          {table ? <TableButton {...table} /> : null}
        </div>
      ) : null}
    </div>
  );
}
