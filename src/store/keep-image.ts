import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { addFile, setClassification } from '../core/survey/edit/edit-files.ts';
import type { ImportedFile } from '../jobs/jobs.ts';
import { type AppContext, notify } from './app-context.ts';
import type { Arrival } from './arriving-image.ts';
import { keptAttachment } from './attach-commands.ts';
import type { Commands } from './commands.ts';
import { fileEntry } from './file-entry.ts';

/** An image that was read: its bytes in hand, or at an address. */
export interface ReadImage {
  readonly name: string;
  readonly size: number;
  readonly imported: Extract<ImportedFile, { kind: 'raster' }>;
  /** Null where it is read from `remote` instead. */
  readonly blob: Blob | null;
  readonly companions: readonly File[];
  readonly remote: SurveyFile['remote'];
}

/**
 * Makes an image, and what lies beside it, part of the survey, as one step. Errors: of fileEntry,
 * keptAttachment and the library.
 */
export async function keepImage(
  context: AppContext,
  image: ReadImage,
  arrival: Arrival,
  own: Pick<Commands, 'edit' | 'zoomToSurvey'>,
): Promise<void> {
  const { imported, blob, remote } = image;
  const beside: SurveyFile[] = [];
  for (const companion of image.companions) beside.push(await keptAttachment(context, companion));
  const companionIds = beside.map(({ id }) => id);
  const entry = fileEntry(context.options.newId(), image, imported, { remote, companionIds });
  const { survey } = context.store.getState();
  const known = survey.files.find((file) => isSame(file, entry));
  if (blob) await context.library.put('files', entry.sha256, blob);
  if (known) {
    notify(context, 'info', 'file-already-open', { file: known.name });
    return;
  }
  arrival.adopt(entry, beside);
  own.edit(imageStep(entry, beside));
  own.zoomToSurvey();
}

const isSame = (one: SurveyFile, other: SurveyFile): boolean =>
  one.kind === other.kind &&
  one.sha256 === other.sha256 &&
  [...one.companionIds].sort().join() === [...other.companionIds].sort().join();

/**
 * The image that was opened last is the one to classify; a DEM (one band) opened beside an image
 * takes nobody's place.
 */
const imageStep =
  (file: SurveyFile, beside: readonly SurveyFile[]) =>
  (survey: Survey): Survey => {
    const unknown = beside.filter(({ id }) => survey.files.every((known) => known.id !== id));
    const added = [...unknown, file].reduce((before, each) => addFile(each)(before), survey);
    const isDem = file.raster?.bandCount === 1 && survey.classification.imageId !== null;
    return isDem ? added : setClassification({ imageId: file.id })(added);
  };
