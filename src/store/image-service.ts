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
import { imageIdentity, pyramidId } from './image-identity.ts';
import { type ImageSource, recipeOf } from './image-recipe.ts';

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
    image: ImageSource,
    request: Omit<ShelfTile, 'key' | 'look'> & { readonly look: WantedLook },
    signal: AbortSignal,
  ) => Promise<ImageBitmap | null>;
  readonly picture: (
    kind: BlobKind,
    image: ImageSource,
    part: Omit<ShelfPicture, 'key' | 'look'> & { readonly look: WantedLook },
  ) => Promise<ImageBitmap | null>;
  /** Values of every band at a place, and of what is asked for; null outside and on nodata. */
  readonly pixel: (
    kind: BlobKind,
    image: ImageSource,
    lonLat: readonly [number, number],
    features: readonly FeatureSpec[],
  ) => Promise<PixelValues | null>;
  /** What it is, once it is open: images that can't be put together are refused here. */
  readonly header: (image: ImageSource) => Promise<RasterHeader>;
  readonly facts: (image: ImageSource) => Promise<ImageFacts>;
  /** Where its reduced copies come from. */
  readonly reducedFrom: (image: ImageSource) => Promise<ReducedFrom>;
  readonly recipeOf: (image: ImageSource) => Promise<RasterRecipe>;
  /** From now on it is seen with the copies that were made of it meanwhile. */
  readonly reopen: (image: ImageSource) => void;
  readonly histograms: (
    image: ImageSource,
    features: readonly FeatureSpec[],
  ) => Promise<readonly (BandHistogram | null)[]>;
  /** Opens an image that has no digest yet, so that it is seen while it is hashed. */
  readonly present: (key: string, source: RasterSource) => Promise<RasterHeader>;
  /** The library holds what was presented: from now on it is read there. */
  readonly adopt: (image: ImageSource, key: string, beside: readonly SurveyFile[]) => void;
  /** Under which the workers know the bytes: stays the same when a presented file is adopted. */
  readonly keyOf: (image: ImageSource) => string;
}

const MOST_LOOKS = 64;

/** An image and the files among which its companions are. */
interface Adopted {
  readonly image: ImageSource;
  readonly all: readonly SurveyFile[];
}

/** What is known of an image before its digest: its key stands in for that. */
const onTheWay = (key: string): ImageSource => ({
  combine: 'single',
  files: [{ name: '', sha256: key, remote: null, companionIds: [] }],
});

/** `files`: of the survey, among which the companions are; `pyramids`: the copies kept, by SHA-256. */
export function imageService(
  jobs: () => RasterJobs,
  library: () => BlobLibrary,
  files: () => readonly SurveyFile[],
  pyramids: (sha256: string) => Promise<Blob | null>,
): ImageService {
  const presented = new Map<string, RasterSource>();
  const adopted = new Map<string, Adopted>();
  const keys = new Map<string, string>();
  const histogramsKnown = new Map<string, Promise<BandHistogram | null>>();
  const looks = new Map<string, Promise<ResolvedLook>>();

  const keyOf = (image: ImageSource) => keys.get(imageIdentity(image)) ?? imageIdentity(image);

  /** A picture that was asked for on the way is one of the library's image, once that is there. */
  const nowOf = (image: ImageSource): Adopted =>
    adopted.get(imageIdentity(image)) ?? { image, all: files() };

  const rasterFile = (kind: BlobKind, asked: ImageSource): RasterFile => ({
    key: keyOf(asked),
    recipe: async () => {
      const source = presented.get(keyOf(asked));
      if (source) return { sources: [source], combine: 'single' };
      const { image, all } = nowOf(asked);
      return recipeOf(library(), image, all, kind);
    },
    pyramid: async () => {
      const { image } = nowOf(asked);
      const id = kind === 'files' ? pyramidId(image) : null;
      return id === null ? null : pyramids(id);
    },
  });

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

  const histograms: ImageService['histograms'] = (image, features) =>
    Promise.all(
      features.map((feature) =>
        once(histogramsKnown, `${keyOf(image)} ${JSON.stringify(feature)}`, async () => {
          const [made] = await jobs().histograms(rasterFile('files', image), [feature]);
          return made ?? null;
        }),
      ),
    );

  const facts: ImageService['facts'] = async (image) => {
    const { header } = await jobs().open(rasterFile('files', image));
    const bands = header.palette ? [] : [...new Set(defaultBands(header))];
    const made = await histograms(
      image,
      bands.map((band) => ({ kind: 'band', band })),
    );
    const byBand: (BandHistogram | null)[] = [];
    for (const [index, band] of bands.entries()) byBand[band] = made[index] ?? null;
    return { header, rendering: defaultRendering(header, byBand) };
  };

  const resolved = async (image: ImageSource, wanted: WantedLook): Promise<ResolvedLook> => {
    if ('colors' in wanted) {
      const look = { kind: 'palette', colors: colorTable(wanted.colors) } as const;
      return { features: [{ kind: 'band', band: 0 }], look };
    }
    const { header, rendering: own } = await facts(image);
    const rendering = wanted.rendering ?? own;
    const features = rendering.kind === 'palette' ? [] : shownFeatures(rendering);
    return resolveLook(rendering, await histograms(image, features), header.palette);
  };
  const lookOf = (image: ImageSource, wanted: WantedLook) =>
    once(looks, `${keyOf(image)} ${JSON.stringify(wanted)}`, () => resolved(image, wanted));

  return {
    tile: async (kind, image, { look, ...request }, signal) => {
      const known = await lookOf(image, look);
      return jobs().tile(rasterFile(kind, image), { ...request, look: known }, signal);
    },
    picture: async (kind, image, { look, ...part }) => {
      const known = await lookOf(image, look);
      return jobs().picture(rasterFile(kind, image), { ...part, look: known });
    },
    pixel: (kind, image, lonLat, features) =>
      jobs().pixel(rasterFile(kind, image), lonLat, features),
    header: async (image) => (await jobs().open(rasterFile('files', image))).header,
    facts,
    histograms,
    reducedFrom: async (image) => (await jobs().open(rasterFile('files', image))).reducedFrom,
    recipeOf: (image) => rasterFile('files', image).recipe(),
    reopen: (image) => jobs().renew(rasterFile('files', image)),
    present: async (key, source) => {
      presented.set(key, source);
      const arriving = rasterFile('files', onTheWay(key));
      // What was presented under the key before is another image.
      jobs().renew(arriving);
      return (await jobs().open(arriving)).header;
    },
    adopt: (image, key, beside) => {
      keys.set(imageIdentity(image), key);
      adopted.set(key, { image, all: beside });
      presented.delete(key);
      jobs().renew(rasterFile('files', onTheWay(key)));
    },
    keyOf,
  };
}
