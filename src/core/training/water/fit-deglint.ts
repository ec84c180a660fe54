import { SurveyError } from '../../errors.ts';
import type { Issue } from '../../issues.ts';
import type { RasterReader } from '../../layers/raster.ts';
import type { FeatureSpec } from '../features/feature-spec.ts';
import { bivariate, leastSquares } from './bivariate.ts';
import { type FitOptions, type Region, regionPixels } from './region-pixels.ts';

/** Pixels of a region below which a regression is a guess. */
const LEAST_PIXELS = 100;
/** Of glint on deep water, the near infrared explains at least this share of a band's variance. */
const LEAST_R2 = 0.5;

export interface DeglintFit {
  readonly pixels: number;
  readonly nirMin: number;
  /** Per band (from 0): how it rises with the near infrared. */
  readonly bands: readonly { readonly band: number; readonly slope: number; readonly r2: number }[];
  /** The bands without glint, ready to be used as features. */
  readonly features: readonly FeatureSpec[];
  readonly issues: readonly Issue[];
}

/**
 * Sunglint by Hedley et al. 2005 (features/deglint-kernel): over deep water, where all light but
 * glint is alike, the slope of each band on the near infrared, and the least near infrared. Errors:
 * those of regionPixels, `region-band-flat` {band}.
 */
export async function fitDeglint(
  reader: RasterReader,
  region: Region,
  { bands, nirBand }: { readonly bands: readonly number[]; readonly nirBand: number },
  options: FitOptions = {},
): Promise<DeglintFit> {
  const {
    pixels,
    bands: values,
    least,
  } = await regionPixels(reader, region, [nirBand, ...bands], options);
  const [nir, ...visible] = values;
  const fits = bands.map((band, i) => {
    const fit = leastSquares(bivariate(nir!, visible[i]!));
    if (fit === null) throw new SurveyError('region-band-flat', { band: nirBand + 1 });
    return { band, slope: fit.slope, r2: fit.r2 };
  });
  const issues: Issue[] = [];
  const doubt = (code: string, details: Issue['details']) =>
    issues.push({ code, severity: 'doubt', at: { kind: 'survey' }, details });
  if (pixels < LEAST_PIXELS) doubt('region-small', { pixels, needed: LEAST_PIXELS });
  for (const { band, slope, r2 } of fits) {
    if (slope <= 0) doubt('glint-slope-not-positive', { band: band + 1 });
    else if (r2 < LEAST_R2) doubt('glint-region-not-deep', { band: band + 1, r2: r2.toFixed(2) });
  }
  const nirMin = least[0]!;
  const features = fits.map(
    ({ band, slope }): FeatureSpec => ({ kind: 'deglint', band, nirBand, slope, nirMin }),
  );
  return { pixels, nirMin, bands: fits, features, issues };
}
