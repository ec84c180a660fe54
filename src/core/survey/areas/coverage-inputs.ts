import type { MultiPolygon, Polygon } from 'geojson';
import { contentId, type Json } from '../../content-id.ts';
import type { PostStep } from '../../coverage/post-step.ts';
import type { Sample, SurveyClass } from '../../training/training-set.ts';
import type { Survey, SurveyFile } from '../document/document.ts';
import { type ClassifiedImage, imageOfSurvey } from './classified-image.ts';
import { fileInputs } from './file-inputs.ts';

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

const groundIds = new WeakMap<object, string>();

/** SHA-256 of an outline, taken once per geometry: outlines are large, and looked at at each step. */
function groundId(ground: { readonly crs: string; readonly geometry: Polygon | MultiPolygon }) {
  const { crs, geometry } = ground;
  const known = groundIds.get(geometry);
  if (known !== undefined) return `${crs}:${known}`;
  const { type, coordinates } = geometry;
  const id = contentId({ type, coordinates: coordinates as Json });
  groundIds.set(geometry, id);
  return `${crs}:${id}`;
}

/** An image set is its kind and its images in order. */
function imageInputs({ combine, files }: ClassifiedImage, all: readonly SurveyFile[]): Json {
  const images = files.map((file) => fileInputs(file, all));
  return combine === 'single' ? images[0]! : { combine, images };
}

/** What the model is made of. Only what the chosen method looks at: the rest changes no pixel. */
function modelInputs(survey: Survey): Readonly<Record<string, Json>> {
  const { model, seed, forest, clusters, threshold, modelSource } = survey.classification;
  if (modelSource.kind === 'saved') return { savedModel: modelSource.sha256 };
  const trainingSet = () => trainingSetId(survey.samples, survey.classes);
  switch (model) {
    case 'random-forest':
      return { trainingSet: trainingSet(), model, seed, forest: { ...forest } };
    case 'maximum-likelihood':
    case 'minimum-distance':
      return { trainingSet: trainingSet(), model, seed };
    case 'k-means': {
      const classIds = clusters.classes.map(({ classId }) => classId);
      return { model, seed, clusters: { count: clusters.count, classIds } };
    }
    case 'threshold':
      // Otsu's value is found in pixels that dice chose.
      return { model, threshold: { ...threshold }, ...(threshold.value === null && { seed }) };
  }
}

function postInputs(step: PostStep): Json {
  if (step.kind !== 'repaint') return { ...step };
  const { kind, toClassId, fromClassIds } = step;
  const from = fromClassIds === null ? null : [...fromClassIds].sort((a, b) => a - b);
  return { kind, toClassId, fromClassIds: from, ground: groundId(step) };
}

/** Where it is made and what is done after; absent where nothing was chosen, as in earlier surveys. */
function placeInputs({ classification, studyArea }: Survey): Readonly<Record<string, Json>> {
  const { features, withinStudyArea, masks, post } = classification;
  return {
    ...(features.length > 0 ? { features: features as unknown as Json } : {}),
    ...(withinStudyArea ? { studyArea: studyArea && groundId(studyArea) } : {}),
    ...(masks.length > 0 ? { masks: masks.map(groundId).sort() } : {}),
    ...(post.length > 0 ? { post: post.map(postInputs) } : {}),
  };
}

/**
 * What a run of the classifier rests on: all that changes a pixel, and nothing else. Null without
 * an image. A coverage step whose `inputsId` differs is stale.
 */
export function coverageInputsId(survey: Survey): string | null {
  const image = imageOfSurvey(survey, survey.classification.imageId);
  if (image === null) return null;
  return contentId({
    image: imageInputs(image, survey.files),
    ...modelInputs(survey),
    ...placeInputs(survey),
  });
}

/**
 * What a classifier sees: the image, its features, and what of it counts. Hash of all that changes a
 * pixel of those; null without an image.
 */
export function seenImageId(survey: Survey): string | null {
  const image = imageOfSurvey(survey, survey.classification.imageId);
  if (image === null) return null;
  const place = placeInputs({ ...survey, classification: { ...survey.classification, post: [] } });
  return contentId({ image: imageInputs(image, survey.files), ...place });
}
