import type { RasterHeader } from '../layers/raster.ts';
import { guessBandRoles } from '../training/features/guess-band-roles.ts';
import type { BandRoles } from '../training/features/spectral-indices.ts';

type Told = Pick<RasterHeader, 'bandCount' | 'alphaBand' | 'dataType' | 'bandInfo'>;

/** The likeliest roles of the bands: good enough for the eye, and whoever looks can choose others. */
export function likelyRoles(header: Told): BandRoles {
  const names = header.bandInfo?.map(
    ({ name, colorInterpretation }) => name || colorInterpretation,
  );
  const [named, usual] = guessBandRoles(header, names);
  if (!named) return {};
  return named.reason === 'named'
    ? { ...unclaimed(usual?.roles ?? {}, named.roles), ...named.roles }
    : named.roles;
}

/** A band that the file names is no other one's by order. */
function unclaimed(usual: BandRoles, named: BandRoles): BandRoles {
  const taken = new Set(Object.values(named));
  return Object.fromEntries(Object.entries(usual).filter(([, band]) => !taken.has(band)));
}
