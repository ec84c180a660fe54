import { deglintKernel } from './deglint-kernel.ts';
import type { Deglinting } from './feature-spec.ts';
import { CHUNK, type PointKernel } from './point-kernel.ts';

/**
 * A feature of bands without sunglint: the bands of `steps` are corrected in float64 before the
 * kernel sees them, the others are as measured. Where a corrected band would be negative it is
 * undefined, and so is the feature.
 */
export function deglintedKernel(kernel: PointKernel, steps: readonly Deglinting[]): PointKernel {
  const used = steps.filter(({ band }) => kernel.bands.includes(band));
  if (used.length === 0) return kernel;
  const corrections = used.map((step) => ({
    kernel: deglintKernel(step),
    out: new Float64Array(CHUNK),
  }));
  const bands = [...new Set([...kernel.bands, ...used.map(({ nirBand }) => nirBand)])];
  return {
    bands,
    run: (inputs, count, out) => {
      const columnOf = (band: number) => inputs[bands.indexOf(band)]!;
      for (const correction of corrections) {
        correction.kernel.run(correction.kernel.bands.map(columnOf), count, correction.out);
      }
      const seen = kernel.bands.map((band) => {
        const at = used.findIndex((step) => step.band === band);
        return corrections[at]?.out ?? columnOf(band);
      });
      kernel.run(seen, count, out);
    },
  };
}
