import type { TableTarget } from '../../core/survey/edit/table-target.ts';
import type { TableKind } from '../../core/tables/table-kind.ts';
import { useCommands } from '../app-context.tsx';
import { FileButton } from '../forms/file-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

interface TableButtonProps {
  readonly kind: TableKind;
  readonly target: TableTarget;
}

/** Rows from a CSV or Excel file, into the table that the button stands under. */
export function TableButton({ kind, target }: TableButtonProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  if (!canEdit) return null;
  return (
    <FileButton
      label={t('table.from-file')}
      multiple={false}
      accept={['.csv', '.tsv', '.txt', '.xlsx']}
      onFiles={(files) => void commands.importTables(files, { kind, target })}
    />
  );
}
