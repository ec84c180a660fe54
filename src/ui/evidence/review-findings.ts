import type { ReviewReport } from '../../store/state.ts';

/** What a reviewer must look at in an opened package: what is other than it says, or unchecked. */
export interface ReviewFindings {
  readonly files: number;
  readonly figures: number;
  readonly fits: number;
  readonly maps: number;
  /** Of all that was checked. */
  readonly different: number;
  /** Whether the map is still to be made again. */
  readonly isOpen: boolean;
}

export function reviewFindings(review: ReviewReport): ReviewFindings {
  const files = review.files.filter((file) => file.state !== 'equal').length;
  const { fits, unbacked } = review.fits;
  const other = fits.filter(({ state }) => state !== 'equal').length + unbacked.length;
  const figures = review.figures.different.length;
  const { state } = review.map;
  const isOpen = state === 'waiting' || state === 'checking';
  const maps = isOpen || state === 'equal' || state === 'none' ? 0 : 1;
  const different = files + figures + other + maps;
  return { files, figures, fits: other, maps, different, isOpen };
}
