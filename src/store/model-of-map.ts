import { classifierFromJson } from '../core/classification/classifier-json.ts';
import { modelFileText } from '../core/classification/model-file.ts';
import { SurveyError } from '../core/errors.ts';
import { imageOfSurvey, sceneOf } from '../core/survey/areas/classified-image.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { type BlobLibrary, modelKey } from './blob-library.ts';

/**
 * The model of the map as a file: with its features, classes and the bands that it needs. Errors:
 * `model-without-map`, `model-class-missing` {class} where a class that it makes was taken away.
 */
export async function modelOfMap(
  library: BlobLibrary,
  { coverage, files, imageSets, classes, title }: Survey,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const map = files.find(({ id }) => id === coverage?.coverageId);
  const image = coverage && imageOfSurvey({ files, imageSets }, coverage.imageId);
  const kept = map && (await library.get('coverage', modelKey(map.sha256)));
  if (!coverage || !image || !kept) throw new SurveyError('model-without-map');
  const classifier = classifierFromJson(JSON.parse(await kept.text()));
  const missing = classifier.classIds.find((id) => !classes.some((known) => known.id === id));
  if (missing !== undefined) throw new SurveyError('model-class-missing', { class: missing });
  const mapped = new Set(coverage.classes.map(({ classId }) => classId));
  const text = modelFileText({
    classifier,
    features: coverage.settings.features,
    classes: classes.filter(({ id }) => mapped.has(id)),
    scene: sceneOf(image),
  });
  const blob = new Blob([text], { type: 'application/json' });
  return { blob, name: `${title || 'moba'}-model.json` };
}
