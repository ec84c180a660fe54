import { SurveyError } from '../core/errors.ts';
import { throwIfCancelled } from '../core/progress.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { ExportRequest } from '../jobs/jobs.ts';
import { type AppContext, refusedInReview, runJob } from './app-context.ts';
import { modelKey } from './blob-library.ts';
import type { Commands } from './commands.ts';
import { downloadBlob } from './download.ts';
import { recipeOf } from './image-recipe.ts';

/** The package that a stranger can follow every number in. */
export function evidenceCommands(context: AppContext): Pick<Commands, 'exportEvidence'> {
  const exportEvidence = async () => {
    if (refusedInReview(context)) return;
    const { title } = context.store.getState().survey;
    const blob = await runJob(
      context,
      'export',
      async (onProgress, signal) => {
        const request = await exportRequest(context);
        throwIfCancelled(signal);
        return context.jobs.buildEvidence(request, onProgress);
      },
      context.jobs.cancelEvidence,
    );
    if (blob) downloadBlob(blob, `${title || 'moba'}-evidence.zip`);
  };

  return { exportEvidence };
}

async function exportRequest(context: AppContext): Promise<ExportRequest> {
  const { survey, evaluation, session } = context.store.getState();
  const { library, options } = context;
  const coverageFile = survey.files.find((file) => file.id === survey.coverage?.coverageId);
  const sources = new Map<string, Blob>();
  for (const file of survey.files) {
    if (file === coverageFile) continue;
    // What is read from an address is named by it: a stranger opens it there.
    if (file.remote) continue;
    const kind = file.id === survey.coverage?.confidenceId ? 'coverage' : 'files';
    const blob = await library.get(kind, file.sha256);
    if (!blob) throw new SurveyError('file-bytes-missing', { file: file.name });
    sources.set(file.id, blob);
  }
  const tiff = coverageFile && (await library.get('coverage', coverageFile.sha256));
  if (coverageFile && !tiff) {
    throw new SurveyError('file-bytes-missing', { file: coverageFile.name });
  }
  const image = imageOfSurvey(survey, survey.coverage?.imageId ?? survey.classification.imageId);
  const model = coverageFile && (await library.get('coverage', modelKey(coverageFile.sha256)));
  return {
    survey,
    evaluation,
    text: options.evidenceText(session.language),
    sources,
    image: image && (await recipeOf(library, image, survey.files)),
    coverage: tiff ? { tiff, modelJson: (await model?.text()) ?? null } : null,
    createdOn: localDate(options.now()),
    software: options.software,
  };
}

/** The day on the user's calendar, ISO. */
function localDate(at: number): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
