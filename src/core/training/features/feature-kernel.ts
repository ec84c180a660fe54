import { deglintKernel } from './deglint-kernel.ts';
import { deglintedKernel } from './deglinted-kernel.ts';
import { depthInvariantKernel } from './depth-invariant-kernel.ts';
import type { PointFeature } from './feature-spec.ts';
import { formulaKernel } from './formula/formula-kernel.ts';
import { indexKernel } from './index-feature.ts';
import { logRatioDepthKernel } from './log-ratio-depth-kernel.ts';
import type { PointKernel } from './point-kernel.ts';

const bandKernel = (band: number): PointKernel => ({
  bands: [band],
  run: ([values], count, out) => out.set(values!.subarray(0, count)),
});

function measuredKernel(spec: PointFeature): PointKernel {
  switch (spec.kind) {
    case 'band':
      return bandKernel(spec.band);
    case 'index':
      return indexKernel(spec.index, spec.bands);
    case 'formula':
      return formulaKernel(spec.text, spec.bands);
    case 'deglint':
      return deglintKernel(spec);
    case 'depth-invariant':
      return depthInvariantKernel(spec);
    case 'log-ratio-depth':
      return logRatioDepthKernel(spec);
  }
}

/** The kernel of a feature without neighbours. Errors: those of its kind. */
export function featureKernel(spec: PointFeature): PointKernel {
  const kernel = measuredKernel(spec);
  return 'deglint' in spec && spec.deglint ? deglintedKernel(kernel, spec.deglint) : kernel;
}
