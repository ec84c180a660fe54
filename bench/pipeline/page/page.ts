/** The app's own jobs in a page without the app: window.bench. */
import { wrap } from 'comlink';
import type { PostStep } from '../../../src/core/coverage/post-step.ts';
import type { OnProgress } from '../../../src/core/progress.ts';
import { newClassification } from '../../../src/core/survey/document/new-classification.ts';
import type { Sample, SurveyClass } from '../../../src/core/training/training-set.ts';
import { type ClassifyResult, createJobs } from '../../../src/jobs/jobs.ts';
import { atMoment, type Moment } from '../../cancel/moments.ts';
import type { PolygonizeApi } from './polygonize.worker.ts';

export interface PipelineRequest {
  readonly model: 'random-forest' | 'maximum-likelihood';
  readonly post: readonly PostStep[];
}

/** What the app has in its survey before a run begins. */
export interface PipelineTraining {
  readonly samples: readonly Sample[];
  readonly classes: readonly SurveyClass[];
}

export interface PipelineAnswer {
  readonly sha256: string;
  /** Of the run with all its steps, and of the polygons after it. */
  readonly classifyS: number;
  readonly seconds: ClassifyResult['seconds'];
  readonly polygonizeS: number;
  readonly polygons: number;
  readonly areasM2: readonly number[];
}

const jobs = createJobs();
const polygonizer = new Worker(new URL('./polygonize.worker.ts', import.meta.url), {
  type: 'module',
});
const polygonizing = wrap<PolygonizeApi>(polygonizer);
let runs = 0;
let training: PipelineTraining = { samples: [], classes: [] };

function keepTraining(given: PipelineTraining): void {
  training = given;
}

function classify(
  { model, post }: PipelineRequest,
  onProgress: OnProgress = () => {},
): Promise<ClassifyResult> {
  const [file] = document.querySelector<HTMLInputElement>('#image')?.files ?? [];
  if (!file) throw new Error('no image was chosen');
  const { samples, classes } = training;
  return jobs.classify(
    {
      image: { sources: [{ kind: 'blob', blob: file, name: file.name }], combine: 'single' },
      samples,
      classes,
      settings: {
        ...newClassification,
        model,
        forest: { trees: 100, maxDepth: 15, minLeaf: 1 },
        post,
      },
      studyArea: null,
      savedModel: null,
      jobId: `bench-${++runs}`,
    },
    onProgress,
  );
}

async function pipeline(request: PipelineRequest): Promise<PipelineAnswer> {
  const began = performance.now();
  const made = await classify(request);
  const classifyS = (performance.now() - began) / 1000;
  const areasM2 = made.classes.map((each) => each.areaM2);
  const { sha256, seconds } = made;
  const answer = { sha256, classifyS, seconds, polygonizeS: 0, polygons: 0, areasM2 };
  if (request.post.length === 0) return answer;
  const after = performance.now();
  const polygons = await polygonizing.polygonizeKept(sha256);
  return { ...answer, polygonizeS: (performance.now() - after) / 1000, polygons };
}

export interface CancelAnswer {
  /** From the cancel to the run's end. */
  readonly waitMs: number;
  /** How it ended: `cancelled`, unless it was faster. */
  readonly end: string;
  /** Whether it ended by itself, and so left no file behind. */
  readonly clean: boolean;
}

async function filesLeft(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const runs = await root.getDirectoryHandle('runs', { create: true });
  for await (const _ of runs.keys()) return true;
  return false;
}

/** Begins a run and cancels it at the moment. */
async function cancelled(request: PipelineRequest, moment: Moment): Promise<CancelAnswer> {
  let asked = Number.NaN;
  const cancel = () => {
    asked = performance.now();
    jobs.cancelClassify();
  };
  const end = await classify(request, atMoment(moment, cancel)).then(
    () => 'whole',
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
  return { waitMs: performance.now() - asked, end, clean: !(await filesLeft()) };
}

declare global {
  interface Window {
    bench: {
      readonly keepTraining: typeof keepTraining;
      readonly pipeline: typeof pipeline;
      readonly cancelled: typeof cancelled;
    };
  }
}
window.bench = { keepTraining, pipeline, cancelled };
