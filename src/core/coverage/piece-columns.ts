/** So wide that reads are worth their while, so narrow that a strip of any image is no burden. */
const PIECE_COLUMNS = 4096;

/** Columns of a piece of an image that is read in whole blocks; `unit`: a multiple of it, if it can be. */
export function pieceColumns(width: number, blockWidth: number, unit = 1): number {
  const step = Math.max(blockWidth, unit);
  if (step % blockWidth !== 0 || step % unit !== 0) return width;
  return Math.min(width, step * Math.max(1, Math.floor(PIECE_COLUMNS / step)));
}
