import { contentId } from '../core/content-id.ts';
import { isSurveyError } from '../core/errors.ts';
import { coverageInputsId, seenImageId } from '../core/survey/areas/coverage-inputs.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import type { Preview } from '../jobs/jobs.ts';
import { type AppContext, patchSession } from './app-context.ts';
import { classifyInput } from './classify-input.ts';
import type { ImageService } from './image-service.ts';
import { clustersAsClasses } from './prepare-clusters.ts';
import { NO_PREVIEW, type PreviewState } from './preview-state.ts';
import type { AppState, MapView } from './state.ts';

/** A hand that pans pauses at least as long. */
const SETTLED_MS = 200;
/** A sample that is drawn, a setting that is chosen, is done: only what comes with it is waited for. */
const CHOSEN_MS = 20;
/** A screen and a half at one pixel for each of its own. */
const MOST_PIXELS = 2_000_000;

/** What a preview is wanted of; null: of nothing. */
interface Wish {
  readonly survey: Survey;
  readonly view: MapView;
  readonly modelId: string;
  readonly imageKey: string;
}

const isShownAt = ({ survey, session }: AppState): boolean =>
  session.preview.isOn &&
  session.mode === 'edit' &&
  session.arriving === null &&
  survey.classification.imageId !== null &&
  (session.stage === 'samples' || session.stage === 'classification');

function previewFile(key: string, { grid }: Preview, software: string): SurveyFile {
  const { width, height, transform, crs } = grid;
  return {
    id: key,
    name: key,
    kind: 'raster',
    bytes: 0,
    sha256: key,
    crs,
    takenOn: null,
    credit: software,
    raster: { width, height, bandCount: 1, dataType: 'uint8', transform, nodata: 255 },
    remote: null,
    companionIds: [],
  };
}

/**
 * While it is switched on: whatever changes the class map to be, or the view of it, has the view
 * classified anew, and what was under way is let go.
 */
export function followPreview(context: AppContext, images: ImageService): void {
  const { store, jobs } = context;
  let wished = '';
  let turn = 0;
  let slot = 0;
  let isWorking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const patch = (change: Partial<PreviewState>) =>
    patchSession(context, { preview: { ...store.getState().session.preview, ...change } });

  const wishOf = (state: AppState): Wish | null => {
    const { view } = state.session;
    if (!isShownAt(state) || view === null) return null;
    const survey = clustersAsClasses(context)(state.survey);
    const place = {
      within: survey.classification.withinStudyArea,
      area: survey.studyArea !== null,
    };
    const inputs = coverageInputsId({
      ...survey,
      classification: { ...survey.classification, post: [] },
    });
    const modelId = contentId({ inputs, ...place });
    return { survey, view, modelId, imageKey: seenImageId(survey) ?? '' };
  };

  const letGo = () => {
    clearTimeout(timer);
    turn += 1;
    if (isWorking) jobs.cancelPreview();
    isWorking = false;
  };

  const make = async ({ survey, view, modelId, imageKey }: Wish) => {
    const own = turn;
    const isOld = () => own !== turn;
    isWorking = true;
    patch({ isWorking: true, progress: null });
    try {
      const input = await classifyInput(context.library, survey, context.options.software);
      if (isOld()) return;
      const made = await jobs.preview(
        { ...input, modelId, imageKey, view, mostPixels: MOST_PIXELS },
        (progress) => {
          if (!isOld()) patch({ progress });
        },
      );
      if (isOld()) return;
      const shown = made && (await present(made, survey));
      if (isOld()) return;
      if (shown) slot = 1 - slot;
      patch({ shown, problem: null });
    } catch (error) {
      if (!isOld()) patch({ shown: null, problem: problemOf(error) });
    } finally {
      if (!isOld()) {
        isWorking = false;
        patch({ isWorking: false, progress: null });
      }
    }
  };

  const present = async (made: Preview, { classes }: Survey) => {
    // Never that of the one on the map, which is read until its successor stands.
    const key = `preview-${1 - slot}`;
    const file = previewFile(key, made, context.options.software);
    const blob = new Blob([made.tiff], { type: 'image/tiff' });
    await images.present(key, { kind: 'blob', name: key, blob, companions: [] });
    const { level: reduced, isWhole } = made;
    return { file, classes, isExact: reduced === 0, isWhole };
  };

  store.subscribe((state, before) => {
    const { session, survey } = state;
    const parts = ['preview', 'view', 'stage', 'mode', 'arriving'] as const;
    const isSame =
      survey === before.survey && parts.every((part) => session[part] === before.session[part]);
    if (isSame) return;
    const wish = wishOf(state);
    const next = wish ? `${wish.modelId} ${wish.view.join()}` : '';
    if (next === wished) return;
    const isMoved = wish !== null && wished.startsWith(wish.modelId);
    wished = next;
    letGo();
    if (!wish) patch({ ...NO_PREVIEW, isOn: session.preview.isOn });
    else timer = setTimeout(() => void make(wish), isMoved ? SETTLED_MS : CHOSEN_MS);
  });
}

function problemOf(error: unknown): PreviewState['problem'] {
  if (isSurveyError(error)) {
    return error.code === 'cancelled' ? null : { code: error.code, details: error.details };
  }
  return { code: 'unexpected', details: { message: String(error) } };
}
