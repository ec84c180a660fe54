import { SurveyError } from '../../core/errors.ts';
import { type Affine, affineDeterminant } from '../../core/geo/affine.ts';

/**
 * Six numbers: the steps of a column and of a row, and the centre of the first pixel; the
 * transform is moved to its outer corner. Errors: `world-file-malformed` {file}.
 */
export function parseWorldFile(text: string, file: string): Affine {
  const words = text.trim().split(/\s+/);
  // Some writers put a decimal comma.
  const [a, d, b, e, x, y] = words.slice(0, 6).map((word) => Number(word.replace(',', '.')));
  const transform = [a!, b!, x! - (a! + b!) / 2, d!, e!, y! - (d! + e!) / 2] as const;
  const sound = transform.every((term) => Number.isFinite(term) && Math.abs(term) < 1e12);
  if (words.length < 6 || !sound || affineDeterminant(transform) === 0) {
    throw new SurveyError('world-file-malformed', { file });
  }
  return transform;
}
