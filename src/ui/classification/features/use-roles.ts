import { useMemo } from 'react';
import type { ClassifiedImage } from '../../../core/survey/areas/classified-image.ts';
import { setBandRoles } from '../../../core/survey/edit/edit-band-roles.ts';
import type { BandRole } from '../../../core/training/features/feature-spec.ts';
import { guessBandRoles } from '../../../core/training/features/guess-band-roles.ts';
import type { BandRoles } from '../../../core/training/features/spectral-indices.ts';
import { useAppState, useCommands } from '../../app-context.tsx';

/** What each band is: as a person said, else a guess with its reason, which a person must agree to. */
export function useRoles(image: ClassifiedImage) {
  const commands = useCommands();
  const told = useAppState(
    ({ survey }) => survey.bandRoles?.find(({ imageId }) => imageId === image.id)?.roles ?? null,
  );
  const { raster } = image;
  const guess = useMemo(
    () => (raster && guessBandRoles({ alphaBand: null, ...raster })[0]) ?? null,
    [raster],
  );
  const roles: BandRoles = told ?? guess?.roles ?? {};
  const agree = (next: BandRoles) => commands.edit(setBandRoles(image.id, next));
  const setRole = (role: BandRole, band: number | null) => {
    const { [role]: _before, ...others } = roles;
    agree(band === null ? others : { ...others, [role]: band });
  };
  return { roles, setRole, isAgreed: told !== null, guess, agree: () => agree(roles) };
}
