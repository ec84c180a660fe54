import type { Region } from '../../../../core/training/water/feature-fit.ts';
import type { RegionRole } from '../../../../store/state.ts';
import { useAppState } from '../../../app-context.tsx';

/** What was drawn for a role, as a fit takes it. */
export function useRegion(role: RegionRole): Region | null {
  const geometry = useAppState((state) => state.session.regions[role]);
  return geometry ? { geometry, crs: 'EPSG:4326' } : null;
}
