import { SurveyError } from '../core/errors.ts';
import { compareFigures } from '../core/evidence/compare-figures.ts';
import { throwIfCancelled } from '../core/progress.ts';
import { imageOfSurvey } from '../core/survey/areas/classified-image.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { surveyFromJson } from '../core/survey/document/schema.ts';
import { evaluateSurvey } from '../core/survey/evaluate.ts';
import type { ExportRequest, FitReport, OpenedPackage, RasterRecipe } from '../jobs/jobs.ts';
import {
  type AppContext,
  notifyError,
  patchSession,
  refusedInReview,
  replaceSurvey,
  runJob,
  showSurvey,
} from './app-context.ts';
import { type BlobLibrary, memoryLibrary, modelKey } from './blob-library.ts';
import type { Commands } from './commands.ts';
import { downloadBlob } from './download.ts';
import { imageRecipe, recipeOf } from './image-recipe.ts';
import type { ReviewReport } from './state.ts';

type EvidenceCommands = Pick<Commands, 'exportEvidence' | 'openEvidence' | 'closeReview'>;

export function evidenceCommands(
  context: AppContext,
  own: Pick<Commands, 'zoomToSurvey'>,
): EvidenceCommands {
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

  const openEvidence = async (file: File) => {
    const opened = await runJob(
      context,
      'open',
      (onProgress) => context.jobs.openEvidence(file, onProgress),
      context.jobs.cancelEvidence,
    );
    if (!opened) return;
    try {
      const survey = surveyFromJson(opened.survey);
      const figures = compareFigures(opened.recordedFigures, evaluateSurvey(survey).derivation);
      const library = await packageLibrary(opened);
      const fits = await reviewFits(context, library, survey);
      const review: ReviewReport = { fileName: file.name, files: opened.report, figures, fits };
      const { store, history } = context;
      context.aside ??= { survey: store.getState().survey, history, library: context.library };
      context.library = library;
      patchSession(context, { mode: 'review', review, stage: 'evidence' });
      replaceSurvey(context, survey);
      own.zoomToSurvey();
    } catch (error) {
      notifyError(context, error);
    }
  };

  const closeReview = () => {
    const { aside } = context;
    if (!aside) return;
    context.aside = null;
    context.library = aside.library;
    replaceSurvey(context, aside.survey);
    showSurvey(context, aside.survey, aside.history);
    patchSession(context, { mode: 'edit', review: null });
    own.zoomToSurvey();
  };

  return { exportEvidence, openEvidence, closeReview };
}

const NO_FITS: FitReport = { fits: [], unbacked: [] };

/** The recorded fits made again, from what the package holds of their images and files. */
async function reviewFits(
  context: AppContext,
  library: BlobLibrary,
  survey: Survey,
): Promise<FitReport> {
  const settings = [survey.classification, ...(survey.coverage ? [survey.coverage.settings] : [])];
  const fits = settings.flatMap((each) => each.fits);
  if (fits.length === 0 && settings.every(({ features }) => features.length === 0)) return NO_FITS;
  const images = new Map<string, RasterRecipe>();
  const files = new Map<string, { readonly blob: Blob; readonly name: string }>();
  for (const fit of fits) {
    const recipe = await imageRecipe(library, survey, fit.imageId).catch(() => null);
    if (recipe) images.set(fit.imageId, recipe);
    const fileId = fit.kind === 'log-ratio-depth' ? fit.source.fileId : null;
    const file = survey.files.find(({ id }) => id === fileId);
    const blob = file && (await library.get('files', file.sha256));
    if (file && blob) files.set(file.id, { blob, name: file.name });
  }
  return context.jobs.checkFits(survey, { images, files });
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

/** Only what is byte for byte what the package lists: a changed image is not drawn as the real one. */
async function packageLibrary(opened: OpenedPackage): Promise<BlobLibrary> {
  const library = memoryLibrary();
  const equal = new Set(
    opened.report.filter(({ state }) => state === 'equal').map(({ path }) => path),
  );
  for (const { path, sha256, role } of opened.manifest.files) {
    const blob = opened.files.get(path);
    if (!blob || !equal.has(path)) continue;
    if (role === 'source') await library.put('files', sha256, blob);
    if (role === 'coverage') await library.put('coverage', sha256, blob);
  }
  return library;
}
