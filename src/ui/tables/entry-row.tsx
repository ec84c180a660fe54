import { Plus, Trash2 } from 'lucide-react';
import { Fragment } from 'react';
import { FigureValue } from '../figures/figure-value.tsx';
import { useKnownFigure } from '../figures/use-figure.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { cellText, type EntryField, type Identified } from './entry-field.ts';

interface EntryRowProps<Row extends Identified> {
  readonly row: Row;
  /** Null: the row that is not there yet. */
  readonly number: number | null;
  readonly heads: readonly EntryField[];
  readonly working: readonly EntryField[];
  readonly sign?: '×';
  /** Undefined: rows of this table have no figure of their own. */
  readonly figureId: string | null | undefined;
  readonly onChange: (row: Row) => void;
  readonly onRemove?: () => void;
}

function Cell<Row extends Identified>(props: {
  row: Row;
  field: EntryField;
  of: string;
  onChange: (row: Row) => void;
}) {
  const { row, field, of, onChange } = props;
  const label = `${of} ${field.label}`;
  const shared = {
    hideLabel: true,
    label,
    value: cellText(row, field.key),
    onCommit: (text: string) => onChange({ ...row, [field.key]: text }),
  };
  return (
    <div data-cell={field.key} className="entry__cell">
      {field.kind === 'text' ? (
        <TextBox {...shared} placeholder={field.label} />
      ) : (
        <DecimalBox {...shared} {...(field.letter ? { letter: field.letter } : {})} />
      )}
    </div>
  );
}

/** One row: its name above, its working below, and the figure that follows. */
export function EntryRow<Row extends Identified>(props: EntryRowProps<Row>) {
  const { row, number, heads, working, sign, figureId, onChange, onRemove } = props;
  const t = useTranslate();
  const canEdit = useCanEdit();
  const figure = useKnownFigure(figureId ?? null);
  const named = heads.map(({ key }) => cellText(row, key)).filter((text) => text !== '');
  const name =
    number === null ? t('table.next-row') : named.join(' ') || t('table.row', { number });
  return (
    <li className="entry" data-next={number === null || undefined} aria-label={name}>
      <div className="entry__line entry__line--name">
        <span className="entry__number" aria-hidden>
          {number ?? <Plus size={14} />}
        </span>
        {heads.map((field) => (
          <Cell key={field.key} row={row} field={field} of={name} onChange={onChange} />
        ))}
        {onRemove && canEdit ? (
          <IconButton icon={Trash2} label={t('table.remove', { name })} onPress={onRemove} />
        ) : (
          <span className="entry__gap" />
        )}
      </div>
      <div className="entry__line entry__line--working">
        {working.map((field, at) => (
          <Fragment key={field.key}>
            {at > 0 && sign ? (
              <span className="entry__sign" aria-hidden>
                {sign}
              </span>
            ) : null}
            <Cell row={row} field={field} of={name} onChange={onChange} />
          </Fragment>
        ))}
        <span className="entry__figure">
          {figureId === undefined ? null : <FigureValue id={figure} />}
        </span>
      </div>
    </li>
  );
}
