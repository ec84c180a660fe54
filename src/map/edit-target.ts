import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaEntryOf } from '../core/survey/area-entry.ts';
import { updateArea } from '../core/survey/edit-areas.ts';
import { updateSampleGeometry } from '../core/survey/edit-samples.ts';
import { isOutline, type OutlineEntry } from '../core/survey/outline-entry.ts';
import type { SurveyStep } from '../core/survey/survey-step.ts';
import type { Sample } from '../core/training/training-set.ts';
import type { AppState } from '../store/state.ts';

export type PolygonArea = AreaEntryOf<'polygon'>;

/** What the user is reshaping: a sample, or an area that is an outline. */
export type EditTarget = Sample | OutlineEntry;

const isArea = (target: EditTarget): target is OutlineEntry => 'method' in target;

/** Null unless the tool is `edit`, something is selected and the survey may be changed. */
export function editTarget({ survey, session }: AppState): EditTarget | null {
  if (session.tool !== 'edit' || session.mode !== 'edit') return null;
  const area = survey.areas.find((entry) => entry.id === session.selectedAreaId);
  if (area && isOutline(area)) return area;
  return survey.samples.find((sample) => sample.id === session.selectedSampleId) ?? null;
}

export const reshape = (target: EditTarget, geometry: Polygon | MultiPolygon): SurveyStep =>
  isArea(target)
    ? updateArea(target.id, (area) => (isOutline(area) ? { ...area, geometry } : area))
    : updateSampleGeometry(target.id, geometry);
