import { SurveyError } from '../core/errors.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import { addFile } from '../core/survey/edit/edit-files.ts';
import { type AppContext, refusedInReview, runJob } from './app-context.ts';
import type { Commands } from './commands.ts';
import { asOneStep } from './one-step.ts';

type Own = Pick<Commands, 'edit'>;

/** Files that stand behind a field of the form, kept with the survey and packed with it. */
export function attachCommands(context: AppContext, own: Own): Pick<Commands, 'attachFiles'> {
  const attachFiles: Commands['attachFiles'] = async (files, use) => {
    if (refusedInReview(context)) return;
    const kept: SurveyFile[] = [];
    for (const file of files) {
      const entry = await runJob(
        context,
        'import',
        () => keptAttachment(context, file),
        context.jobs.cancelImport,
      );
      if (entry) kept.push(entry);
    }
    if (kept.length === 0) return;
    asOneStep(context, () => {
      for (const entry of kept) own.edit(withFile(entry));
      use(kept);
    });
  };
  return { attachFiles };
}

/** Bytes that the survey holds already are named again, not kept twice. Error: `file-empty` {file}. */
export async function keptAttachment(context: AppContext, file: File): Promise<SurveyFile> {
  if (file.size === 0) throw new SurveyError('file-empty', { file: file.name });
  const sha256 = await context.jobs.hash(file, file.name);
  const known = context.store.getState().survey.files.find((entry) => entry.sha256 === sha256);
  if (known) return known;
  await context.library.put('files', sha256, file);
  return {
    id: context.options.newId(),
    name: file.name,
    kind: 'attachment',
    bytes: file.size,
    sha256,
    crs: null,
    takenOn: null,
    credit: '',
    raster: null,
    remote: null,
    companionIds: [],
  };
}

const withFile =
  (entry: SurveyFile): Parameters<Commands['edit']>[0] =>
  (survey) =>
    survey.files.some(({ id }) => id === entry.id) ? survey : addFile(entry)(survey);
