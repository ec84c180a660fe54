import type { AbsorptionItem, VesselGiven } from '../../absorption/index.ts';
import { type Given, type Ledger, raise } from '../../ledger.ts';
import type { CreditItem, Vessel } from '../document/credit-item.ts';
import { baselineGiven } from './baseline-given.ts';
import { formulaGiven } from './formula-given.ts';
import type { ItemBasis } from './item-basis.ts';
import { madeGiven, typedGiven } from './typed-given.ts';

/** Ropes have a length and no area: an item must count in what its area gives. */
function checkExtent(ledger: Ledger, item: CreditItem, { area }: ItemBasis): void {
  const onRopes = item.formula.kind === 'wet-mass-per-rope';
  if (area === null || (area.method === 'rope') === onRopes) return;
  const code = onRopes ? 'area-is-not-rope' : 'rope-has-no-area';
  raise(ledger, 'error', code, 'area', { area: area.figures.ledger.subject });
}

function vesselGiven(vessel: Vessel, path: string): VesselGiven {
  const own = (field: string) => `${path}/vessels/${vessel.id}/${field}`;
  const plain = (text: string, field: string): Given => ({
    text,
    source: { kind: 'typed', path: own(field) },
  });
  return {
    id: vessel.id,
    name: vessel.name,
    count: plain(vessel.count, 'count'),
    hours: plain(vessel.hours, 'hours'),
    powerKw: plain(vessel.powerKw, 'powerKw'),
    ratedKw: vessel.ratedKw,
    ratedPs: vessel.ratedPs,
    ratingSource: { kind: 'typed', path: own('rated'), basis: vessel.name },
    emissionKgCo2PerKwh: typedGiven(vessel.emissionKgCo2PerKwh, own('emissionKgCo2PerKwh')),
  };
}

/** One item of the survey as the calculator takes it; what it can't be is said in the ledger. */
export function absorptionItem(ledger: Ledger, item: CreditItem, basis: ItemBasis): AbsorptionItem {
  checkExtent(ledger, item, basis);
  const path = `items/${item.id}`;
  return {
    id: item.id,
    subject: item.label,
    areaHa: madeGiven(basis.area?.figures.areaHa ?? null),
    formula: formulaGiven(ledger, item, basis),
    areaCertaintyPct: typedGiven(item.areaCertaintyPct, `${path}/areaCertaintyPct`),
    coefficientCertaintyPct: typedGiven(
      item.coefficientCertaintyPct,
      `${path}/coefficientCertaintyPct`,
    ),
    vessels: item.vessels.map((vessel) => vesselGiven(vessel, path)),
    hasNoVessels: item.hasNoVessels,
    baseline: baselineGiven(ledger, item),
  };
}
