import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { addFile, setClassification } from '../core/survey/edit/edit-files.ts';
import type { ImportedFile } from '../jobs/jobs.ts';
import { type AppContext, notify, notifyError, refusedInReview, runJob } from './app-context.ts';
import { type Arrival, arrive } from './arriving-image.ts';
import type { Commands } from './commands.ts';
import { fileEntry } from './file-entry.ts';
import type { ImageService } from './image-service.ts';
import { openTable } from './table-commands.ts';
import { vectorStep } from './vector-step.ts';

type Own = Pick<
  Commands,
  'edit' | 'openEvidence' | 'openSurveyDocument' | 'zoomToSurvey' | 'zoomToArriving'
>;
type Kept = Exclude<ImportedFile, { kind: 'evidence' | 'survey' }>;

export function importCommands(
  context: AppContext,
  images: ImageService,
  own: Own,
): Pick<Commands, 'importFiles'> {
  const importFiles = async (files: readonly File[]) => {
    if (refusedInReview(context)) return;
    for (const { file, companions } of groupParts(files)) {
      const arrival = arrive(context, images, file, own.zoomToArriving);
      const imported = await runJob(
        context,
        'import',
        (onProgress) => context.jobs.importFile(file, companions, onProgress),
        context.jobs.cancelImport,
      );
      if (imported) await take(file, imported, arrival);
      arrival.end();
    }
  };

  const take = async (file: File, imported: ImportedFile, arrival: Arrival) => {
    if (imported.kind === 'evidence') await own.openEvidence(file);
    else if (imported.kind === 'survey') await openDocument(imported.survey);
    else await keep(file, imported, arrival);
  };

  /** A survey of its own, so that one worked on before is not overwritten. */
  const openDocument = async (survey: Survey) => {
    await own.openSurveyDocument({ ...survey, id: context.options.newId() });
    const count = survey.files.length;
    if (count > 0) notify(context, 'info', 'survey-without-files', { count });
  };

  const keep = async (file: File, imported: Kept, arrival: Arrival) => {
    try {
      if (imported.kind === 'table') {
        await openTable(context, file, imported, { kind: null, target: null });
        return;
      }
      const { survey } = context.store.getState();
      const known = survey.files.find((entry) => entry.sha256 === imported.sha256);
      if (known) {
        await context.library.put('files', imported.sha256, file);
        notify(context, 'info', 'file-already-open', { file: known.name });
        return;
      }
      const entry = fileEntry(context.options.newId(), file, imported);
      const { step, notices } =
        imported.kind === 'raster'
          ? { step: imageStep(entry), notices: [] }
          : vectorStep(entry, imported.layer, survey, context.options.newId);
      await context.library.put('files', imported.sha256, file);
      if (imported.kind === 'raster') arrival.adopt(imported.sha256);
      own.edit(step);
      for (const { code, details } of notices) notify(context, 'info', code, details);
      own.zoomToSurvey();
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { importFiles };
}

/**
 * The image that was opened last is the one to classify; a DEM (one band) opened beside an image
 * takes nobody's place.
 */
const imageStep =
  (file: SurveyFile) =>
  (survey: Survey): Survey => {
    const added = addFile(file)(survey);
    const isDem = file.raster?.bandCount === 1 && survey.classification.imageId !== null;
    return isDem ? added : setClassification({ imageId: file.id })(added);
  };

interface FileGroup {
  readonly file: File;
  readonly companions: readonly File[];
}

const PART = /\.(dbf|shx|prj|cpg)$/i;
const baseName = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase();

/** The loose parts of a shapefile go with their .shp. */
function groupParts(files: readonly File[]): readonly FileGroup[] {
  const shapes = files.filter((file) => /\.shp$/i.test(file.name));
  const partsOf = (shape: File) =>
    files.filter((file) => PART.test(file.name) && baseName(file.name) === baseName(shape.name));
  const taken = new Set(shapes.flatMap(partsOf));
  return files
    .filter((file) => !taken.has(file))
    .map((file) => ({ file, companions: shapes.includes(file) ? partsOf(file) : [] }));
}
