import type { OnProgress } from '../../core/progress.ts';
import type { SoundingsSource } from '../../core/training/water/feature-fit.ts';
import {
  type FittedFeature,
  type FitWish,
  fitFeature,
} from '../../core/training/water/fit-feature.ts';
import { soundingsOf } from '../../core/training/water/soundings.ts';
import { openRecipe } from '../raster/open-recipe.ts';
import type { RasterRecipe } from '../raster/raster-recipe.ts';
import { readSoundings } from './soundings-file.ts';

type LogRatio = Extract<FitWish, { kind: 'log-ratio-depth' }>;

/** A fit as the app asks for it: soundings stand in their file. */
export type FitRequest =
  | Exclude<FitWish, LogRatio>
  | (Omit<LogRatio, 'soundings' | 'crs'> & {
      readonly file: { readonly blob: Blob; readonly name: string };
      readonly source: SoundingsSource;
    });

export interface FitInput {
  readonly image: RasterRecipe;
  readonly request: FitRequest;
}

export interface FitResult extends FittedFeature {
  /** Unit of the bands as their file names it; '' where it is silent. By band. */
  readonly units: readonly string[];
}

/** The soundings of a request read from their file. Errors: of readSoundings and soundingsOf. */
export async function wishOfRequest(request: FitRequest): Promise<FitWish> {
  if (request.kind !== 'log-ratio-depth') return request;
  const { file, source, ...wish } = request;
  const table = await readSoundings(file.blob, file.name);
  return { ...wish, crs: source.crs, soundings: soundingsOf(table, source, file.name) };
}

/** Finds the numbers of a feature on an image. Errors: of openRecipe and fitFeature. */
export async function fitOnImage(
  { image, request }: FitInput,
  onProgress: OnProgress,
): Promise<FitResult> {
  const reader = await openRecipe(image);
  const fitted = await fitFeature(reader, await wishOfRequest(request), { onProgress });
  return { ...fitted, units: (reader.header.bandInfo ?? []).map(({ unit }) => unit) };
}
