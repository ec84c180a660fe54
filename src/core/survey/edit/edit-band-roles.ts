import type { BandRoles } from '../../training/features/spectral-indices.ts';
import type { SurveyStep } from './survey-step.ts';

/** What the bands of an image are: it changes no pixel, only what is offered. */
export const setBandRoles =
  (imageId: string, roles: BandRoles): SurveyStep =>
  (survey) => {
    const others = (survey.bandRoles ?? []).filter((entry) => entry.imageId !== imageId);
    return { ...survey, bandRoles: [...others, { imageId, roles }] };
  };
