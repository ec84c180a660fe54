import type { ClassifiedImage } from '../../../../core/survey/areas/classified-image.ts';
import type { BandRoles } from '../../../../core/training/features/spectral-indices.ts';
import { useTranslate } from '../../../language.ts';
import { FitAction } from './fit-action.tsx';
import { glintBands } from './offered-fits.ts';
import { RegionRow } from './region-row.tsx';
import { useRegion } from './use-region.ts';

/** 海面反射: every band of water against the near infrared, over deep water with glint. */
export function DeglintForm({ image, roles }: { image: ClassifiedImage; roles: BandRoles }) {
  const t = useTranslate();
  const region = useRegion('glint');
  const { nir } = roles;
  const bands = glintBands(roles, image.bands);
  return (
    <>
      <p className="small quiet">{t('fit.deglint.lead')}</p>
      <RegionRow ground="glint" />
      <FitAction
        ask={region && nir !== undefined ? { kind: 'deglint', region, nirBand: nir, bands } : null}
      />
    </>
  );
}
