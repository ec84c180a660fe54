import { compareFigures } from '../core/evidence/compare-figures.ts';
import { throwIfCancelled } from '../core/progress.ts';
import { surveyFromJson } from '../core/survey/document/schema.ts';
import { evaluateSurvey } from '../core/survey/evaluate.ts';
import type { OpenedPackage } from '../jobs/jobs.ts';
import {
  type AppContext,
  notifyError,
  patchSession,
  replaceSurvey,
  runJob,
  showSurvey,
} from './app-context.ts';
import { type BlobLibrary, memoryLibrary } from './blob-library.ts';
import type { Commands } from './commands.ts';
import { isAllHere, mapSources } from './map-sources.ts';
import { fitReview, fitsAreHere, openFits } from './review-fits.ts';
import type { MapReview, ReviewReport } from './state.ts';

type ReviewCommands = Pick<
  Commands,
  'openEvidence' | 'closeReview' | 'checkMap' | 'checkFits' | 'readAddresses'
>;

/** A package that someone sent: read only, and every number of it made again. */
export function reviewCommands(
  context: AppContext,
  own: Pick<Commands, 'zoomToSurvey'>,
): ReviewCommands {
  const { checkFits } = fitReview(context);

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
      const fits = openFits(survey, 'waiting');
      const map = { state: survey.coverage ? 'waiting' : 'none', why: null } as const;
      const { report: files } = opened;
      const found = { fileName: file.name, files, figures, fits, map };
      const review: ReviewReport = { ...found, readsAddresses: false };
      endChecks();
      const { store, history } = context;
      context.aside ??= { survey: store.getState().survey, history, library: context.library };
      context.library = library;
      patchSession(context, { mode: 'review', review, stage: 'evidence' });
      replaceSurvey(context, survey);
      own.zoomToSurvey();
      if (isAllHere(survey)) void checkMap();
      if (fitsAreHere(survey)) void checkFits();
    } catch (error) {
      notifyError(context, error);
    }
  };

  /** What is shown of the map, as long as it is still that package's. */
  const showMap = (figures: ReviewReport['figures'], map: MapReview) => {
    const { review } = context.store.getState().session;
    if (review?.figures === figures) patchSession(context, { review: { ...review, map } });
  };

  /** Also one that is still finding its files. */
  const endChecks = () => {
    for (const { id, kind } of context.store.getState().session.jobs) {
      if (kind === 'check-map' || kind === 'check-fits') context.cancels.get(id)?.();
    }
  };

  const readAddresses = () => {
    const { review } = context.store.getState().session;
    if (review) patchSession(context, { review: { ...review, readsAddresses: true } });
  };

  let before: Promise<unknown> = Promise.resolve();

  const checkMap = async () => {
    const { survey, session } = context.store.getState();
    const { review } = session;
    if (review?.map.state !== 'waiting') return;
    if (!isAllHere(survey)) readAddresses();
    showMap(review.figures, { state: 'checking', why: null });
    const earlier = before;
    const work = runJob(
      context,
      'check-map',
      async (onProgress, signal) => {
        // One that was cancelled is cleaning up: its worker is this one's.
        await earlier;
        const sources = await mapSources(context.library, survey);
        throwIfCancelled(signal);
        return context.jobs.checkMap(survey, sources, onProgress);
      },
      context.jobs.cancelCheckMap,
    );
    before = work;
    const found = await work;
    showMap(review.figures, found ?? { state: 'waiting', why: null });
  };

  const closeReview = () => {
    const { aside } = context;
    if (!aside) return;
    endChecks();
    context.aside = null;
    context.library = aside.library;
    replaceSurvey(context, aside.survey);
    showSurvey(context, aside.survey, aside.history);
    patchSession(context, { mode: 'edit', review: null });
    own.zoomToSurvey();
  };

  return { openEvidence, closeReview, checkMap, checkFits, readAddresses };
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
