import type { AreaEntry } from '../document/area-entry.ts';
import { type SurveyStep, withChanged, withItem, withList, withoutItem } from './survey-step.ts';

export const addArea =
  (area: AreaEntry): SurveyStep =>
  (survey) =>
    withList(survey, 'areas', withItem(survey.areas, area));

/** A function and not a patch: the fields of an area depend on its method. */
export const updateArea =
  (id: string, change: (area: AreaEntry) => AreaEntry): SurveyStep =>
  (survey) =>
    withList(survey, 'areas', withChanged(survey.areas, id, change));

/** Items that used the area stay, without an area (an issue says so). */
export const removeArea =
  (id: string): SurveyStep =>
  (survey) => {
    const areas = withoutItem(survey.areas, id);
    if (areas === survey.areas) return survey;
    const items = survey.items.map((item) => (item.areaId === id ? { ...item, areaId: '' } : item));
    return { ...survey, areas, items };
  };
