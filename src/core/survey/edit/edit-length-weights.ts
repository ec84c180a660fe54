import type { LengthWeight } from '../document/biomass-entry.ts';
import { type SurveyStep, withChanged, withItem, withList, withoutItem } from './survey-step.ts';

export const newLengthWeight = (id: string): LengthWeight => ({
  id,
  name: '',
  species: '',
  takenOn: '',
  biasCorrection: 'none',
  shoots: [],
  counts: [],
});

export const addLengthWeight =
  (entry: LengthWeight): SurveyStep =>
  (survey) =>
    withList(survey, 'lengthWeights', withItem(survey.lengthWeights, entry));

export const updateLengthWeight =
  (id: string, patch: Partial<Omit<LengthWeight, 'id'>>): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'lengthWeights',
      withChanged(survey.lengthWeights, id, (entry) => ({ ...entry, ...patch })),
    );

/** Items that took their wet mass from it stay, without one (an issue says so). */
export const removeLengthWeight =
  (id: string): SurveyStep =>
  (survey) =>
    withList(survey, 'lengthWeights', withoutItem(survey.lengthWeights, id));
