import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaEntryOf } from '../core/survey/document/area-entry.ts';
import type { StudyArea } from '../core/survey/document/document.ts';
import { isOutline, type OutlineEntry } from '../core/survey/document/outline-entry.ts';
import { updateArea } from '../core/survey/edit/edit-areas.ts';
import { updateSampleGeometry } from '../core/survey/edit/edit-samples.ts';
import { setStudyArea } from '../core/survey/edit/edit-study-area.ts';
import type { SurveyStep } from '../core/survey/edit/survey-step.ts';
import type { Sample } from '../core/training/training-set.ts';
import type { AppState } from '../store/state.ts';

export type PolygonArea = AreaEntryOf<'polygon'>;

/** What the user is reshaping: a sample, an area that is an outline, or the study area. */
export type EditTarget = Sample | OutlineEntry | StudyArea;

/** Null unless a tool for shapes is in hand, there is a shape for it and the survey may be changed. */
export function editTarget({ survey, session }: AppState): EditTarget | null {
  if (session.mode !== 'edit') return null;
  if (session.tool === 'edit-study-area') return survey.studyArea;
  if (session.tool !== 'edit') return null;
  const area = survey.areas.find((entry) => entry.id === session.selectedAreaId);
  if (area && isOutline(area)) return area;
  return survey.samples.find((sample) => sample.id === session.selectedSampleId) ?? null;
}

/** Id of the sample or area that is being reshaped. */
export const editedId = (target: EditTarget | null): string | null =>
  target !== null && 'id' in target ? target.id : null;

export function reshape(target: EditTarget, geometry: Polygon | MultiPolygon): SurveyStep {
  if (!('id' in target)) return setStudyArea({ ...target, geometry });
  if (!('method' in target)) return updateSampleGeometry(target.id, geometry);
  return updateArea(target.id, (area) => {
    if (!isOutline(area)) return area;
    // Moved by hand, it is no longer the class of the map.
    const { outlined: _outlined, ...own } = area;
    return { ...own, geometry };
  });
}
