import type { Issue } from '../../issues.ts';
import type { RasterHeader } from '../../layers/raster.ts';
import type { FeatureSpec } from './feature-spec.ts';
import { spectralIndex } from './spectral-indices.ts';

/** Features that mean less than they seem on this image: `index-needs-reflectance` {index}. */
export function featureIssues(
  specs: readonly FeatureSpec[],
  { dataType }: Pick<RasterHeader, 'dataType'>,
): Issue[] {
  if (dataType.startsWith('float')) return [];
  const points = specs.map((spec) => (spec.kind === 'texture' ? spec.of : spec));
  const ids = new Set(points.flatMap((spec) => (spec.kind === 'index' ? [spec.index] : [])));
  return [...ids]
    .map(spectralIndex)
    .filter((index) => index.needsReflectance)
    .map(({ label }) => ({
      code: 'index-needs-reflectance',
      severity: 'doubt',
      at: { kind: 'survey' },
      details: { index: label },
    }));
}
