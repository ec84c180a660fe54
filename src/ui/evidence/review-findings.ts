import type { ReviewReport } from '../../store/state.ts';

/** What a reviewer must look at in an opened package: files and figures other than they say. */
export function reviewFindings(review: ReviewReport): {
  files: number;
  figures: number;
  fits: number;
} {
  const files = review.files.filter((file) => file.state !== 'equal').length;
  const { fits, unbacked } = review.fits;
  const other = fits.filter(({ state }) => state !== 'equal').length + unbacked.length;
  return { files, figures: review.figures.different.length, fits: other };
}
