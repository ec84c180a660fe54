import { isImageName, withCompanions } from '../core/layers/companion-names.ts';
import type { Survey } from '../core/survey/document/document.ts';
import type { ImportedFile } from '../jobs/jobs.ts';
import { type AppContext, notify, notifyError, refusedInReview, runJob } from './app-context.ts';
import { type Arrival, arrive, NO_ARRIVAL } from './arriving-image.ts';
import type { Commands } from './commands.ts';
import { fileEntry } from './file-entry.ts';
import type { ImageService } from './image-service.ts';
import { keepImage } from './keep-image.ts';
import { openTable } from './table-commands.ts';
import { vectorStep } from './vector-step.ts';

type Own = Pick<
  Commands,
  'edit' | 'openEvidence' | 'openModel' | 'openSurveyDocument' | 'zoomToSurvey' | 'zoomToArriving'
>;
type Kept = Exclude<ImportedFile, { kind: 'evidence' | 'survey' | 'model' }>;

/** A file with what was chosen together with it and says more of it. */
interface Chosen {
  readonly file: File;
  readonly companions: readonly File[];
}

export function importCommands(
  context: AppContext,
  images: ImageService,
  own: Own,
): Pick<Commands, 'importFiles'> {
  const importFiles = async (files: readonly File[]) => {
    await context.opened;
    if (refusedInReview(context)) return;
    for (const chosen of withCompanions(files)) {
      const arrival = arrivalOf(chosen);
      const imported = await runJob(
        context,
        'import',
        (onProgress) => context.jobs.importFile(chosen.file, chosen.companions, onProgress),
        context.jobs.cancelImport,
      );
      if (imported) await take(chosen, imported, arrival);
      arrival.end();
    }
  };

  const arrivalOf = ({ file, companions }: Chosen): Arrival => {
    const { name, size } = file;
    if (!isImageName(name)) return NO_ARRIVAL;
    const beside = companions.map((blob) => ({ blob, name: blob.name }));
    const source = { kind: 'blob', blob: file, name, companions: beside } as const;
    return arrive(context, images, { name, size, source }, own.zoomToArriving);
  };

  const take = async (chosen: Chosen, imported: ImportedFile, arrival: Arrival) => {
    if (imported.kind === 'evidence') await own.openEvidence(chosen.file);
    else if (imported.kind === 'model') await own.openModel(chosen.file);
    else if (imported.kind === 'survey') await openDocument(imported.survey);
    else await keep(chosen, imported, arrival).catch((error) => notifyError(context, error));
  };

  /** A survey of its own, so that one worked on before is not overwritten. */
  const openDocument = async (survey: Survey) => {
    await own.openSurveyDocument({ ...survey, id: context.options.newId() });
    const count = survey.files.length;
    if (count > 0) notify(context, 'info', 'survey-without-files', { count });
  };

  const keep = async ({ file, companions }: Chosen, imported: Kept, arrival: Arrival) => {
    if (imported.kind === 'table') {
      await openTable(context, file, imported, { kind: null, target: null });
      return;
    }
    if (imported.kind === 'raster') {
      const { name, size } = file;
      const image = { name, size, imported, blob: file, companions, remote: null };
      await keepImage(context, image, arrival, own);
      return;
    }
    await keepVector(file, imported);
  };

  const keepVector = async (file: File, imported: Extract<Kept, { kind: 'vector' }>) => {
    const { survey } = context.store.getState();
    const known = survey.files.find((entry) => entry.sha256 === imported.sha256);
    await context.library.put('files', imported.sha256, file);
    if (known) {
      notify(context, 'info', 'file-already-open', { file: known.name });
      return;
    }
    const entry = fileEntry(context.options.newId(), file, imported);
    const { step, notices } = vectorStep(entry, imported.layer, survey, context.options.newId);
    own.edit(step);
    for (const { code, details } of notices) notify(context, 'info', code, details);
    own.zoomToSurvey();
  };

  return { importFiles };
}
