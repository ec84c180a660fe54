import { meanDensity, wetMassOf } from '../../biomass/mean-density.ts';
import {
  tellMixture,
  tellOutliers,
  type WeighedQuadrat,
} from '../../biomass/quadrat-sample-issues.ts';
import type { Figure } from '../../derivation.ts';
import { figureIdOf, type Ledger, raise } from '../../ledger.ts';
import { weighedSupports } from '../checks/item-supports.ts';
import { tellEvidence } from '../checks/wet-mass-evidence.ts';
import type { WetMassEntry } from '../document/biomass-entry.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { BiomassOfSurvey } from './biomass-of-survey.ts';
import { stratifiedWetMass } from './stratified-wet-mass.ts';
import { tellUnitOfWetMass } from './typed-wet-mass.ts';

export interface ItemWetMass {
  /** Null: not known, or typed and read by the calculator. */
  readonly tPerHa: Figure | null;
  /** Of the mean, kg/m²; null = not known. */
  readonly standardError: Figure | null;
}

type EntryOf<Kind extends WetMassEntry['kind']> = Extract<WetMassEntry, { readonly kind: Kind }>;

const NONE: ItemWetMass = { tPerHa: null, standardError: null };

/** With the standard error that its estimator entered in the ledger, if it could. */
function withOwnError(ledger: Ledger, tPerHa: Figure | null): ItemWetMass {
  const id = figureIdOf(ledger, 'standard-error');
  const own = ledger.figures.find((figure) => figure.id === id) ?? null;
  return { tPerHa, standardError: tPerHa && own };
}

/** Leaving a quadrat out that gives no density would choose the sample: all of them or none. */
function weighedQuadrats(
  ids: readonly string[],
  around: BiomassOfSurvey,
): readonly WeighedQuadrat[] | null {
  const known = ids.flatMap((id) => {
    const quadrat = around.quadrats.find((entry) => entry.id === id);
    const kgPerM2 = around.densities.get(id);
    return quadrat && kgPerM2 ? [{ quadrat, kgPerM2 }] : [];
  });
  return known.length < ids.length ? null : known;
}

function tellUnknown(ledger: Ledger, ids: readonly string[], around: BiomassOfSurvey): void {
  for (const id of new Set(ids)) {
    if (around.quadrats.some((entry) => entry.id === id)) continue;
    raise(ledger, 'error', 'quadrat-unknown', 'wet-mass', { quadrat: id });
  }
}

function quadratMean(
  ledger: Ledger,
  entry: EntryOf<'quadrats'>,
  around: BiomassOfSurvey,
  path: string,
): Figure | null {
  const ids = [...new Set(entry.quadratIds)];
  if (ids.length === 0) {
    raise(ledger, 'error', 'item-without-quadrats', 'wet-mass');
    return null;
  }
  tellUnknown(ledger, ids, around);
  const sample = weighedQuadrats(ids, around);
  if (sample === null) return null;
  tellMixture(ledger, sample);
  tellOutliers(ledger, sample);
  const densities = sample.map(({ kgPerM2 }) => kgPerM2);
  return meanDensity(ledger, densities, `${path}/quadratIds`);
}

function fromLengths(
  ledger: Ledger,
  entry: EntryOf<'length-weight'>,
  around: BiomassOfSurvey,
): ItemWetMass {
  const made = around.lengthWeightDensities.get(entry.lengthWeightId);
  if (entry.lengthWeightId === '') raise(ledger, 'error', 'item-without-length-weight', 'wet-mass');
  else if (!made) {
    const details = { lengthWeight: entry.lengthWeightId };
    raise(ledger, 'error', 'length-weight-unknown', 'wet-mass', details);
  }
  if (!made?.kgPerM2) return NONE;
  return { tPerHa: wetMassOf(ledger, made.kgPerM2), standardError: made.standardError };
}

/** Wet mass of an item (t/ha) from what was weighed, in the way that it names. */
export function itemWetMass(
  ledger: Ledger,
  item: CreditItem,
  around: BiomassOfSurvey,
): ItemWetMass {
  if (!('wetMass' in item.formula)) return NONE;
  const entry = item.formula.wetMass;
  const path = `items/${item.id}/formula/wetMass`;
  const dates = weighedSupports(around, entry).map(({ takenOn }) => takenOn);
  tellEvidence(ledger, entry, 'wet-mass', item, dates);
  switch (entry.kind) {
    case 'typed':
      tellUnitOfWetMass(ledger, item, entry.wetMassTPerHa.text, around);
      return NONE;
    case 'quadrats':
      return withOwnError(ledger, quadratMean(ledger, entry, around, path));
    case 'stratified': {
      const weighedOf = (ids: readonly string[]) => weighedQuadrats(ids, around);
      const named = entry.strata.flatMap(({ quadratIds }) => quadratIds);
      tellUnknown(ledger, named, around);
      const mean = stratifiedWetMass(ledger, entry, around.ground, weighedOf, path);
      return withOwnError(ledger, mean);
    }
    case 'length-weight':
      return fromLengths(ledger, entry, around);
  }
}
