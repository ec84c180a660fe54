import { SurveyError } from '../core/errors.ts';
import { throwIfCancelled } from '../core/progress.ts';
import type { AreaEntryOf } from '../core/survey/document/area-entry.ts';
import type { CoverageStep } from '../core/survey/document/coverage-step.ts';
import type { Survey, SurveyFile } from '../core/survey/document/document.ts';
import { areaHead } from '../core/survey/document/new-area.ts';
import { addArea } from '../core/survey/edit/edit-areas.ts';
import type { ClassOutline } from '../jobs/jobs.ts';
import {
  type AppContext,
  notifyError,
  patchSession,
  refusedInReview,
  runJob,
} from './app-context.ts';
import type { Commands } from './commands.ts';

interface Wish {
  readonly coverage: CoverageStep;
  readonly map: SurveyFile;
  readonly classId: number;
  readonly minPixels: number;
}

export function outlineCommands(
  context: AppContext,
  own: Pick<Commands, 'edit'>,
): Pick<Commands, 'outlineClass'> {
  const make = ({ map, classId, minPixels }: Wish) =>
    runJob(
      context,
      'outline',
      async (onProgress, signal) => {
        const blob = await context.library.get('coverage', map.sha256);
        if (!blob) throw new SurveyError('file-bytes-missing', { file: map.name });
        throwIfCancelled(signal);
        const source = { kind: 'blob', blob, name: map.name } as const;
        const recipe = { sources: [source], combine: 'single' } as const;
        return context.jobs.outlineClass(
          { map: recipe, file: map.name, classId, minPixels },
          onProgress,
        );
      },
      context.jobs.cancelOutline,
    );

  const outlineClass = async (classId: number, minPixels: number) => {
    if (refusedInReview(context)) return;
    const { survey, session } = context.store.getState();
    if (session.jobs.some((job) => job.kind === 'outline')) return;
    try {
      const wish = { ...mapOf(survey), classId, minPixels };
      const made = await make(wish);
      if (made === null || context.store.getState().survey.id !== survey.id) return;
      const name = survey.classes.find(({ id }) => id === classId)?.name ?? String(classId);
      const area = outlinedArea(wish, made, {
        ...context.options,
        id: context.options.newId(),
        name,
      });
      own.edit(addArea(area));
      patchSession(context, { stage: 'area', selectedAreaId: area.id, selectedSampleId: null });
    } catch (error) {
      notifyError(context, error);
    }
  };

  return { outlineClass };
}

function mapOf({ coverage, files }: Survey): Pick<Wish, 'coverage' | 'map'> {
  const map = files.find(({ id }) => id === coverage?.coverageId);
  if (!coverage || !map) throw new SurveyError('outline-without-map');
  return { coverage, map };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly software: string;
}

function outlinedArea(
  { coverage, map, classId, minPixels }: Wish,
  { geometry, crs, ...groups }: ClassOutline,
  { id, name, software }: Named,
): AreaEntryOf<'polygon'> {
  return {
    ...areaHead(id, name),
    method: 'polygon',
    crs,
    geometry,
    fileId: null,
    outlined: {
      classId,
      inputsId: coverage.inputsId,
      mapName: map.name,
      mapSha256: map.sha256,
      minPixels,
      ...groups,
      software,
    },
  };
}
