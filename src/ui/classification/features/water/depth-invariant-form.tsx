import { useState } from 'react';
import type { Deglinting } from '../../../../core/training/features/feature-spec.ts';
import type { BandRoles } from '../../../../core/training/features/spectral-indices.ts';
import { Choice } from '../../../forms/choice.tsx';
import { useTranslate } from '../../../language.ts';
import { bandName } from '../feature-name.ts';
import { FitAction } from './fit-action.tsx';
import { waterBands } from './offered-fits.ts';
import { RegionRow } from './region-row.tsx';
import { useRegion } from './use-region.ts';

interface DepthInvariantFormProps {
  readonly roles: BandRoles;
  readonly deglint: readonly Deglinting[];
}

/** 水深の影響: two bands over one bottom at many depths, and the deep water that they end in. */
export function DepthInvariantForm({ roles, deglint }: DepthInvariantFormProps) {
  const t = useTranslate();
  const [sand, deep] = [useRegion('sand'), useRegion('deep')];
  const bands = [...new Set(waterBands(roles))];
  const [first, setFirst] = useState(bands[0] ?? 0);
  const [second, setSecond] = useState(bands[1] ?? 0);
  const bandI = bands.includes(first) ? first : (bands[0] ?? 0);
  const others = bands.filter((band) => band !== bandI);
  const bandJ = others.includes(second) ? second : (others[0] ?? 0);
  const used = deglint.filter(({ band }) => band === bandI || band === bandJ);
  const options = (list: readonly number[]) =>
    list.map((band) => ({ id: String(band), name: bandName(band) }));
  return (
    <>
      <p className="small quiet">{t('fit.depth-invariant.lead')}</p>
      <div className="pair">
        <Choice
          label={t('fit.band-i')}
          value={String(bandI)}
          options={options(bands)}
          onChange={(band) => setFirst(Number(band))}
        />
        <Choice
          label={t('fit.band-j')}
          value={String(bandJ)}
          options={options(others)}
          onChange={(band) => setSecond(Number(band))}
        />
      </div>
      <RegionRow ground="sand" />
      <RegionRow ground="deep" />
      <FitAction
        ask={
          sand && deep ? { kind: 'depth-invariant', sand, deep, bandI, bandJ, deglint: used } : null
        }
      />
    </>
  );
}
