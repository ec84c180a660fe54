import { SurveyError } from '../../errors.ts';
import type { Issue } from '../../issues.ts';
import type { RasterReader } from '../../layers/raster.ts';
import type { Deglinting, FeatureSpec } from '../features/feature-spec.ts';
import { bivariate, leastSquares } from './bivariate.ts';
import type { DeglintNumbers, Region } from './feature-fit.ts';
import { type FitOptions, regionPixels } from './region-pixels.ts';
import { type ScatterPoint, scatterOf } from './scatter.ts';

/** Pixels of a region below which a regression is a guess. */
const LEAST_PIXELS = 100;
/** Of glint on deep water, the near infrared explains at least this share of a band's variance. */
const LEAST_R2 = 0.5;

export interface DeglintFit extends DeglintNumbers {
  /** The bands without glint, ready to be used as features; one that does not rise has none. */
  readonly features: readonly FeatureSpec[];
  /** Per band: near infrared across, the band upward. */
  readonly scatter: readonly (readonly ScatterPoint[])[];
  readonly issues: readonly Issue[];
}

/** The corrections of a fit: of the bands that rise with the near infrared. */
export const deglintings = ({
  nirBand,
  nirMin,
  bands,
}: Pick<DeglintNumbers, 'nirMin' | 'bands'> & { readonly nirBand: number }): Deglinting[] =>
  bands.flatMap(({ band, slope }) => (slope > 0 ? [{ band, nirBand, slope, nirMin }] : []));

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
  const features = deglintings({ nirBand, nirMin, bands: fits }).map(
    (step): FeatureSpec => ({ kind: 'deglint', ...step }),
  );
  const scatter = visible.map((band) => scatterOf(nir!, band));
  return { pixels, nirMin, bands: fits, features, scatter, issues };
}
