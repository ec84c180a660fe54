import type { Figure } from '../../derivation.ts';

/** Why a figure has no error; translation key `exact-by-rule.<why>`. */
export type ExactWhy = 'counted' | 'rating' | 'safe-limit' | 'no-cover' | 'constant';

/** Counts of what stands in the document, the scheme's own ratings, and limits on the safe side. */
const BY_QUANTITY: ReadonlyMap<string, ExactWhy> = new Map([
  ['quadrat-count', 'counted'],
  ['transect-count', 'counted'],
  ['measured-reefs', 'counted'],
  ['reading-count', 'counted'],
  ['class-readings', 'counted'],
  ['sampled-shoots', 'counted'],
  ['rope-sample-count', 'counted'],
  ['replicate-count', 'counted'],
  ['area-certainty', 'rating'],
  ['coefficient-certainty', 'rating'],
  ['baseline-share', 'safe-limit'],
  ['share-without-project-upper', 'safe-limit'],
]);

/** Null: nothing but what somebody says of it, or of its samples, tells how sure it is. */
export function exactWhy({ quantity, note, source }: Figure): ExactWhy | null {
  if (note === 'empty-cover-class') return 'no-cover';
  return BY_QUANTITY.get(quantity) ?? (source?.kind === 'constant' ? 'constant' : null);
}
