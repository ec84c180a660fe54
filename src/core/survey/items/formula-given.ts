import type { FormulaGiven, LiteratureGiven, YieldGiven } from '../../absorption/index.ts';
import type { Figure } from '../../derivation.ts';
import type { Ledger } from '../../ledger.ts';
import type { WetMassEntry } from '../document/biomass-entry.ts';
import type { CreditItem, LiteratureBlock, YieldEntry } from '../document/credit-item.ts';
import type { ItemBasis } from './item-basis.ts';
import { landedNets } from './landed-nets.ts';
import { citedGiven, madeGiven, typedGiven } from './typed-given.ts';

const literature = (block: LiteratureBlock): LiteratureGiven => ({
  waterContentPct: citedGiven(block.waterContentPct),
  productionBiomassRatio: citedGiven(block.productionBiomassRatio),
  carbonContentPct: citedGiven(block.carbonContentPct),
  residualRatio1: citedGiven(block.residualRatio1),
  residualRatio2: citedGiven(block.residualRatio2),
  ecosystemFactor: citedGiven(block.ecosystemFactor),
});

type PathOf = (field: string) => string;

const wetMass = (entry: WetMassEntry, mass: Figure | null, path: PathOf) =>
  entry.kind === 'typed'
    ? typedGiven(entry.wetMassTPerHa, path('wetMass/wetMassTPerHa'))
    : madeGiven(mass);

function netMass(
  entry: Extract<YieldEntry, { kind: 'nets' }>['netMass'],
  path: PathOf,
): Extract<YieldGiven, { kind: 'nets' }>['netMass'] {
  if (entry.kind === 'typed') {
    const wetMassTPerNet = typedGiven(entry.wetMassTPerNet, path('yield/netMass/wetMassTPerNet'));
    return { kind: 'typed', wetMassTPerNet };
  }
  return {
    kind: 'rope',
    ropeLengthM: typedGiven(entry.ropeLengthM, path('yield/netMass/ropeLengthM')),
    massGPerCm: typedGiven(entry.massGPerCm, path('yield/netMass/massGPerCm')),
    filedWorking: entry.filedWorking,
  };
}

function landed(
  ledger: Ledger,
  item: CreditItem,
  entry: YieldEntry,
  basis: ItemBasis,
  path: PathOf,
): YieldGiven {
  if (entry.kind === 'typed') {
    return { kind: 'typed', yieldDryT: typedGiven(entry.yieldDryT, path('yield/yieldDryT')) };
  }
  return {
    kind: 'nets',
    netCounts: landedNets(ledger, item, basis),
    netMass: netMass(entry.netMass, path),
    measuredWaterPct: typedGiven(entry.measuredWaterPct, path('yield/measuredWaterPct')),
    lossRatio: typedGiven(entry.lossRatio, path('yield/lossRatio')),
  };
}

/** The formula of an item as the calculator takes it. */
export function formulaGiven(ledger: Ledger, item: CreditItem, basis: ItemBasis): FormulaGiven {
  const { formula } = item;
  const path: PathOf = (field) => `items/${item.id}/formula/${field}`;
  switch (formula.kind) {
    case 'literature-coefficient':
      return { kind: formula.kind, coefficientTCo2PerHa: citedGiven(formula.coefficientTCo2PerHa) };
    case 'wet-mass-per-area':
      return {
        kind: formula.kind,
        wetMassTPerHa: wetMass(formula.wetMass, basis.mass, path),
        literature: literature(formula.literature),
        intendedPotentialTCo2PerTDry: citedGiven(formula.intendedPotentialTCo2PerTDry),
      };
    case 'wet-mass-per-rope':
      return {
        kind: formula.kind,
        ropeLengthM: madeGiven(basis.area?.figures.estimate.lengthM ?? null),
        massGPerCm:
          formula.ropeMass.kind === 'typed'
            ? typedGiven(formula.ropeMass.massGPerCm, path('ropeMass/massGPerCm'))
            : madeGiven(basis.mass),
        literature: literature(formula.literature),
      };
    case 'landed-yield':
      return {
        kind: formula.kind,
        yield: landed(ledger, item, formula.yield, basis, path),
        residueDryT: typedGiven(formula.residueDryT, path('residueDryT')),
        literature: literature(formula.literature),
      };
    case 'absorption-potential':
      return {
        kind: formula.kind,
        wetMassTPerHa: wetMass(formula.wetMass, basis.mass, path),
        waterContentPct: citedGiven(formula.waterContentPct),
        potentialTCo2PerTDry: citedGiven(formula.potentialTCo2PerTDry),
      };
  }
}
