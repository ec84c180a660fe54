import type { ModelScene } from '../../classification/model-file.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import { promotedType } from '../../layers/data-types.ts';
import type { RasterSummary, Survey, SurveyFile } from '../document/document.ts';
import { combinedRaster } from './combined-raster.ts';
import { measuredBands } from './measured-bands.ts';

/** One raster of the survey, or several as one image; `files` in their order. */
export interface ClassifiedImage {
  readonly id: string;
  readonly name: string;
  readonly combine: 'single' | 'bands' | 'mosaic';
  readonly files: readonly SurveyFile[];
  /** Opacity counted, too. */
  readonly bandCount: number;
  /** Bands in which something was measured, from 0. */
  readonly bands: readonly number[];
  readonly crs: CrsCode | null;
  /** As it is opened; null where it is no raster. */
  readonly raster: RasterSummary | null;
}

const known = new WeakMap<readonly SurveyFile[], Map<string, ClassifiedImage | null>>();

/**
 * The image or image set of that id, the same object while its files and its set are the same;
 * null where it, or a file of its set, is not in the survey.
 */
export function imageOfSurvey(
  { files, imageSets }: Pick<Survey, 'files' | 'imageSets'>,
  imageId: string | null,
): ClassifiedImage | null {
  const file = files.find(({ id }) => id === imageId);
  if (file) return imageOfFile(file);
  const set = imageSets.find(({ id }) => id === imageId);
  if (!set) return null;
  const key = JSON.stringify(set);
  const made = known.get(files) ?? new Map<string, ClassifiedImage | null>();
  known.set(files, made);
  let image = made.get(key);
  if (image === undefined) {
    const members = set.fileIds.flatMap((id) => files.find((each) => each.id === id) ?? []);
    image = members.length === set.fileIds.length ? imageOfSet(set, members) : null;
    made.set(key, image);
  }
  return image;
}

/** False where part of it is to be read from an address. */
export const liesHere = ({ files }: ClassifiedImage): boolean =>
  files.every(({ remote }) => !remote);

const single = new WeakMap<SurveyFile, ClassifiedImage>();

/** One raster of a survey, or one that is on its way into it. */
export function imageOfFile(file: SurveyFile): ClassifiedImage {
  const made = single.get(file);
  if (made) return made;
  const { id, name, crs, raster } = file;
  const bandCount = raster?.bandCount ?? 0;
  const image: ClassifiedImage = {
    id,
    name,
    combine: 'single',
    files: [file],
    bandCount,
    bands: raster ? measuredBands(raster) : [],
    crs,
    raster,
  };
  single.set(file, image);
  return image;
}

function imageOfSet(
  { id, name, kind }: Survey['imageSets'][number],
  files: readonly SurveyFile[],
): ClassifiedImage {
  const raster = combinedRaster(
    kind,
    files.flatMap((file) => file.raster ?? []),
  );
  const crs = files[0]?.crs ?? null;
  const bandCount = raster?.bandCount ?? 0;
  const bands = raster ? measuredBands(raster) : [];
  return { id, name, combine: kind, files, bandCount, bands, crs, raster };
}

/** The day on which it was taken; null where its files name none, or not the same. */
export function takenOnOf({ files }: ClassifiedImage): string | null {
  const [first, ...others] = new Set(files.map(({ takenOn }) => takenOn));
  return others.length === 0 ? (first ?? null) : null;
}

/** What a model is told of the image that it is made from, or shall be used on. */
export function sceneOf({ name, bandCount, files }: ClassifiedImage): ModelScene {
  const types = files.flatMap(({ raster }) => raster?.dataType ?? []);
  return { name, bandCount, dataType: types.length === 0 ? '' : promotedType(types) };
}
