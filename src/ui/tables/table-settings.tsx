import { withHeaderRow } from '../../core/tables/edit-mapping.ts';
import { TABLE_KINDS, type TableKind } from '../../core/tables/table-kind.ts';
import type { TableFile } from '../../core/tables/table-sheet.ts';
import { useAppState } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { kindName, targetName } from './table-words.ts';
import type { TableImportState } from './use-table-import.ts';

const NO_HEADER = '-';
/** A title and notes may stand above the headings; not more. */
const HEADER_ROWS = 20;

interface TableSettingsProps {
  readonly table: TableFile;
  readonly state: TableImportState;
}

/** Which sheet, what kind of table, where its headings stand, and where its rows go. */
export function TableSettings({ table, state }: TableSettingsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const survey = useAppState((current) => current.survey);
  const { sheet, sheetIndex, mapping, targets, target, newName } = state;
  const keyOf = ({ kind, id }: { kind: string; id: string | null }) => `${kind} ${id ?? ''}`;
  return (
    <div className="table-settings">
      {table.sheets.length > 1 ? (
        <Choice
          label={t('table.sheet')}
          value={String(sheetIndex)}
          options={table.sheets.map(({ name }, index) => ({ id: String(index), name }))}
          onChange={(index) => state.chooseSheet(Number(index))}
        />
      ) : null}
      <Choice
        label={t('table.kind')}
        value={mapping?.kind ?? null}
        options={TABLE_KINDS.map((kind) => ({ id: kind, name: kindName(language, kind) }))}
        onChange={(kind) => state.chooseKind(kind as TableKind)}
      />
      {mapping === null ? null : (
        <Choice
          label={t('table.header-row')}
          value={mapping.headerRow === null ? NO_HEADER : String(mapping.headerRow)}
          options={[
            { id: NO_HEADER, name: t('table.header-none') },
            ...sheet.rowNumbers.slice(0, HEADER_ROWS).map((number, row) => ({
              id: String(row),
              name: t('table.nth-row', { number }),
              hint: (sheet.rows[row] ?? []).filter(Boolean).join('・'),
            })),
          ]}
          onChange={(row) =>
            state.choose(withHeaderRow(sheet.rows, mapping, row === NO_HEADER ? null : Number(row)))
          }
        />
      )}
      {target === null ? null : (
        <Choice
          label={t('table.target')}
          value={keyOf(target)}
          options={targets.map((each) => ({
            id: keyOf(each),
            name: targetName(language, survey, each, newName),
          }))}
          onChange={(key) => {
            const found = targets.find((each) => keyOf(each) === key);
            if (found) state.chooseTarget(found);
          }}
        />
      )}
    </div>
  );
}
