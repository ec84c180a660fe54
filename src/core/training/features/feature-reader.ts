import { SurveyError } from '../../errors.ts';
import type { RasterHeader, RasterReader } from '../../layers/raster.ts';
import { throwIfCancelled } from '../../progress.ts';
import { featureBands } from '../feature-bands.ts';
import { blockFeatures, type PreparedFeature } from './block-features.ts';
import { featureKernel } from './feature-kernel.ts';
import type { FeatureSpec, PointFeature } from './feature-spec.ts';
import { levelSize, radiusAt, widen } from './read-plan.ts';
import { selectBands } from './select-bands.ts';

const pointOf = (spec: FeatureSpec): PointFeature => (spec.kind === 'texture' ? spec.of : spec);

function assertMeasured(header: RasterHeader, bands: readonly number[], feature: number): void {
  const known = featureBands(header);
  const missing = bands.find((band) => !known.includes(band));
  if (missing === undefined) return;
  const details = { feature: feature + 1, band: missing + 1, bands: known.length };
  throw new SurveyError('feature-band-missing', details);
}

/**
 * An image whose bands are the features, in order: float32, computed in float64 in fixed order and
 * rounded once. Undefined (÷ 0, ln ≤ 0) is NaN and masked; the image's own mask is passed on.
 * No specs: its measured bands; bands alone: those, in their own type. A texture reads its margin
 * itself; its window shrinks at the edges of the image and of what is masked. The same bytes
 * however the windows are cut. Errors: those of the kernels, `feature-band-missing` {feature, band,
 * bands}, numbers from 1.
 */
export function featureReader(reader: RasterReader, specs: readonly FeatureSpec[]): RasterReader {
  const { header } = reader;
  if (specs.length === 0) return selectBands(reader, featureBands(header));
  const kernels = specs.map((spec, i) => {
    const kernel = featureKernel(pointOf(spec));
    assertMeasured(header, kernel.bands, i);
    return kernel;
  });
  const plain = specs.flatMap((spec) => (spec.kind === 'band' ? [spec.band] : []));
  if (plain.length === specs.length) return selectBands(reader, plain);

  const prepare = (feature: number, level: number): PreparedFeature => {
    const spec = specs[feature]!;
    const kernel = kernels[feature]!;
    if (spec.kind !== 'texture') return { kernel, texture: null };
    const radius = radiusAt(spec, header, level);
    return { kernel, texture: { statistic: spec.statistic, radius } };
  };

  return {
    header: {
      ...header,
      bandCount: specs.length,
      dataType: 'float32',
      nodata: Number.NaN,
      alphaBand: null,
      palette: null,
    },
    read: async (window, { bands, level = 0, signal } = {}) => {
      const features = (bands ?? specs.map((_, i) => i)).map((i) => prepare(i, level));
      const margin = Math.max(0, ...features.map(({ texture }) => texture?.radius ?? 0));
      const outer = widen(window, margin, levelSize(header, level));
      const sources = [...new Set(features.flatMap(({ kernel }) => kernel.bands))].sort(
        (a, b) => a - b,
      );
      const options = { bands: sources, level, ...(signal && { signal }) };
      const block = await reader.read(outer, options);
      throwIfCancelled(signal);
      return blockFeatures(block, sources, features, window, signal);
    },
    ...(reader.isBlank && { isBlank: reader.isBlank }),
  };
}
