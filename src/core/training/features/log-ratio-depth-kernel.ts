import { naturalLog } from '../../natural-log.ts';
import type { PointKernel } from './point-kernel.ts';

/**
 * Depth by the ratio of logarithms, m1 · ln(n·B) ÷ ln(n·G) + m0, in the unit of the soundings; NaN
 * where n·B or n·G ≤ 1, which has no positive logarithm. Source: Stumpf et al. 2003, Limnol.
 * Oceanogr. 48, 547–556, doi:10.4319/lo.2003.48.1_part_2.0547, eq. 9 (its m0 has the other sign).
 */
export function logRatioDepthKernel(spec: {
  readonly blueBand: number;
  readonly greenBand: number;
  readonly n: number;
  readonly m0: number;
  readonly m1: number;
}): PointKernel {
  const { n, m0, m1 } = spec;
  return {
    bands: [spec.blueBand, spec.greenBand],
    run: ([blue, green], count, out) => {
      for (let i = 0; i < count; i++) out[i] = m1 * logRatio(n * blue![i]!, n * green![i]!) + m0;
    },
  };
}

/** ln(nB) ÷ ln(nG), or NaN where either is ≤ 1. */
export function logRatio(scaledBlue: number, scaledGreen: number): number {
  if (!(scaledBlue > 1 && scaledGreen > 1)) return Number.NaN;
  return naturalLog(scaledBlue) / naturalLog(scaledGreen);
}
