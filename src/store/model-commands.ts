import {
  assertModelFits,
  type ModelFile,
  readModelFile,
} from '../core/classification/model-file.ts';
import { SurveyError } from '../core/errors.ts';
import { imageOfSurvey, sceneOf } from '../core/survey/areas/classified-image.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { addFile } from '../core/survey/edit/edit-files.ts';
import { classifyWithModel } from '../core/survey/edit/use-model.ts';
import { type AppContext, notifyError, refusedInReview } from './app-context.ts';
import type { Commands } from './commands.ts';
import { downloadBlob } from './download.ts';
import { modelOfMap } from './model-of-map.ts';

type ModelCommands = Pick<
  Commands,
  'saveModel' | 'downloadModel' | 'openModel' | 'classifyWithSaved'
>;

const MEGABYTE = 1024 * 1024;
/** A forest of 500 deep trees stays below it. */
const LARGEST_MODEL_BYTES = 256 * MEGABYTE;

/** The text is read whole: more is refused before memory is taken. */
async function modelTextOf(file: File): Promise<string> {
  if (file.size > LARGEST_MODEL_BYTES) {
    throw new SurveyError('model-file-too-large', {
      file: file.name,
      megabytes: Math.ceil(file.size / MEGABYTE),
      limitMegabytes: LARGEST_MODEL_BYTES / MEGABYTE,
    });
  }
  return file.text();
}

/** Error: `classify-without-image`, and those of assertModelFits. */
function assertFitsSurvey(survey: Survey, model: ModelFile): void {
  const image = imageOfSurvey(survey, survey.classification.imageId);
  if (!image) throw new SurveyError('classify-without-image');
  assertModelFits(model, sceneOf(image));
}

/** Keeping a model with the survey or on disk, and using a kept one on another scene. */
export function modelCommands(context: AppContext, own: Pick<Commands, 'edit'>): ModelCommands {
  const survey = () => context.store.getState().survey;
  const told = (work: () => Promise<void>) => work().catch((error) => notifyError(context, error));

  /** The survey's entry of a model; one that is there already is taken as it is. */
  const kept = async (blob: Blob, name: string, credit: string): Promise<SurveyFile> => {
    const sha256 = await context.jobs.hash(blob, name);
    const isIt = (file: SurveyFile) => file.kind === 'model' && file.sha256 === sha256;
    const known = survey().files.find(isIt);
    if (known) return known;
    await context.library.put('files', sha256, blob);
    return {
      id: context.options.newId(),
      name,
      kind: 'model',
      bytes: blob.size,
      sha256,
      crs: null,
      takenOn: null,
      credit,
      raster: null,
      remote: null,
      companionIds: [],
    };
  };

  const saveModel = async () => {
    if (refusedInReview(context)) return;
    await told(async () => {
      const { blob, name } = await modelOfMap(context.library, survey());
      const file = await kept(blob, name, context.options.software);
      own.edit((before) => (before.files.includes(file) ? before : addFile(file)(before)));
    });
  };

  const downloadModel = () =>
    told(async () => {
      const { blob, name } = await modelOfMap(context.library, survey());
      downloadBlob(blob, name);
    });

  const openModel = async (file: File) => {
    if (refusedInReview(context)) return;
    await told(async () => {
      const opened = survey().id;
      const model = readModelFile(await modelTextOf(file), file.name);
      assertFitsSurvey(survey(), model);
      const entry = await kept(file, file.name, '');
      if (survey().id !== opened) return;
      own.edit((before) => classifyWithModel(entry, model)(addFile(entry)(before)));
    });
  };

  const classifyWithSaved = async (fileId: string) => {
    if (refusedInReview(context)) return;
    await told(async () => {
      const file = survey().files.find(({ id }) => id === fileId);
      const blob = file && (await context.library.get('files', file.sha256));
      if (!file || !blob) throw new SurveyError('file-bytes-missing', { file: file?.name ?? '' });
      const model = readModelFile(await blob.text(), file.name);
      assertFitsSurvey(survey(), model);
      own.edit(classifyWithModel(file, model));
    });
  };

  return { saveModel, downloadModel, openModel, classifyWithSaved };
}
