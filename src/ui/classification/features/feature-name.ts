import type { FeatureSpec } from '../../../core/training/features/feature-spec.ts';
import { spectralIndex } from '../../../core/training/features/spectral-indices.ts';
import type { Translate } from '../../language.ts';

/** People count bands from 1. */
export const bandName = (band: number): string => `B${band + 1}`;

/** A feature in the few words of a list; made of bands without sunglint, it says so. */
export function featureName(spec: FeatureSpec, t: Translate): string {
  const name = ownName(spec, t);
  const isOfDeglinted = 'deglint' in spec && (spec.deglint?.length ?? 0) > 0;
  return isOfDeglinted ? t('feature.of-deglinted', { name }) : name;
}

function ownName(spec: FeatureSpec, t: Translate): string {
  switch (spec.kind) {
    case 'band':
      return bandName(spec.band);
    case 'index':
      return spectralIndex(spec.index).label;
    case 'formula':
      return spec.text;
    case 'deglint':
      return t('feature.deglint-of', { band: bandName(spec.band) });
    case 'depth-invariant':
      return t('feature.depth-invariant-of', {
        first: bandName(spec.bandI),
        second: bandName(spec.bandJ),
      });
    case 'log-ratio-depth':
      return t('feature.log-ratio-depth');
    case 'texture':
      return t(`feature.texture.${spec.statistic}`, {
        of: featureName(spec.of, t),
        size: 2 * spec.radiusPixels + 1,
      });
  }
}
