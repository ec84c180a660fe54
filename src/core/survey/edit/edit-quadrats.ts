import type { Quadrat, WetMassEntry } from '../document/biomass-entry.ts';
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

const withoutQuadrat = (wetMass: WetMassEntry, id: string): WetMassEntry => {
  const without = (ids: readonly string[]) => ids.filter((quadratId) => quadratId !== id);
  switch (wetMass.kind) {
    case 'quadrats':
      return wetMass.quadratIds.includes(id)
        ? { ...wetMass, quadratIds: without(wetMass.quadratIds) }
        : wetMass;
    case 'stratified':
      return wetMass.strata.some(({ quadratIds }) => quadratIds.includes(id))
        ? {
            ...wetMass,
            strata: wetMass.strata.map((stratum) => ({
              ...stratum,
              quadratIds: without(stratum.quadratIds),
            })),
          }
        : wetMass;
    default:
      return wetMass;
  }
};

/** Also takes it out of the items whose wet mass it entered. */
export const removeQuadrat =
  (id: string): SurveyStep =>
  (survey) => {
    const quadrats = withoutItem(survey.quadrats, id);
    if (quadrats === survey.quadrats) return survey;
    const items = survey.items.map((item) => {
      const { formula } = item;
      if (!('wetMass' in formula)) return item;
      const wetMass = withoutQuadrat(formula.wetMass, id);
      return wetMass === formula.wetMass ? item : { ...item, formula: { ...formula, wetMass } };
    });
    return { ...survey, quadrats, items };
  };
