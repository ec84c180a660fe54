import { contentId, type Json } from '../../content-id.ts';
import type { Sample, SurveyClass } from '../../training/training-set.ts';
import type { Survey } from '../document/document.ts';

const trainingSetIds = new WeakMap<readonly Sample[], Map<string, string>>();

/**
 * SHA-256 of the samples in order and of the class ids. Names, colours and sample ids stay
 * outside: they change no pixel.
 */
export function trainingSetId(samples: readonly Sample[], classes: readonly SurveyClass[]): string {
  const classIds = classes.map((surveyClass) => surveyClass.id).sort((a, b) => a - b);
  const known = trainingSetIds.get(samples) ?? new Map<string, string>();
  trainingSetIds.set(samples, known);
  const key = classIds.join();
  let id = known.get(key);
  if (id === undefined) {
    id = contentId({
      classIds,
      samples: samples.map(({ classId, crs, geometry }) => ({
        classId,
        crs,
        geometry: { type: geometry.type, coordinates: geometry.coordinates as Json },
      })),
    });
    known.set(key, id);
  }
  return id;
}

/**
 * What a run of the classifier rests on: image, training set, settings. Null without an image.
 * A coverage step whose `inputsId` differs is stale.
 */
export function coverageInputsId(survey: Survey): string | null {
  const { imageId, model, seed, forest } = survey.classification;
  const image = survey.files.find((file) => file.id === imageId);
  if (image === undefined) return null;
  return contentId({
    image: image.sha256,
    trainingSet: trainingSetId(survey.samples, survey.classes),
    model,
    seed,
    // Maximum likelihood grows no trees: changing their number leaves its map as it is.
    ...(model === 'random-forest' ? { forest: { ...forest } } : {}),
  });
}
