import type { CreditItem, Vessel } from '../document/credit-item.ts';
import { type SurveyStep, withChanged, withItem, withList, withoutItem } from './survey-step.ts';

export const addItem =
  (item: CreditItem): SurveyStep =>
  (survey) =>
    withList(survey, 'items', withItem(survey.items, item));

export const updateItem =
  (id: string, change: (item: CreditItem) => CreditItem): SurveyStep =>
  (survey) =>
    withList(survey, 'items', withChanged(survey.items, id, change));

export const removeItem =
  (id: string): SurveyStep =>
  (survey) =>
    withList(survey, 'items', withoutItem(survey.items, id));

const changeVessels = (
  itemId: string,
  change: (vessels: readonly Vessel[]) => readonly Vessel[],
): SurveyStep =>
  updateItem(itemId, (item) => {
    const vessels = change(item.vessels);
    return vessels === item.vessels ? item : { ...item, vessels };
  });

export const addVessel = (itemId: string, vessel: Vessel): SurveyStep =>
  changeVessels(itemId, (vessels) => withItem(vessels, vessel));

export const updateVessel = (
  itemId: string,
  vesselId: string,
  patch: Partial<Omit<Vessel, 'id'>>,
): SurveyStep =>
  changeVessels(itemId, (vessels) =>
    withChanged(vessels, vesselId, (vessel) => ({ ...vessel, ...patch })),
  );

export const removeVessel = (itemId: string, vesselId: string): SurveyStep =>
  changeVessels(itemId, (vessels) => withoutItem(vessels, vesselId));
