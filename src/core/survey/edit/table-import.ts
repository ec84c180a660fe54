import type { TableKind } from '../../tables/table-kind.ts';
import type { SurveyFile } from '../document/document.ts';
import type { RowMaker, RowValues } from './table-entries.ts';
import type { TableTarget } from './table-target.ts';

/** The rows of one table on their way into the survey. */
export interface TableImport {
  readonly kind: TableKind;
  readonly target: TableTarget;
  readonly rows: readonly RowValues[];
  /** Kept with the survey, and named by what the rows are added to. */
  readonly file: SurveyFile;
  /** Of what is made new. */
  readonly name: string;
  readonly newId: () => string;
}

export const entriesOf = <Entry>(
  { rows, newId }: TableImport,
  make: RowMaker<Entry>,
): readonly Entry[] => rows.map((values) => make(newId(), values));
