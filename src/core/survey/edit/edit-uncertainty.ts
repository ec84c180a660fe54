import type { FigureId } from '../../derivation.ts';
import type { ConfidencePct } from '../document/accuracy-entry.ts';
import type { Survey } from '../document/document.ts';
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

/** How sure the lower bound of the credit is to be: as chosen, else as of the areas, else 95 %. */
export const creditConfidence = ({ creditConfidencePct, accuracy }: Survey): ConfidencePct =>
  creditConfidencePct ?? accuracy?.confidencePct ?? 95;

export const setCreditConfidence =
  (creditConfidencePct: ConfidencePct): SurveyStep =>
  (survey) =>
    creditConfidence(survey) === creditConfidencePct ? survey : { ...survey, creditConfidencePct };
