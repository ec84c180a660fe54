import { type LengthWeightDensity, lengthWeightDensity } from '../../biomass/length-weight.ts';
import type { LengthWeight } from '../document/biomass-entry.ts';

const known = new WeakMap<LengthWeight, LengthWeightDensity>();

/**
 * The density of a regression, remembered per entry: every edit of a survey evaluates it anew, a
 * hundred exact logarithms take tens of milliseconds, and entries are never changed in place.
 */
export function rememberedDensity(entry: LengthWeight): LengthWeightDensity {
  const before = known.get(entry);
  if (before) return before;
  const made = lengthWeightDensity(entry);
  known.set(entry, made);
  return made;
}
