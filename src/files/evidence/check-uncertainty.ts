import { uncertaintyAgrees } from '../../core/evidence/uncertainty-record.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../core/progress.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import { evaluateSurvey } from '../../core/survey/evaluate.ts';
import { USUAL_DRAWS } from '../../core/uncertainty/usual-run.ts';
import type { OpenedPackage } from './evidence-package-open.ts';
import { PACKAGE } from './package-paths.ts';

/** No record of ours is longer; a longer one is not read. */
const MOST_BYTES = 16 * 1024 * 1024;

interface CheckOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: OnProgress;
}

/**
 * The package with the drawing of its total repeated by the recorded seed and draws: a record that
 * comes out otherwise is `different`. One that is not there (older packages) is not missed, and one
 * that is other than listed is not read. Errors: `cancelled`.
 */
export async function withUncertaintyChecked(
  opened: OpenedPackage,
  survey: Survey,
  { signal, onProgress }: CheckOptions = {},
): Promise<OpenedPackage> {
  const entry = opened.report.find(({ path }) => path === PACKAGE.uncertainty);
  const blob = opened.files.get(PACKAGE.uncertainty);
  if (entry?.state !== 'equal' || blob === undefined) return opened;
  const onDraws = (done: number) => {
    throwIfCancelled(signal);
    onProgress?.({ stage: 'simulate', done, total: USUAL_DRAWS });
  };
  const agrees =
    blob.size <= MOST_BYTES &&
    uncertaintyAgrees(await blob.text(), survey, evaluateSurvey(survey), onDraws);
  if (agrees) return opened;
  const different = { path: entry.path, state: 'different' } as const;
  const report = opened.report.map((each) => (each === entry ? different : each));
  return { ...opened, report };
}
