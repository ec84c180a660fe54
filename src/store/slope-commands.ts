import { contentId } from '../core/content-id.ts';
import { SurveyError } from '../core/errors.ts';
import { throwIfCancelled } from '../core/progress.ts';
import { slopeInputsId, slopeLimitDeg } from '../core/survey/areas/slope-inputs.ts';
import type { AreaEntryOf, SlopeStep } from '../core/survey/document/area-entry.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { setSlopeStep } from '../core/survey/edit/edit-slope.ts';
import type { SlopeMeasurement } from '../jobs/jobs.ts';
import { type AppContext, notifyError, refusedInReview, runJob } from './app-context.ts';
import type { Commands } from './commands.ts';
import { rasterSource } from './image-recipe.ts';

interface Measurable {
  readonly entry: AreaEntryOf<'slope'>;
  readonly dem: SurveyFile;
  readonly inputsId: string;
  readonly maxSlopeDeg: number;
}

export function slopeCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'measureSlope'> {
  const measure = async ({
    entry,
    dem,
    maxSlopeDeg,
  }: Measurable): Promise<SlopeMeasurement | null> =>
    runJob(
      context,
      'slope',
      async (onProgress, signal) => {
        const { files } = context.store.getState().survey;
        const source = await rasterSource(context.library, dem, files);
        throwIfCancelled(signal);
        const { geometry, crs } = entry;
        return context.jobs.measureSlope(
          { dem: source, demName: dem.name, geometry, crs, maxSlopeDeg },
          onProgress,
        );
      },
      context.jobs.cancelSlope,
    );

  const measureSlope = async (areaId: string) => {
    if (refusedInReview(context)) return;
    const { survey, session } = context.store.getState();
    if (session.jobs.some((job) => job.kind === 'slope')) return;
    try {
      const known = measurable(survey, areaId);
      const measured = await measure(known);
      if (measured === null) return;
      // The survey may have moved on meanwhile: the record names the inputs that were measured.
      if (context.store.getState().survey.id !== survey.id) return;
      own.edit(setSlopeStep(areaId, slopeRecord(known, measured, context.options.software)));
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { measureSlope };
}

function measurable(survey: Survey, areaId: string): Measurable {
  const entry = survey.areas.find(({ id }) => id === areaId);
  if (entry?.method !== 'slope') throw new SurveyError('slope-area-gone');
  const dem = survey.files.find(({ id }) => id === entry.demId);
  const inputsId = slopeInputsId(entry, survey.files);
  if (dem === undefined) throw new SurveyError('slope-without-dem');
  const maxSlopeDeg = slopeLimitDeg(entry.maxSlopeDeg);
  if (inputsId === null || maxSlopeDeg === null) {
    throw new SurveyError('slope-limit-invalid', { limit: entry.maxSlopeDeg });
  }
  return { entry, dem, inputsId, maxSlopeDeg };
}

function slopeRecord(
  { dem, inputsId }: Measurable,
  { cellM: _cellM, ...measured }: SlopeMeasurement,
  software: string,
): SlopeStep {
  const stepId = contentId({ stage: 'slope', inputs: inputsId, software });
  return { stepId, inputsId, demId: dem.id, ...measured, software };
}
