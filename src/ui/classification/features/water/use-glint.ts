import { useMemo } from 'react';
import type { Deglinting } from '../../../../core/training/features/feature-spec.ts';
import { deglintings } from '../../../../core/training/water/fit-deglint.ts';
import { useAppState } from '../../../app-context.tsx';

/** The corrections that were found last on an image; empty: none were. */
export function useGlint(imageId: string): readonly Deglinting[] {
  const fits = useAppState((state) => state.survey.classification.fits);
  return useMemo(() => {
    const last = fits.findLast((fit) => fit.kind === 'deglint' && fit.imageId === imageId);
    return last?.kind === 'deglint' ? deglintings(last) : [];
  }, [fits, imageId]);
}
