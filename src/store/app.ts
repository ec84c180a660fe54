import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptySurvey } from '../core/survey/document/empty-survey.ts';
import { evaluateSurvey } from '../core/survey/evaluate.ts';
import { createJobs } from '../jobs/jobs.ts';
import { addressCommands } from './address-commands.ts';
import { type AppContext, type AppOptions, notifyError, patchSession } from './app-context.ts';
import { attachCommands } from './attach-commands.ts';
import { memoryLibrary } from './blob-library.ts';
import { checkCommands } from './check-commands.ts';
import { classifyCommands } from './classify-commands.ts';
import type { Commands } from './commands.ts';
import { displayCommands } from './display-commands.ts';
import { drawCommands } from './draw-commands.ts';
import { editCommands } from './edit-commands.ts';
import { evidenceCommands } from './evidence-commands.ts';
import { fitCommands } from './fit-commands.ts';
import { followPreview } from './follow-preview.ts';
import { EMPTY_HISTORY } from './history.ts';
import { type ImageService, imageService } from './image-service.ts';
import { importCommands } from './import-commands.ts';
import { inspectPixel } from './inspect-pixel.ts';
import { keepPyramids } from './keep-pyramids.ts';
import { labellingCommands } from './labelling-commands.ts';
import { layerCommands } from './layer-commands.ts';
import { modelCommands } from './model-commands.ts';
import { outlineCommands } from './outline-commands.ts';
import { bootFromStorage } from './persistence/boot.ts';
import { keptPyramids } from './persistence/kept-files.ts';
import { pointerFollower, pointerValues } from './pointer-values.ts';
import { referenceFileCommands } from './reference-file-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { sampleCommands } from './sample-commands.ts';
import { initialSession } from './session.ts';
import { slopeCommands } from './slope-commands.ts';
import type { AppState } from './state.ts';
import { storedCommands } from './stored-commands.ts';
import { tableCommands } from './table-commands.ts';
import { uncertaintyCommands } from './uncertainty-commands.ts';
import { type ZoomRequests, zoomRequests } from './zoom-requests.ts';

export interface App {
  readonly store: StoreApi<AppState>;
  readonly commands: Commands;
  /** Restores the last visit, or opens the sample survey on the first one. */
  readonly start: () => Promise<void>;
  /** For the map: where to go, what the rasters look like, what went wrong. */
  readonly zoom: ZoomRequests;
  readonly images: ImageService;
  readonly report: (error: unknown) => void;
  /** Longitude, latitude: shows the pixel's values and class. */
  readonly inspect: (lonLat: readonly [number, number]) => Promise<void>;
  /** Longitude, latitude, or null: the status bar reads what lies there. */
  readonly point: (lonLat: readonly [number, number] | null) => void;
  readonly newId: () => string;
}

export function createApp(options: AppOptions): App {
  const survey = emptySurvey({ id: options.newId(), title: '' });
  const session = initialSession(options.now(), options.language ?? 'ja');
  const store = createStore<AppState>(() => ({
    survey,
    evaluation: evaluateSurvey(survey),
    canUndo: false,
    canRedo: false,
    session,
  }));
  const context: AppContext = {
    options,
    store,
    jobs: options.jobs ?? createJobs(),
    library: memoryLibrary(),
    history: EMPTY_HISTORY,
    shelf: null,
    aside: null,
    cancels: new Map(),
    opened: Promise.resolve(),
  };
  const zoom = zoomRequests();
  const images = imageService(
    () => context.jobs.raster,
    () => context.library,
    () => store.getState().survey.files,
    (sha256) => keptPyramids().get(sha256),
  );
  const commands = allCommands(context, zoom, images);
  keepPyramids(context, images);
  followPreview(context, images);

  const open = async () => {
    const isRestored = await bootFromStorage(context);
    if (!isRestored) await commands.openSample('cove');
    return isRestored;
  };
  const start = async () => {
    const opening = open();
    context.opened = opening;
    if (await opening) return;
    // A newcomer sees at once how an image becomes a figure.
    const opened = store.getState().survey;
    if (opened.samples.length > 0 && !opened.coverage) await commands.classify();
  };

  return {
    store,
    commands,
    start,
    zoom,
    images,
    inspect: (lonLat) => inspectPixel(context, images, lonLat),
    point: pointerFollower(
      (lonLat) => pointerValues(store.getState(), images, lonLat),
      (pointer) => patchSession(context, { pointer }),
    ),
    report: (error) => notifyError(context, error),
    newId: options.newId,
  };
}

function allCommands(context: AppContext, zoom: ZoomRequests, images: ImageService): Commands {
  const zooms = {
    zoomToSurvey: () => zoom.ask({ kind: 'survey' }),
    zoomToSample: (sampleId: string) => zoom.ask({ kind: 'sample', sampleId }),
    zoomToArea: (areaId: string) => zoom.ask({ kind: 'area', areaId, part: 'whole' }),
    zoomToConflict: (areaId: string) => zoom.ask({ kind: 'area', areaId, part: 'conflict' }),
    zoomToStudyArea: () => zoom.ask({ kind: 'study-area' }),
    zoomToArriving: () => zoom.ask({ kind: 'arriving' }),
  };
  const edits = editCommands(context);
  const evidence = { ...evidenceCommands(context), ...reviewCommands(context, zooms) };
  const surveys = sampleCommands(context, { ...evidence, ...zooms });
  const models = modelCommands(context, edits);
  const own = { ...edits, ...evidence, ...surveys, ...zooms, ...models };
  return {
    ...own,
    ...displayCommands(context, own),
    ...importCommands(context, images, own),
    ...addressCommands(context, images, own),
    ...attachCommands(context, own),
    ...tableCommands(context, own),
    ...classifyCommands(context, own),
    ...checkCommands(context),
    ...fitCommands(context, own),
    ...drawCommands(context, own),
    ...referenceFileCommands(context, own),
    ...labellingCommands(context, own),
    ...layerCommands(context, own),
    ...slopeCommands(context, own),
    ...outlineCommands(context, own),
    ...storedCommands(context, own),
    ...uncertaintyCommands(context),
  };
}
