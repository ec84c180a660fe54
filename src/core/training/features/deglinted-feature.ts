import { featureKernel } from './feature-kernel.ts';
import type { Deglinting, PointFeature } from './feature-spec.ts';

/**
 * The same feature of bands without sunglint: only the corrections of its own bands are kept, and
 * with none it is as it was. A band alone becomes its correction. Errors: those of featureKernel.
 */
export function deglintedFeature(
  feature: PointFeature,
  steps: readonly Deglinting[],
): PointFeature {
  if (feature.kind === 'deglint') return feature;
  if (feature.kind === 'band') {
    const step = steps.find(({ band }) => band === feature.band);
    return step ? { kind: 'deglint', ...step } : feature;
  }
  const { bands } = featureKernel(feature);
  const deglint = steps.filter(({ band }) => bands.includes(band));
  return deglint.length === 0 ? feature : { ...feature, deglint };
}
