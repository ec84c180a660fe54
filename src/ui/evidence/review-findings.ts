import type { ReviewReport } from '../../store/state.ts';

/** What a reviewer must look at in an opened package: what is other than it says, or unchecked. */
export interface ReviewFindings {
  readonly files: number;
  readonly figures: number;
  readonly fits: number;
  readonly maps: number;
  /** Of all that was checked. */
  readonly different: number;
  /** What is still to be made again: the map, the fits. */
  readonly open: readonly ('map' | 'fits')[];
}

export function reviewFindings(review: ReviewReport): ReviewFindings {
  const files = review.files.filter((file) => file.state !== 'equal').length;
  const { fits, unbacked } = review.fits;
  const isOpen = ({ state }: { readonly state: string }) =>
    state === 'waiting' || state === 'checking';
  const checked = fits.filter((fit) => !isOpen(fit));
  const other = checked.filter(({ state }) => state !== 'equal').length + unbacked.length;
  const figures = review.figures.different.length;
  const { state } = review.map;
  const maps = isOpen(review.map) || state === 'equal' || state === 'none' ? 0 : 1;
  const open = [
    ...(isOpen(review.map) ? (['map'] as const) : []),
    ...(checked.length < fits.length ? (['fits'] as const) : []),
  ];
  const different = files + figures + other + maps;
  return { files, figures, fits: other, maps, different, open };
}
