import { classifierFromJson } from '../core/classification/classifier-json.ts';
import {
  assertModelFits,
  modelFileText,
  readModelFile,
} from '../core/classification/model-file.ts';
import { SurveyError } from '../core/errors.ts';
import { imageOfSurvey, sceneOf } from '../core/survey/areas/classified-image.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { addFile } from '../core/survey/edit/edit-files.ts';
import { classifyWithModel } from '../core/survey/edit/use-model.ts';
import { type AppContext, notifyError, refusedInReview } from './app-context.ts';
import { modelKey } from './blob-library.ts';
import type { Commands } from './commands.ts';

type ModelCommands = Pick<Commands, 'saveModel' | 'classifyWithSaved'>;

/** The model of the map as it is kept: with its features, classes and the bands that it needs. */
async function modelText(context: AppContext, survey: Survey): Promise<string> {
  const { coverage, files } = survey;
  const map = files.find(({ id }) => id === coverage?.coverageId);
  const image = coverage && imageOfSurvey(survey, coverage.imageId);
  const blob = map && (await context.library.get('coverage', modelKey(map.sha256)));
  if (!coverage || !image || !blob) throw new SurveyError('model-without-map');
  const mapped = new Set(coverage.classes.map(({ classId }) => classId));
  return modelFileText({
    classifier: classifierFromJson(JSON.parse(await blob.text())),
    features: coverage.settings.features,
    classes: survey.classes.filter(({ id }) => mapped.has(id)),
    scene: sceneOf(image),
  });
}

/** Keeping a model with the survey, and using a kept one on another scene. */
export function modelCommands(context: AppContext, own: Pick<Commands, 'edit'>): ModelCommands {
  const saveModel = async () => {
    if (refusedInReview(context)) return;
    try {
      const { survey } = context.store.getState();
      const blob = new Blob([await modelText(context, survey)], { type: 'application/json' });
      const name = `${survey.title || 'moba'}-model.json`;
      const sha256 = await context.jobs.hash(blob, name);
      if (survey.files.some((file) => file.kind === 'model' && file.sha256 === sha256)) return;
      await context.library.put('files', sha256, blob);
      const file: SurveyFile = {
        id: context.options.newId(),
        name,
        kind: 'model',
        bytes: blob.size,
        sha256,
        crs: null,
        takenOn: null,
        credit: context.options.software,
        raster: null,
        remote: null,
        companionIds: [],
      };
      own.edit(addFile(file));
    } catch (error) {
      notifyError(context, error);
    }
  };

  const classifyWithSaved = async (fileId: string) => {
    if (refusedInReview(context)) return;
    try {
      const { survey } = context.store.getState();
      const file = survey.files.find(({ id }) => id === fileId);
      const blob = file && (await context.library.get('files', file.sha256));
      if (!file || !blob) throw new SurveyError('file-bytes-missing', { file: file?.name ?? '' });
      const model = readModelFile(await blob.text(), file.name);
      const image = imageOfSurvey(survey, survey.classification.imageId);
      if (!image) throw new SurveyError('classify-without-image');
      assertModelFits(model, sceneOf(image));
      own.edit(classifyWithModel(file, model));
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { saveModel, classifyWithSaved };
}
