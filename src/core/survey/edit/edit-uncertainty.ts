import type { FigureId } from '../../derivation.ts';
import type { UncertaintyEntry } from '../document/uncertainty-entry.ts';
import type { SurveyStep } from './survey-step.ts';

/** How sure one figure is, in the place of what was stated of it before; null = not known. */
export const setUncertainty =
  (figure: FigureId, stated: Omit<UncertaintyEntry, 'figure'> | null): SurveyStep =>
  (survey) => {
    const others = (survey.uncertainties ?? []).filter((entry) => entry.figure !== figure);
    return {
      ...survey,
      uncertainties: stated === null ? others : [...others, { figure, ...stated }],
    };
  };
