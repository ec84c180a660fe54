/** The preview's job in a page without map and panels: window.benchPreview. */
import { newClassification } from '../../../src/core/survey/document/new-classification.ts';
import type { Sample, SurveyClass } from '../../../src/core/training/training-set.ts';
import type { LonLatView } from '../../../src/files/classify/view-window.ts';
import { createJobs } from '../../../src/jobs/jobs.ts';

export interface PreviewRequest {
  readonly samples: readonly Sample[];
  readonly classes: readonly SurveyClass[];
  readonly view: LonLatView;
}

const jobs = createJobs();
let runs = 0;

/** Milliseconds from the request to the classes of the view, of a model that is trained anew. */
async function benchPreview({ samples, classes, view }: PreviewRequest): Promise<number> {
  const [file] = document.querySelector<HTMLInputElement>('#image')?.files ?? [];
  if (!file) throw new Error('no image was chosen');
  const began = performance.now();
  const made = await jobs.preview(
    {
      image: { sources: [{ kind: 'blob', blob: file, name: file.name }], combine: 'single' },
      samples,
      classes,
      settings: newClassification,
      studyArea: null,
      savedModel: null,
      jobId: 'bench',
      modelId: `bench-${++runs}`,
      imageKey: file.name,
      view,
      mostPixels: 2_000_000,
    },
    () => {},
  );
  if (!made?.isWhole) throw new Error('the view is not whole');
  return performance.now() - began;
}

declare global {
  interface Window {
    benchPreview: typeof benchPreview;
  }
}
window.benchPreview = benchPreview;
