import type { ImageSet, RasterSummary, Survey, SurveyFile } from '../document/document.ts';

/** A raster that may be classified, as a file of the survey. */
export type ImageFileEntry = SurveyFile & { readonly raster: RasterSummary };

/** The images of a survey: its rasters, without what runs wrote. */
export function imagesOf({ files, coverage }: Pick<Survey, 'files' | 'coverage'>) {
  const written = new Set([coverage?.coverageId, coverage?.confidenceId]);
  return files.filter(
    (file): file is ImageFileEntry => file.raster !== null && !written.has(file.id),
  );
}

/** How far pixel sizes may differ and still be taken for one grid: opening looks closer. */
const SAME_PIXEL = 1e-6;

const isLike = (one: ImageFileEntry, other: ImageFileEntry): boolean =>
  one.crs === other.crs &&
  [0, 1, 3, 4].every((at) => {
    const [a, b] = [one.raster.transform[at]!, other.raster.transform[at]!];
    return Math.abs(a - b) <= SAME_PIXEL * Math.max(Math.abs(a), Math.abs(b));
  });

const frameOf = ({ raster: { width, height, transform } }: ImageFileEntry) =>
  [width, height, ...transform].join();

/**
 * What several images would most likely be made into: those of the grid of the image that was opened
 * last; bands where they lie on one another, else a mosaic. Whether they can, opening them says.
 */
export function suggestImageSet(images: readonly ImageFileEntry[]): Omit<ImageSet, 'id' | 'name'> {
  const last = images.at(-1);
  const alike = last ? images.filter((image) => isLike(last, image)) : [];
  const isStack = new Set(alike.map(frameOf)).size === 1;
  return { kind: isStack ? 'bands' : 'mosaic', fileIds: alike.map(({ id }) => id) };
}
