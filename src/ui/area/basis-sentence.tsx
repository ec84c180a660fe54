import type { AreaEntry } from '../../core/survey/area-entry.ts';

/** The sentence for 【面積の算定根拠】 as the figures give it. */
export function BasisSentence(_: { entry: AreaEntry }) {
  return null;
}
