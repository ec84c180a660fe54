import type { TableTarget } from '../../core/survey/edit/table-target.ts';
import { columnName } from '../../core/tables/column-name.ts';
import type { TableKind } from '../../core/tables/table-kind.ts';
import type { TableIssue } from '../../core/tables/table-mapping.ts';
import type { TableUnit } from '../../core/tables/table-unit.ts';
import { type Language, lookUp, sentence, t } from '../../i18n/t.ts';
import type { AppState } from '../../store/state.ts';

export const fieldName = (language: Language, field: string): string =>
  lookUp(language, `table.field.${field}`) ?? field;

export const tableUnitName = (language: Language, unit: TableUnit): string =>
  lookUp(language, `table.unit.${unit}`) ?? unit.replaceAll('2', '²');

/** Name of what a target is, in the survey's own words. */
export function targetName(
  language: Language,
  survey: AppState['survey'],
  { kind, id }: TableTarget,
  newName: string,
): string {
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.find((entry) => entry.id === id)?.name ?? '';
  const item = survey.items.find((entry) => entry.id === id)?.label ?? '';
  switch (kind) {
    case 'survey':
      return t(language, 'table.target.survey');
    case 'wet-mass':
      return t(language, 'table.target.item', { name: item });
    case 'rope-mass':
      return t(language, 'table.target.rope-item', { name: item });
    case 'area':
      return id === null
        ? t(language, 'table.target.new-area', { name: newName })
        : named(survey.areas);
    case 'length-weight':
      return id === null
        ? t(language, 'table.target.new-length-weight', { name: newName })
        : named(survey.lengthWeights);
    case 'transect':
      return id === null
        ? t(language, 'table.target.new-transect', { name: newName })
        : named(survey.transects);
  }
}

export const kindName = (language: Language, kind: TableKind): string =>
  t(language, `table.kind.${kind}`);

/** Where an issue is, as the file counts, and what it says. */
export function issueWords(
  language: Language,
  { code, row, column, details }: TableIssue,
  rowNumbers: readonly number[],
): { readonly place: string | null; readonly text: string } {
  const { field, unit } = details;
  const said = {
    ...details,
    ...(typeof field === 'string' ? { field: fieldName(language, field) } : {}),
    ...(typeof unit === 'string' ? { unit: tableUnitName(language, unit as TableUnit) } : {}),
  };
  const at = {
    row: row === null ? '' : String(rowNumbers[row] ?? row),
    column: column === null ? '' : columnName(column),
  };
  const cell = row !== null && column !== null ? 'table.at-cell' : null;
  const key = cell ?? (row === null ? 'table.at-column' : 'table.at-row');
  return {
    place: row === null && column === null ? null : t(language, key, at),
    text: sentence(language, 'issue', code, said),
  };
}
