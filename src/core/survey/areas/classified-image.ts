import type { ModelScene } from '../../classification/model-file.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import { promotedType } from '../../layers/data-types.ts';
import type { Survey, SurveyFile } from '../document/document.ts';

/** One raster of the survey, or several as one image; `files` in their order. */
export interface ClassifiedImage {
  readonly id: string;
  readonly name: string;
  readonly combine: 'single' | 'bands' | 'mosaic';
  readonly files: readonly SurveyFile[];
  readonly bandCount: number;
  readonly crs: CrsCode | null;
}

const bandsOf = (file: SurveyFile | undefined) => file?.raster?.bandCount ?? 0;

/** The image or image set of that id; null where it, or a file of its set, is not in the survey. */
export function imageOfSurvey(
  survey: Pick<Survey, 'files' | 'imageSets'>,
  imageId: string | null,
): ClassifiedImage | null {
  const file = survey.files.find(({ id }) => id === imageId);
  if (file) {
    const { id, name, crs } = file;
    return { id, name, combine: 'single', files: [file], bandCount: bandsOf(file), crs };
  }
  const set = survey.imageSets.find(({ id }) => id === imageId);
  if (!set) return null;
  const files = set.fileIds.flatMap((id) => survey.files.find((known) => known.id === id) ?? []);
  if (files.length !== set.fileIds.length) return null;
  const [first] = files;
  const bandCount =
    set.kind === 'mosaic' ? bandsOf(first) : files.reduce((sum, each) => sum + bandsOf(each), 0);
  return {
    id: set.id,
    name: set.name,
    combine: set.kind,
    files,
    bandCount,
    crs: first?.crs ?? null,
  };
}

/** What a model is told of the image that it is made from, or shall be used on. */
export function sceneOf({ name, bandCount, files }: ClassifiedImage): ModelScene {
  const types = files.flatMap(({ raster }) => raster?.dataType ?? []);
  return { name, bandCount, dataType: types.length === 0 ? '' : promotedType(types) };
}
