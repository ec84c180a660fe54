import { contentId } from '../core/content-id.ts';
import { SurveyError } from '../core/errors.ts';
import { coverageInputsId } from '../core/survey/areas/coverage-inputs.ts';
import type { CoverageStep } from '../core/survey/document/coverage-step.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { setCoverage } from '../core/survey/edit/edit-files.ts';
import type { ClassifyResult } from '../jobs/jobs.ts';
import {
  type AppContext,
  notify,
  notifyError,
  patchSession,
  refusedInReview,
  runJob,
} from './app-context.ts';
import { modelKey } from './blob-library.ts';
import type { Commands } from './commands.ts';

export function classifyCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'classify' | 'cancelJob'> {
  const classify = async () => {
    if (refusedInReview(context)) return;
    const { survey, session } = context.store.getState();
    if (session.jobs.some((job) => job.kind === 'classify')) return;
    const result = await runJob(
      context,
      'classify',
      async (onProgress) => {
        const image = imageOf(survey);
        const blob = await context.library.get('files', image.sha256);
        if (!blob) throw new SurveyError('file-bytes-missing', { file: image.name });
        return context.jobs.classify(
          {
            image: { blob, name: image.name },
            samples: survey.samples,
            classes: survey.classes,
            settings: survey.classification,
          },
          onProgress,
        );
      },
      context.jobs.cancelClassify,
    );
    if (result) await keep(survey, result);
  };

  /** The survey may have moved on meanwhile: the record names the inputs that the run really had. */
  const keep = async (ranOn: Survey, result: ClassifyResult) => {
    try {
      const { step, file } = coverageRecord(context, ranOn, result);
      const blob = new Blob([result.tiff as Uint8Array<ArrayBuffer>], { type: 'image/tiff' });
      await context.library.put('coverage', file.sha256, blob);
      await context.library.put('coverage', modelKey(file.sha256), new Blob([result.modelJson]));
      const { survey, session } = context.store.getState();
      const gone = !survey.files.some((entry) => entry.id === step.imageId);
      if (survey.id !== ranOn.id || session.mode === 'review' || gone) return;
      own.edit(setCoverage(step, file));
      const doubts = result.issues.filter((issue) => issue.severity !== 'note');
      for (const { code, details } of doubts) notify(context, 'info', code, details);
      const { layers } = context.store.getState().session;
      const coverage = { ...layers.coverage, visible: true };
      patchSession(context, { layers: { ...layers, coverage } });
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { classify, cancelJob: (id) => context.cancels.get(id)?.() };
}

function imageOf(survey: Survey): SurveyFile {
  const image = survey.files.find((file) => file.id === survey.classification.imageId);
  if (!image) throw new SurveyError('classify-without-image');
  return image;
}

function coverageRecord(
  context: AppContext,
  survey: Survey,
  result: ClassifyResult,
): { step: CoverageStep; file: SurveyFile } {
  const image = imageOf(survey);
  const inputsId = coverageInputsId(survey);
  if (!inputsId) throw new SurveyError('classify-without-image');
  const { software } = context.options;
  const coverageId = context.options.newId();
  const step: CoverageStep = {
    stepId: contentId({ stage: 'classification', inputs: inputsId, software }),
    inputsId,
    imageId: image.id,
    coverageId,
    settings: survey.classification,
    trainingPixels: result.trainingPixels,
    classes: result.classes,
    nodataPixels: result.nodataPixels,
    stages: [{ step: 'classify', classes: result.classes, nodataPixels: result.nodataPixels }],
    importance: null,
    crossValidation: null,
    training: null,
    confidenceId: null,
    lowConfidence: null,
    software,
  };
  const raster = image.raster && {
    ...image.raster,
    bandCount: 1,
    dataType: 'uint8' as const,
    nodata: 255,
  };
  const file: SurveyFile = {
    id: coverageId,
    name: `${image.name.replace(/\.tiff?$/i, '')}-classes.tif`,
    kind: 'raster',
    bytes: result.tiff.length,
    sha256: result.sha256,
    crs: image.crs,
    takenOn: image.takenOn,
    credit: software,
    raster,
    remote: null,
    companionIds: [],
  };
  return { step, file };
}
