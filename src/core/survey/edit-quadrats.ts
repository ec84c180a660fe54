import type { Quadrat } from './biomass-entry.ts';
import { type SurveyStep, withChanged, withItem, withList, withoutItem } from './survey-step.ts';

export const addQuadrat =
  (quadrat: Quadrat): SurveyStep =>
  (survey) =>
    withList(survey, 'quadrats', withItem(survey.quadrats, quadrat));

export const updateQuadrat =
  (id: string, patch: Partial<Omit<Quadrat, 'id'>>): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'quadrats',
      withChanged(survey.quadrats, id, (quadrat) => ({ ...quadrat, ...patch })),
    );

/** Also takes it out of the items whose wet mass it entered. */
export const removeQuadrat =
  (id: string): SurveyStep =>
  (survey) => {
    const quadrats = withoutItem(survey.quadrats, id);
    if (quadrats === survey.quadrats) return survey;
    const items = survey.items.map((item) => {
      const { formula } = item;
      if (formula.kind !== 'wet-mass-per-area' || formula.wetMass.kind !== 'quadrats') return item;
      if (!formula.wetMass.quadratIds.includes(id)) return item;
      const quadratIds = formula.wetMass.quadratIds.filter((quadratId) => quadratId !== id);
      return { ...item, formula: { ...formula, wetMass: { ...formula.wetMass, quadratIds } } };
    });
    return { ...survey, quadrats, items };
  };
