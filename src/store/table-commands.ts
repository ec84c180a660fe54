import { SurveyError } from '../core/errors.ts';
import type { SurveyFile } from '../core/survey/document.ts';
import type { ImportedFile } from '../jobs/jobs.ts';
import {
  type AppContext,
  notifyError,
  patchSession,
  refusedInReview,
  runJob,
} from './app-context.ts';
import type { Commands } from './commands.ts';
import type { PendingTable, TableWish } from './state.ts';

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
  };
  if (!known) await context.library.put('files', sha256, file);
  const { pendingTables } = context.store.getState().session;
  const pending: PendingTable = { ...wish, file: entry, table };
  patchSession(context, { pendingTables: [...pendingTables, pending] });
}

export function tableCommands(context: AppContext): Pick<Commands, 'importTables' | 'closeTable'> {
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
  return { importTables, closeTable };
}
