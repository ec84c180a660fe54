import type { CrsCode } from '../../geo/crs-code.ts';
import type { Issue } from '../../issues.ts';
import type { RasterReader } from '../../layers/raster.ts';
import { featureBands } from '../feature-bands.ts';
import { deglintedFeature } from '../features/deglinted-feature.ts';
import { featureReader } from '../features/feature-reader.ts';
import type { Deglinting, FeatureSpec } from '../features/feature-spec.ts';
import type {
  DeglintNumbers,
  DepthInvariantNumbers,
  LogRatioNumbers,
  Region,
} from './feature-fit.ts';
import { fitDeglint } from './fit-deglint.ts';
import { fitDepthInvariant } from './fit-depth-invariant.ts';
import { fitLogRatioDepth, type Sounding } from './fit-log-ratio-depth.ts';
import type { FitOptions } from './region-pixels.ts';
import type { ScatterPoint } from './scatter.ts';

/** What is to be fitted; bands count from 0, `deglint` is taken off the bands before. */
export type FitWish =
  | {
      readonly kind: 'deglint';
      readonly region: Region;
      readonly nirBand: number;
      readonly bands: readonly number[];
    }
  | {
      readonly kind: 'depth-invariant';
      readonly sand: Region;
      readonly deep: Region;
      readonly bandI: number;
      readonly bandJ: number;
      readonly deglint: readonly Deglinting[];
    }
  | {
      readonly kind: 'log-ratio-depth';
      readonly soundings: readonly Sounding[];
      readonly crs: CrsCode;
      readonly blueBand: number;
      readonly greenBand: number;
      readonly n: number;
      readonly deglint: readonly Deglinting[];
    };

export type FitNumbers =
  | ({ readonly kind: 'deglint' } & DeglintNumbers)
  | ({ readonly kind: 'depth-invariant' } & DepthInvariantNumbers)
  | ({ readonly kind: 'log-ratio-depth' } & LogRatioNumbers);

export interface FittedFeature {
  readonly numbers: FitNumbers;
  /** What the numbers allow to be used; empty where they contradict the method. */
  readonly features: readonly FeatureSpec[];
  /** One cloud per band of a deglinting, else one. */
  readonly scatter: readonly (readonly ScatterPoint[])[];
  readonly issues: readonly Issue[];
}

/** The image with some bands corrected, each at its own number. */
function withoutGlint(reader: RasterReader, deglint: readonly Deglinting[]): RasterReader {
  if (deglint.length === 0) return reader;
  const { bandCount } = reader.header;
  const specs = Array.from({ length: bandCount }, (_, band): FeatureSpec => {
    const step = deglint.find((known) => known.band === band);
    return step ? { kind: 'deglint', ...step } : { kind: 'band', band };
  });
  return featureReader(reader, specs.slice(0, featureBands(reader.header).length));
}

/** Makes the numbers of a feature. Errors: those of its fit and of featureReader. */
export async function fitFeature(
  reader: RasterReader,
  wish: FitWish,
  options: FitOptions = {},
): Promise<FittedFeature> {
  if (wish.kind === 'deglint') {
    const { features, scatter, issues, nirMin, pixels, bands } = await fitDeglint(
      reader,
      wish.region,
      wish,
      options,
    );
    return { numbers: { kind: 'deglint', nirMin, pixels, bands }, features, scatter, issues };
  }
  const { deglint } = wish;
  if (wish.kind === 'depth-invariant') {
    const { bandI, bandJ } = wish;
    const image = withoutGlint(reader, deglint);
    const fit = await fitDepthInvariant(image, wish, bandI, bandJ, options);
    const { deepI, deepJ, ratio, r2, pixels, deepPixels } = fit;
    const kind = 'depth-invariant';
    const feature = { kind, bandI, bandJ, deepI, deepJ, ratio } as const;
    return {
      numbers: { kind, deepI, deepJ, ratio, r2, pixels, deepPixels },
      features: [deglintedFeature(feature, deglint)],
      scatter: [fit.scatter],
      issues: fit.issues,
    };
  }
  const { blueBand, greenBand, n, soundings, crs } = wish;
  const fit = await fitLogRatioDepth(withoutGlint(reader, deglint), soundings, crs, wish, options);
  const { m0, m1, r2, residualM } = fit;
  const kind = 'log-ratio-depth';
  const feature = { kind, blueBand, greenBand, n, m0, m1 } as const;
  return {
    numbers: { kind, m0, m1, r2, residualM, soundings: fit.soundings },
    features: m1 > 0 ? [deglintedFeature(feature, deglint)] : [],
    scatter: [fit.scatter],
    issues: fit.issues,
  };
}
