/** What a band measures, as an index or a formula asks for it. */
export const BAND_ROLES = ['blue', 'green', 'red', 'rededge', 'nir', 'swir1', 'swir2'] as const;
export type BandRole = (typeof BAND_ROLES)[number];

export const INDEX_IDS = [
  'ndvi',
  'gndvi',
  'ndwi',
  'mndwi',
  'ndavi',
  'wavi',
  'exg',
  'vari',
  'ngrdi',
  'gli',
  'ndti',
  'bsi',
  'fai-sentinel-2',
] as const;
export type IndexId = (typeof INDEX_IDS)[number];

/** A band that is read without sunglint, R − slope · (NIR − nirMin): see deglint-kernel. */
export interface Deglinting {
  readonly band: number;
  readonly nirBand: number;
  readonly slope: number;
  readonly nirMin: number;
}

/** Bands of a feature that it sees without sunglint; absent or empty = all as measured. */
interface OfDeglinted {
  readonly deglint?: readonly Deglinting[] | undefined;
}

/** A feature that needs no neighbours. Bands count from 0, as in RasterReader. */
export type PointFeature =
  | { readonly kind: 'band'; readonly band: number }
  | (OfDeglinted & {
      readonly kind: 'index';
      readonly index: IndexId;
      /** Band of every role that the index asks for. */
      readonly bands: Readonly<Record<string, number>>;
    })
  | (OfDeglinted & {
      readonly kind: 'formula';
      readonly text: string;
      /** Band of every name used; b1, b2 … need no entry (b1 is band 0). */
      readonly bands: Readonly<Record<string, number>>;
    })
  | ({ readonly kind: 'deglint' } & Deglinting)
  | (OfDeglinted & {
      /** (Xi − ratio · Xj) ÷ √(1 + ratio²), X = ln(L − deep): see depth-invariant-kernel. */
      readonly kind: 'depth-invariant';
      readonly bandI: number;
      readonly bandJ: number;
      readonly deepI: number;
      readonly deepJ: number;
      readonly ratio: number;
    })
  | (OfDeglinted & {
      /** m1 · ln(n·blue) ÷ ln(n·green) + m0, in the unit of the soundings. */
      readonly kind: 'log-ratio-depth';
      readonly blueBand: number;
      readonly greenBand: number;
      readonly n: number;
      readonly m0: number;
      readonly m1: number;
    });

export const TEXTURE_STATISTICS = ['mean', 'sd', 'range'] as const;
export type TextureStatistic = (typeof TEXTURE_STATISTICS)[number];

/** A statistic of another feature in the window of (2·radius + 1)² pixels of full resolution. */
export interface TextureFeature {
  readonly kind: 'texture';
  readonly of: PointFeature;
  readonly statistic: TextureStatistic;
  readonly radiusPixels: number;
}

/** One value per pixel that a classifier sees. */
export type FeatureSpec = PointFeature | TextureFeature;
