import { SurveyError } from '../errors.ts';

/** Ground on which points were drawn alike: as a rule, a class of the map. */
export interface Stratum {
  readonly name: string;
  /** Pixels with a class; nodata is no part of it. Null: only its area is known. */
  readonly pixels: number | null;
  /** Ellipsoidal where it comes from a map. Null: only its pixels are known. */
  readonly areaM2: number | null;
}

/**
 * How the points were drawn, and where: `simple-random` and `systematic` on the whole map (`strata`
 * are then its classes, for post-stratification), `stratified` in each stratum apart: `by` the map's
 * classes, or `given` ones, which are not the classes of the map that is assessed.
 */
export type SamplingDesign =
  | { readonly kind: 'simple-random'; readonly seed: number | null; readonly strata: Strata }
  | {
      readonly kind: 'systematic';
      readonly seed: number | null;
      /** Columns and rows from one point to the next; null where it is not known. */
      readonly stepPixels: number | null;
      readonly strata: Strata;
    }
  | {
      readonly kind: 'stratified';
      readonly by: 'map-classes' | 'given';
      readonly seed: number | null;
      readonly strata: Strata;
    };

type Strata = readonly Stratum[];

export type DesignName = 'simple-random' | 'systematic' | 'stratified' | 'stratified-given';

export const ESTIMATORS = [
  'olofsson-2014',
  'stehman-2014',
  'post-stratified',
  'simple-random',
] as const;
export type Estimator = (typeof ESTIMATORS)[number];

export const designName = (design: SamplingDesign): DesignName =>
  design.kind === 'stratified' && design.by === 'given' ? 'stratified-given' : design.kind;

/** The first is the one that is used where none is named. */
const FITTING: Readonly<Record<DesignName, readonly Estimator[]>> = {
  'simple-random': ['post-stratified', 'simple-random'],
  systematic: ['post-stratified', 'simple-random'],
  stratified: ['olofsson-2014', 'stehman-2014'],
  'stratified-given': ['stehman-2014'],
};

/**
 * The estimator that a design allows: the one asked for, else its own. Olofsson et al. 2014 needs
 * strata that are the map's classes, Stehman 2014 any strata, the other two points drawn on the whole
 * map. Errors: `estimator-not-for-design` {estimator, design, allowed}.
 */
export function fittingEstimator(design: SamplingDesign, asked: Estimator | null): Estimator {
  const name = designName(design);
  const allowed = FITTING[name];
  if (asked === null) return allowed[0]!;
  if (allowed.includes(asked)) return asked;
  const details = { estimator: asked, design: name, allowed: allowed.join(', ') };
  throw new SurveyError('estimator-not-for-design', details);
}

/**
 * Share of each stratum in all of them: by area where every one has its area (what the estimate is
 * of), else by pixels. Errors: `stratum-without-size` {stratum}.
 */
export function stratumWeights(strata: Strata): { weights: number[]; by: 'area' | 'pixels' } {
  const by = strata.every(({ areaM2 }) => areaM2 !== null) ? 'area' : 'pixels';
  const sizes = strata.map((stratum) => {
    const size = by === 'area' ? stratum.areaM2 : stratum.pixels;
    if (size === null || !(size > 0) || !Number.isFinite(size)) {
      throw new SurveyError('stratum-without-size', { stratum: stratum.name });
    }
    return size;
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { weights: sizes.map((size) => size / total), by };
}
