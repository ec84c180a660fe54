import type { PointKernel } from './point-kernel.ts';

/**
 * Sunglint taken off a visible band: R − slope · (NIR − nirMin), in the band's own unit; NaN where
 * that is negative, since no water reflects less than nothing. Source: Hedley et al. 2005, Int. J.
 * Remote Sensing 26, 2107–2112, doi:10.1080/01431160500034086, eq. 1; slope and nirMin: fit-deglint.
 */
export function deglintKernel(spec: {
  readonly band: number;
  readonly nirBand: number;
  readonly slope: number;
  readonly nirMin: number;
}): PointKernel {
  const { slope, nirMin } = spec;
  return {
    bands: [spec.band, spec.nirBand],
    run: ([visible, nir], count, out) => {
      for (let i = 0; i < count; i++) {
        const value = visible![i]! - slope * (nir![i]! - nirMin);
        out[i] = value < 0 ? Number.NaN : value;
      }
    },
  };
}
