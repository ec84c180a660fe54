import { naturalLog } from '../../natural-log.ts';
import type { PointKernel } from './point-kernel.ts';

/**
 * Depth-invariant bottom index of a pair of bands, (Xi − k·Xj) ÷ √(1 + k²) with X = ln(L − deep) and
 * k the ratio of their attenuation; NaN where a band is not above deep water. Source: Lyzenga 1981,
 * Int. J. Remote Sensing 2, 71–82, doi:10.1080/01431168108948342. Green et al. 2000 leave out the
 * divisor, a constant. Parameters: fit-depth-invariant.
 */
export function depthInvariantKernel(spec: {
  readonly bandI: number;
  readonly bandJ: number;
  readonly deepI: number;
  readonly deepJ: number;
  readonly ratio: number;
}): PointKernel {
  const { deepI, deepJ, ratio } = spec;
  const length = Math.sqrt(1 + ratio * ratio);
  return {
    bands: [spec.bandI, spec.bandJ],
    run: ([bandI, bandJ], count, out) => {
      for (let i = 0; i < count; i++) {
        const xi = naturalLog(bandI![i]! - deepI);
        const xj = naturalLog(bandJ![i]! - deepJ);
        out[i] = (xi - ratio * xj) / length;
      }
    },
  };
}
