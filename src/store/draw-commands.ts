import { SurveyError } from '../core/errors.ts';
import { throwIfCancelled } from '../core/progress.ts';
import { drawnDesign } from '../core/survey/accuracy/drawn-design.ts';
import type { DesignWish, PlannedDesign } from '../core/survey/accuracy/planned-design.ts';
import { coverageInputsId } from '../core/survey/areas/coverage-inputs.ts';
import type { CoverageStep } from '../core/survey/document/coverage-step.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { startAssessment } from '../core/survey/edit/edit-accuracy.ts';
import type { DrawInput, DrawnSample } from '../jobs/jobs.ts';
import { type AppContext, notifyError, refusedInReview, runJob } from './app-context.ts';
import type { Commands } from './commands.ts';

/** Reference points on the class map, drawn by dice. */
export function drawCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'drawReferencePoints' | 'planDesign' | 'nextWays'> {
  const planDesign: Commands['planDesign'] = async (wish) => {
    const { coverage, classes } = context.store.getState().survey;
    if (!coverage) throw new SurveyError('draw-without-map');
    return context.jobs.planDesign(wish, coverage, classes);
  };

  const draw = async ({ map }: Mapped, wish: DesignWish): Promise<DrawnSample | null> =>
    runJob(
      context,
      'draw-points',
      async (onProgress, signal) => {
        const plan = drawPlan(wish, await planDesign(wish));
        throwIfCancelled(signal);
        const { seed } = wish;
        const blob = await context.library.get('coverage', map.sha256);
        if (!blob) throw new SurveyError('file-bytes-missing', { file: map.name });
        const source = { kind: 'blob', blob, name: map.name } as const;
        const recipe = { sources: [source], combine: 'single' } as const;
        return context.jobs.drawPoints({ map: recipe, file: map.name, plan, seed }, onProgress);
      },
      context.jobs.cancelDraw,
    );

  const drawReferencePoints = async (wish: DesignWish, interpreter: string) => {
    if (refusedInReview(context)) return;
    const { survey, session } = context.store.getState();
    if (session.jobs.some((job) => job.kind === 'draw-points')) return;
    try {
      const mapped = mapToAssess(survey);
      const drawn = await draw(mapped, wish);
      const now = context.store.getState().survey;
      if (drawn === null || now.id !== survey.id) return;
      if (now.coverage !== mapped.coverage) throw new SurveyError('draw-map-changed');
      const { design, points } = drawnDesign(wish.kind, drawn, mapped.coverage);
      const first = { id: context.options.newId(), name: interpreter };
      own.edit(startAssessment(design, points, [first]));
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { drawReferencePoints, planDesign, nextWays: context.jobs.nextWays };
}

interface Mapped {
  readonly coverage: CoverageStep;
  readonly map: SurveyFile;
}

/** A map that is out of date is about to be made anew: what is told of it would be lost. */
export function mapToAssess(survey: Survey): Mapped {
  const { coverage, files } = survey;
  const map = files.find(({ id }) => id === coverage?.coverageId);
  if (!coverage || !map) throw new SurveyError('draw-without-map');
  if (coverage.inputsId !== coverageInputsId(survey)) throw new SurveyError('draw-map-stale');
  return { coverage, map };
}

function drawPlan(wish: DesignWish, { points, strata }: PlannedDesign): DrawInput['plan'] {
  if (wish.kind === 'systematic') return { kind: 'systematic', points };
  if (wish.kind === 'simple') return { kind: 'simple-random', points };
  return {
    kind: 'stratified',
    strata: strata.map(({ classId, points: n }) => ({ value: classId, points: n })),
  };
}
