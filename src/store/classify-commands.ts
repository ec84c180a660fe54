import { SurveyError } from '../core/errors.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { joinClusters } from '../core/survey/edit/edit-clusters.ts';
import { setCoverage } from '../core/survey/edit/edit-files.ts';
import type { ClassifyResult, Jobs } from '../jobs/jobs.ts';
import {
  type AppContext,
  notify,
  notifyError,
  patchSession,
  refusedInReview,
} from './app-context.ts';
import { modelKey } from './blob-library.ts';
import { classifyRun } from './classify-run.ts';
import type { Commands } from './commands.ts';
import { type CoverageRecord, coverageRecord } from './coverage-record.ts';
import { clustersAsClasses } from './prepare-clusters.ts';
import { NO_PREVIEW } from './preview-state.ts';
import { type ClassWatch, watchClasses } from './replaced-classes.ts';

const tiffOf = (bytes: Uint8Array) =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/tiff' });

export function classifyCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'classify' | 'cancelJob'> {
  const clusters = clustersAsClasses(context);

  const classify = async () => {
    if (refusedInReview(context)) return;
    const { survey: asked, session } = context.store.getState();
    if (session.jobs.some(({ kind }) => kind === 'classify' || kind === 'check')) return;
    const survey = clusters(asked);
    // From now on the map itself is what counts.
    patchSession(context, { preview: NO_PREVIEW });
    const watch = watchClasses(context, asked);
    try {
      const result = await classifyRun(context, 'classify', survey, classifyWith(session.workers));
      if (result) await keep(survey, result, watch);
    } finally {
      watch.stop();
    }
  };

  const classifyWith =
    (workers: number | null): Jobs['classify'] =>
    (input, onProgress) =>
      context.jobs.classify(workers === null ? input : { ...input, workers }, onProgress);

  const store = async ({ coverage, confidence }: CoverageRecord, result: ClassifyResult) => {
    const { library } = context;
    if (result.tiff) await library.put('coverage', coverage.sha256, tiffOf(result.tiff));
    await library.put('coverage', modelKey(coverage.sha256), new Blob([result.modelJson]));
    const layer = result.confidence?.tiff;
    if (confidence && layer) await library.put('coverage', confidence.sha256, tiffOf(layer));
  };

  /** The survey may have moved on meanwhile: the record names the inputs that the run really had. */
  const keep = async (ranOn: Survey, result: ClassifyResult, watch: ClassWatch) => {
    try {
      const record = coverageRecord(ranOn, result, context.options);
      await store(record, result);
      const { survey, session } = context.store.getState();
      if (survey.id !== ranOn.id || session.mode === 'review' || !isThere(survey, record)) {
        throw new SurveyError('run-not-kept', { survey: ranOn.title || '—' });
      }
      watch.assertSame(ranOn, survey);
      const { step, coverage, confidence } = record;
      const files = confidence ? [coverage, confidence] : [coverage];
      own.edit((before) => setCoverage(step, ...files)(joinClusters(ranOn)(before)));
      const doubts = result.issues.filter((issue) => issue.severity !== 'note');
      for (const { code, details } of doubts) notify(context, 'info', code, details);
      const { layers } = context.store.getState().session;
      const shown = { ...layers.coverage, visible: true };
      patchSession(context, { layers: { ...layers, coverage: shown } });
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { classify, cancelJob: (id) => context.cancels.get(id)?.() };
}

/** Whether the image, or the image set, has not been taken away while it was classified. */
const isThere = ({ files, imageSets }: Survey, { step }: CoverageRecord): boolean =>
  [...files, ...imageSets].some(({ id }) => id === step.imageId);
