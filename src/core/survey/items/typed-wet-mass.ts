import { exactValue } from '../../biomass/exact-value.ts';
import {
  decimalFromInteger,
  decimalFromText,
  type ExactDecimal,
  isDecimalText,
} from '../../decimal.ts';
import { type Ledger, raise } from '../../ledger.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { BiomassOfSurvey } from './biomass-of-survey.ts';

/** Below it a bed is sparse, or the value is in kg/m². */
const LOW_T_PER_HA = 3;
/** Of the mean of the quadrats, within which a value in t/ha is taken for one in kg/m². */
const NEAR = '0.2';

/** Mean wet mass of the samples of the item's species, kg/m²; null where there is none. */
function sampledKgPerM2(item: CreditItem, around: BiomassOfSurvey): ExactDecimal | null {
  const species = item.species.trim();
  if (species === '') return null;
  const isSame = (entry: { readonly species: string }) => entry.species.trim() === species;
  const harvested = around.quadrats
    .filter(isSame)
    .flatMap(({ id }) => around.densities.get(id) ?? [])
    .map(exactValue);
  const [fromShoots] = around.lengthWeights
    .filter(isSame)
    .flatMap(({ id }) => around.lengthWeightDensities.get(id)?.kgPerM2 ?? [])
    .map(exactValue);
  if (harvested.length === 0) return fromShoots ?? null;
  return harvested
    .reduce((sum, value) => sum.plus(value), decimalFromInteger(0))
    .div(harvested.length);
}

/** 1 kg/m² = 10 t/ha: says where a typed t/ha may be a value in kg/m². */
export function tellUnitOfWetMass(
  ledger: Ledger,
  item: CreditItem,
  text: string,
  around: BiomassOfSurvey,
): void {
  if (!isDecimalText(text)) return;
  const typed = decimalFromText(text, 'wet-mass');
  const sampled = sampledKgPerM2(item, around);
  const kgPerM2 = typed.div(10).toFixed();
  if (sampled === null) {
    if (typed.gt(0) && typed.lt(LOW_T_PER_HA)) {
      raise(ledger, 'note', 'wet-mass-low', 'wet-mass', { text, kgPerM2 });
    }
    return;
  }
  if (sampled.isZero() || typed.minus(sampled).abs().gt(sampled.times(NEAR))) return;
  raise(ledger, 'error', 'wet-mass-ten-fold', 'wet-mass', {
    text,
    kgPerM2,
    sampled: sampled.toSignificantDigits(4).toFixed(),
    meant: sampled.times(10).toSignificantDigits(4).toFixed(),
  });
}
