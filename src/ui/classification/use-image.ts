import { useMemo } from 'react';
import { type ClassifiedImage, imageOfSurvey } from '../../core/survey/areas/classified-image.ts';
import { useAppState } from '../app-context.tsx';

/** The image, or the set of images, that is classified; null until one is chosen. */
export function useClassifiedImage(): ClassifiedImage | null {
  const files = useAppState((state) => state.survey.files);
  const imageSets = useAppState((state) => state.survey.imageSets);
  const imageId = useAppState((state) => state.survey.classification.imageId);
  return useMemo(() => imageOfSurvey({ files, imageSets }, imageId), [files, imageSets, imageId]);
}
