import { columnName } from '../../core/tables/column-name.ts';
import {
  columnEntry,
  isAboveRows,
  withColumnField,
  withColumnUnit,
} from '../../core/tables/edit-mapping.ts';
import { fieldOf, TABLE_FIELDS } from '../../core/tables/table-fields.ts';
import type { TableIssue, TableMapping } from '../../core/tables/table-mapping.ts';
import type { TableSheet } from '../../core/tables/table-sheet.ts';
import { TABLE_UNITS, type TableUnit } from '../../core/tables/table-unit.ts';
import { Choice } from '../forms/choice.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { fieldName, tableUnitName } from './table-words.ts';

const ROWS_SHOWN = 12;
const NONE = '-';

interface TablePreviewProps {
  readonly sheet: TableSheet;
  /** Null: nobody knows yet what it holds. */
  readonly mapping: TableMapping | null;
  readonly issues: readonly TableIssue[];
  readonly onChange: (mapping: TableMapping) => void;
}

interface ColumnHeadProps {
  readonly column: number;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

/** What the column is, and in which unit. */
function ColumnHead({ column, mapping, onChange }: ColumnHeadProps) {
  const t = useTranslate();
  const language = useLanguage();
  const entry = columnEntry(mapping, column);
  const name = columnName(column);
  const fields = TABLE_FIELDS[mapping.kind].map(({ field }) => ({
    id: field,
    name: fieldName(language, field),
  }));
  const units = entry ? TABLE_UNITS[fieldOf(mapping.kind, entry.field)?.dimension ?? 'text'] : [];
  return (
    <th scope="col" data-used={entry !== null || undefined}>
      <span className="preview__letter">{name}</span>
      <Choice
        label={t('table.column-of', { column: name })}
        hideLabel
        value={entry?.field ?? NONE}
        options={[{ id: NONE, name: t('table.unused') }, ...fields]}
        onChange={(field) =>
          onChange(withColumnField(mapping, column, field === NONE ? null : field))
        }
      />
      {units.length > 1 ? (
        <Choice
          label={t('table.unit-of', { column: name })}
          hideLabel
          value={entry?.unit ?? NONE}
          options={[
            { id: NONE, name: t('table.unit-unknown') },
            ...units.map((unit) => ({ id: unit, name: tableUnitName(language, unit) })),
          ]}
          onChange={(unit) =>
            onChange(withColumnUnit(mapping, column, unit === NONE ? null : (unit as TableUnit)))
          }
        />
      ) : null}
    </th>
  );
}

/** The first rows as they stand in the file, under what each column is taken for. */
export function TablePreview({ sheet, mapping, issues, onChange }: TablePreviewProps) {
  const t = useTranslate();
  const shown = sheet.rows.slice(0, ROWS_SHOWN);
  const hidden = sheet.rows.slice(ROWS_SHOWN).length;
  const columns = (sheet.rows[0] ?? []).map((_, column) => column);
  const toneOf = (row: number, column: number) =>
    issues.find((issue) => issue.row === row && issue.column === column)?.severity;
  const isHead = (row: number) => mapping !== null && isAboveRows(mapping, row);
  const isNumber = (column: number) => {
    const entry = mapping && columnEntry(mapping, column);
    const kind = mapping && entry ? fieldOf(mapping.kind, entry.field)?.dimension : undefined;
    return kind !== undefined && kind !== 'text' && kind !== 'date';
  };
  const isUsed = (column: number) => mapping === null || columnEntry(mapping, column) !== null;
  return (
    <>
      <section className="preview" aria-label={t('table.preview')}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((column) =>
                mapping === null ? (
                  <th key={column} scope="col">
                    <span className="preview__letter">{columnName(column)}</span>
                  </th>
                ) : (
                  <ColumnHead key={column} column={column} mapping={mapping} onChange={onChange} />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              <tr key={sheet.rowNumbers[row]} data-head={isHead(row) || undefined}>
                <th scope="row">{sheet.rowNumbers[row]}</th>
                {columns.map((column) => (
                  <td
                    key={column}
                    data-tone={toneOf(row, column)}
                    data-used={isUsed(column) || undefined}
                    data-number={isNumber(column) || undefined}
                  >
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 ? <p className="small quiet">{t('table.more-rows', { count: hidden })}</p> : null}
    </>
  );
}
