import { defaultBands, defaultRendering } from '../core/display/default-rendering.ts';
import type { RasterRendering } from '../core/display/rendering.ts';
import { type ResolvedLook, resolveLook, shownFeatures } from '../core/display/resolve-look.ts';
import type { BandHistogram } from '../core/layers/histogram.ts';
import { colorTable } from '../core/layers/palette.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import type { FeatureSpec } from '../core/training/features/feature-spec.ts';
import type {
  PixelValues,
  RasterFile,
  RasterJobs,
  RasterRecipe,
  RasterSource,
  ReducedFrom,
  ShelfPicture,
  ShelfTile,
} from '../jobs/raster-job.ts';
import type { BlobKind, BlobLibrary } from './blob-library.ts';
import { type ImageFile, rasterSource } from './image-recipe.ts';

/** How an image is to be seen: class colours by value, as someone chose, or (null) as it shows best. */
export type WantedLook =
  | { readonly colors: readonly { readonly id: number; readonly color: string }[] }
  | { readonly rendering: RasterRendering | null };

/** What a panel needs to know of an image. */
export interface ImageFacts {
  readonly header: RasterHeader;
  /** Where nobody chose another. */
  readonly rendering: RasterRendering;
}

/** Pictures of the survey's rasters, drawn by workers from the bytes in the library. */
export interface ImageService {
  /** Null where the image does not reach the tile. Rejects `cancelled` on abort. */
  readonly tile: (
    kind: BlobKind,
    file: ImageFile,
    request: Omit<ShelfTile, 'key' | 'look'> & { readonly look: WantedLook },
    signal: AbortSignal,
  ) => Promise<ImageBitmap | null>;
  readonly picture: (
    kind: BlobKind,
    file: ImageFile,
    part: Omit<ShelfPicture, 'key' | 'look'> & { readonly look: WantedLook },
  ) => Promise<ImageBitmap | null>;
  /** Values of every band at a place, and of what is asked for; null outside and on nodata. */
  readonly pixel: (
    kind: BlobKind,
    file: ImageFile,
    lonLat: readonly [number, number],
    features: readonly FeatureSpec[],
  ) => Promise<PixelValues | null>;
  readonly facts: (file: ImageFile) => Promise<ImageFacts>;
  /** Where its reduced copies come from. */
  readonly reducedFrom: (file: ImageFile) => Promise<ReducedFrom>;
  readonly recipeOf: (file: ImageFile) => Promise<RasterRecipe>;
  /** From now on it is seen with the copies that were made of it meanwhile. */
  readonly reopen: (file: ImageFile) => void;
  readonly histograms: (
    file: ImageFile,
    features: readonly FeatureSpec[],
  ) => Promise<readonly (BandHistogram | null)[]>;
  /** Opens an image that has no digest yet, so that it is seen while it is hashed. */
  readonly present: (key: string, source: RasterSource) => Promise<RasterHeader>;
  /** The library holds what was presented: from now on it is read there. */
  readonly adopt: (file: ImageFile, key: string, beside: readonly SurveyFile[]) => void;
  /** Under which the workers know the bytes: stays the same when a presented file is adopted. */
  readonly keyOf: (file: ImageFile) => string;
}

const MOST_LOOKS = 64;

/** `files`: of the survey, among which the companions are; `pyramids`: the copies kept, by SHA-256. */
export function imageService(
  jobs: () => RasterJobs,
  library: () => BlobLibrary,
  files: () => readonly SurveyFile[],
  pyramids: (sha256: string) => Promise<Blob | null>,
): ImageService {
  const presented = new Map<string, RasterSource>();
  const keys = new Map<string, string>();
  const histogramsKnown = new Map<string, Promise<BandHistogram | null>>();
  const looks = new Map<string, Promise<ResolvedLook>>();

  /** The same picture with another world file is another image. */
  const identityOf = ({ sha256, companionIds }: ImageFile) => [sha256, ...companionIds].join('.');
  const keyOf = (file: ImageFile) => keys.get(identityOf(file)) ?? identityOf(file);

  const rasterFile = (kind: BlobKind, file: ImageFile, all = files): RasterFile => ({
    key: keyOf(file),
    recipe: async () => ({ sources: [await sourceOf(kind, file, all())], combine: 'single' }),
    pyramid: async () => (kind === 'files' && !file.remote ? pyramids(file.sha256) : null),
  });

  const sourceOf = async (kind: BlobKind, file: ImageFile, all: readonly SurveyFile[]) =>
    presented.get(keyOf(file)) ?? rasterSource(library(), file, all, kind);

  /** What was made once is given again; what failed is tried anew. */
  const once = <T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>) => {
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_LOOKS) known.clear();
    const made = make();
    known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  };

  const histograms: ImageService['histograms'] = (file, features) =>
    Promise.all(
      features.map((feature) =>
        once(histogramsKnown, `${keyOf(file)} ${JSON.stringify(feature)}`, async () => {
          const [made] = await jobs().histograms(rasterFile('files', file), [feature]);
          return made ?? null;
        }),
      ),
    );

  const facts: ImageService['facts'] = async (file) => {
    const { header } = await jobs().open(rasterFile('files', file));
    const bands = header.palette ? [] : [...new Set(defaultBands(header))];
    const made = await histograms(
      file,
      bands.map((band) => ({ kind: 'band', band })),
    );
    const byBand: (BandHistogram | null)[] = [];
    for (const [index, band] of bands.entries()) byBand[band] = made[index] ?? null;
    return { header, rendering: defaultRendering(header, byBand) };
  };

  const resolved = async (file: ImageFile, wanted: WantedLook): Promise<ResolvedLook> => {
    if ('colors' in wanted) {
      const look = { kind: 'palette', colors: colorTable(wanted.colors) } as const;
      return { features: [{ kind: 'band', band: 0 }], look };
    }
    const { header, rendering: own } = await facts(file);
    const rendering = wanted.rendering ?? own;
    const features = rendering.kind === 'palette' ? [] : shownFeatures(rendering);
    return resolveLook(rendering, await histograms(file, features), header.palette);
  };
  const lookOf = (file: ImageFile, wanted: WantedLook) =>
    once(looks, `${keyOf(file)} ${JSON.stringify(wanted)}`, () => resolved(file, wanted));

  return {
    tile: async (kind, file, { look, ...request }, signal) => {
      const known = await lookOf(file, look);
      return jobs().tile(rasterFile(kind, file), { ...request, look: known }, signal);
    },
    picture: async (kind, file, { look, ...part }) => {
      const known = await lookOf(file, look);
      return jobs().picture(rasterFile(kind, file), { ...part, look: known });
    },
    pixel: (kind, file, lonLat, features) => jobs().pixel(rasterFile(kind, file), lonLat, features),
    facts,
    histograms,
    reducedFrom: async (file) => (await jobs().open(rasterFile('files', file))).reducedFrom,
    recipeOf: (file) => rasterFile('files', file).recipe(),
    reopen: (file) => jobs().renew(rasterFile('files', file)),
    present: async (key, source) => {
      presented.set(key, source);
      const arriving = { name: '', sha256: key, remote: null, companionIds: [] };
      return (await jobs().open(rasterFile('files', arriving))).header;
    },
    adopt: (file, key, beside) => {
      keys.set(identityOf(file), key);
      presented.delete(key);
      jobs().renew(rasterFile('files', file, () => [...files(), ...beside]));
    },
    keyOf,
  };
}
