import { SurveyError } from '../core/errors.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import { addTable } from '../core/survey/edit/edit-tables.ts';
import type { TableTarget } from '../core/survey/edit/table-target.ts';
import type { ImportedFile } from '../jobs/jobs.ts';
import {
  type AppContext,
  notify,
  notifyError,
  patchSession,
  refusedInReview,
  runJob,
} from './app-context.ts';
import type { Commands } from './commands.ts';
import type { PendingTable, Stage, TableWish } from './state.ts';

/** Nothing of it is in the survey before the person agrees; its bytes are kept already. */
export async function openTable(
  context: AppContext,
  file: File,
  imported: Extract<ImportedFile, { kind: 'table' }>,
  wish: TableWish,
): Promise<void> {
  const { sha256, table } = imported;
  const known = context.store.getState().survey.files.find((entry) => entry.sha256 === sha256);
  const entry: SurveyFile = known ?? {
    id: context.options.newId(),
    name: file.name,
    kind: 'table',
    bytes: file.size,
    sha256,
    crs: null,
    takenOn: null,
    credit: '',
    raster: null,
    remote: null,
    companionIds: [],
  };
  if (!known) await context.library.put('files', sha256, file);
  const { pendingTables } = context.store.getState().session;
  const pending: PendingTable = { ...wish, file: entry, table };
  patchSession(context, { pendingTables: [...pendingTables, pending] });
}

/** Where the rows of a target are seen. */
const STAGE_OF: Readonly<Record<TableTarget['kind'], Stage>> = {
  area: 'area',
  transect: 'area',
  'rope-mass': 'absorption',
  'wet-mass': 'biomass',
  'length-weight': 'biomass',
  survey: 'biomass',
};

type TableCommands = Pick<Commands, 'importTables' | 'addTable' | 'closeTable'>;

export function tableCommands(context: AppContext, own: Pick<Commands, 'edit'>): TableCommands {
  const importTables: Commands['importTables'] = async (files, wish) => {
    if (refusedInReview(context)) return;
    for (const file of files) {
      const imported = await runJob(
        context,
        'import',
        (onProgress) => context.jobs.importFile(file, [], onProgress),
        context.jobs.cancelImport,
      );
      if (!imported) continue;
      try {
        if (imported.kind !== 'table')
          throw new SurveyError('table-not-known', { file: file.name });
        await openTable(context, file, imported, wish);
      } catch (error) {
        notifyError(context, error);
      }
    }
  };
  const closeTable = () => {
    const { pendingTables } = context.store.getState().session;
    patchSession(context, { pendingTables: pendingTables.slice(1) });
  };
  const addRows: Commands['addTable'] = (table) => {
    const before = context.store.getState().survey;
    own.edit(addTable({ ...table, newId: context.options.newId }));
    const { survey } = context.store.getState();
    if (survey === before) return;
    closeTable();
    const areaId = table.target.id ?? survey.areas.at(-1)?.id ?? null;
    patchSession(context, {
      stage: STAGE_OF[table.target.kind],
      ...(table.target.kind === 'area' ? { selectedAreaId: areaId, selectedSampleId: null } : {}),
    });
    notify(context, 'info', 'rows-added', { count: table.rows.length, file: table.file.name });
  };
  return { importTables, addTable: addRows, closeTable };
}
