import { SurveyError } from '../../errors.ts';
import type { Issue } from '../../issues.ts';
import type { RasterReader } from '../../layers/raster.ts';
import { naturalLog } from '../../natural-log.ts';
import type { FeatureSpec } from '../features/feature-spec.ts';
import { bivariate } from './bivariate.ts';
import type { DepthInvariantNumbers, Region } from './feature-fit.ts';
import { type FitOptions, regionPixels } from './region-pixels.ts';
import { type ScatterPoint, scatterOf } from './scatter.ts';

const LEAST_PIXELS = 100;
/** Over one bottom, the logarithms of two bands follow each other at least this well. */
const LEAST_R2 = 0.7;
/** Share of the sand that may be no brighter than deep water. */
const MOST_DARK = 0.1;

/** `ratio` is k = Ki ÷ Kj, of the bands' attenuation; `pixels` are the sand's that took part. */
export interface DepthInvariantFit extends DepthInvariantNumbers {
  readonly feature: FeatureSpec;
  /** ln(Lj − deepj) across, ln(Li − deepi) upward. */
  readonly scatter: readonly ScatterPoint[];
  readonly issues: readonly Issue[];
}

const mean = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
};

/**
 * Water column by Lyzenga 1981 (features/depth-invariant-kernel) from one bottom (sand) at varying
 * depth and from deep water: a = (σii − σjj) ÷ 2σij, k = a + √(a² + 1) over X = ln(L − deep); deep
 * is the mean of deep water. Errors: those of regionPixels, `depth-sand-too-dark`,
 * `depth-bands-opposed` {bandI, bandJ}.
 */
export async function fitDepthInvariant(
  reader: RasterReader,
  regions: { readonly sand: Region; readonly deep: Region },
  bandI: number,
  bandJ: number,
  options: FitOptions = {},
): Promise<DepthInvariantFit> {
  const deep = await regionPixels(reader, regions.deep, [bandI, bandJ], options);
  const sand = await regionPixels(reader, regions.sand, [bandI, bandJ], options);
  const [deepI, deepJ] = [mean(deep.bands[0]!), mean(deep.bands[1]!)];
  const [valuesI, valuesJ] = [sand.bands[0]!, sand.bands[1]!];
  const [x, y]: [number[], number[]] = [[], []];
  for (const [i, value] of valuesI.entries()) {
    if (value <= deepI || valuesJ[i]! <= deepJ) continue;
    x.push(naturalLog(value - deepI));
    y.push(naturalLog(valuesJ[i]! - deepJ));
  }
  if (x.length < 3) throw new SurveyError('depth-sand-too-dark', { pixels: x.length });
  const { sumXX, sumYY, sumXY } = bivariate(x, y);
  if (!(sumXY > 0)) {
    throw new SurveyError('depth-bands-opposed', { bandI: bandI + 1, bandJ: bandJ + 1 });
  }
  const a = (sumXX - sumYY) / (2 * sumXY);
  const ratio = a + Math.sqrt(a * a + 1);
  const r2 = Math.min(1, (sumXY * sumXY) / (sumXX * sumYY));
  const issues: Issue[] = [];
  const doubt = (code: string, details: Issue['details']) =>
    issues.push({ code, severity: 'doubt', at: { kind: 'survey' }, details });
  const fewest = Math.min(x.length, deep.pixels);
  if (fewest < LEAST_PIXELS) doubt('region-small', { pixels: fewest, needed: LEAST_PIXELS });
  const dark = valuesI.length - x.length;
  if (dark > MOST_DARK * valuesI.length) doubt('depth-sand-dark', { dark, of: valuesI.length });
  if (r2 < LEAST_R2) doubt('depth-bands-unrelated', { r2: r2.toFixed(2) });
  return {
    pixels: x.length,
    deepPixels: deep.pixels,
    deepI,
    deepJ,
    ratio,
    r2,
    scatter: scatterOf(y, x),
    feature: { kind: 'depth-invariant', bandI, bandJ, deepI, deepJ, ratio },
    issues,
  };
}
