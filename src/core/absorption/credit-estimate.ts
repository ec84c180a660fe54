import { decimalFromText } from '../decimal.ts';
import {
  type Derivation,
  derivedFigure,
  type Figure,
  type FigureId,
  unroundedInput,
} from '../derivation.ts';
import type { Issue } from '../issues.ts';
import { enter, headOf, type Ledger, openLedger, type Read, raise, readGiven } from '../ledger.ts';
import { baselineOf } from './baseline.ts';
import { checkCertainty } from './certainty.ts';
import { coefficient } from './coefficient.ts';
import { creditedAmount } from './credited-amount.ts';
import { absorptionOnRopes } from './culture-formulas.ts';
import { FIELDS } from './fields.ts';
import { absorptionFormula } from './formulas.ts';
import type { AbsorptionItem } from './given.ts';
import { meantCredits } from './meant-credit.ts';
import type { RulePack } from './rule-pack.ts';
import { vesselEmission } from './vessel-emission.ts';

/** The figures of one item, inputs first, and the ids of the chief ones; null = not known. */
export interface CreditEstimate {
  readonly itemId: string;
  readonly figures: Derivation;
  /** t-CO2/ha, or t-CO2/m for an item on ropes. */
  readonly coefficient: FigureId | null;
  readonly absorptionTCo2: FigureId | null;
  /** One entry per vessel, in its order. */
  readonly vesselTCo2: readonly (FigureId | null)[];
  readonly baselineTCo2: FigureId | null;
  readonly creditedTCo2: FigureId | null;
  readonly issues: readonly Issue[];
}

/** Area (ha) of the item, or rope length (m) of one on ropes. */
function extentOf(ledger: Ledger, item: AbsorptionItem): Read | null {
  if (item.formula.kind === 'wet-mass-per-rope') {
    const { ropeLengthM } = item.formula;
    const length = ropeLengthM && readGiven(ledger, FIELDS.ropeLength, ropeLengthM);
    if (length?.value.isZero()) raise(ledger, 'doubt', 'rope-length-zero', 'rope-length');
    return length;
  }
  const area = item.areaHa && readGiven(ledger, FIELDS.area, item.areaHa);
  if (area?.value.isZero()) raise(ledger, 'doubt', 'area-zero', 'area');
  return area;
}

function absorption(
  ledger: Ledger,
  item: AbsorptionItem,
  extent: Read | null,
  made: Figure | null,
  pack: RulePack,
): Figure | null {
  if (!made || !extent) return null;
  const head = headOf(ledger, 'absorption', 't-CO2');
  const onRopes = item.formula.kind === 'wet-mass-per-rope';
  const inputs = [
    unroundedInput('coefficient', made),
    extent.input(onRopes ? 'ropeLength' : 'area'),
  ];
  const formula = onRopes ? absorptionOnRopes : absorptionFormula;
  return enter(ledger, derivedFigure(head, formula, inputs, pack.rounding.absorption));
}

function checkVesselsStated(ledger: Ledger, item: AbsorptionItem): void {
  if (item.hasNoVessels && item.vessels.length > 0) {
    raise(ledger, 'doubt', 'vessels-and-none', 'vessels', { vessels: item.vessels.length });
  }
  if (!item.hasNoVessels && item.vessels.length === 0) {
    raise(ledger, 'doubt', 'vessels-unstated', 'vessels');
  }
}

/**
 * Calculates one item of an application. Never throws on what a person typed: a field that can't
 * enter leaves its figure null and raises an issue that names the item and the field.
 */
export function estimateCredit(item: AbsorptionItem, pack: RulePack): CreditEstimate {
  const ledger = openLedger(`item:${item.id}`, item.subject, (field) => ({
    kind: 'item',
    itemId: item.id,
    field,
  }));
  const extent = extentOf(ledger, item);
  const { figure: made = null, meant = [] } = coefficient(ledger, item.formula, extent, pack) ?? {};
  const absorbed = absorption(ledger, item, extent, made, pack);
  const areaCertainty = checkCertainty(ledger, FIELDS.areaCertainty, item.areaCertaintyPct);
  const coefficientCertainty = checkCertainty(
    ledger,
    FIELDS.coefficientCertainty,
    item.coefficientCertaintyPct,
  );
  checkVesselsStated(ledger, item);
  const emitted = item.vessels.map((vessel) => vesselEmission(ledger, vessel, pack));
  const known = emitted.filter((figure) => figure !== null);
  const baseline = baselineOf(ledger, item.baseline, absorbed);

  let credited: Figure | null = null;
  // A deduction that is not known is not nothing: no credit without it.
  const vesselsKnown = known.length === emitted.length;
  if (absorbed && areaCertainty && coefficientCertainty && vesselsKnown && baseline) {
    const head = headOf(ledger, 'credited-amount', 't-CO2');
    const claim = { absorption: absorbed, vesselEmissions: known, baseline };
    const areaInput = areaCertainty.input('areaCertainty');
    const coefficientInput = coefficientCertainty.input('coefficientCertainty');
    const certainties = [areaInput, coefficientInput] as const;
    credited = creditedAmount(head, claim, certainties, pack);
    enter(ledger, credited);
    if (extent) meantCredits(ledger, meant, { area: extent, certainties, claim, credited }, pack);
    if (decimalFromText(credited.exact ?? '0', 'credited-amount').lt(0)) {
      raise(ledger, 'error', 'credit-below-zero', 'credited-amount', { exact: credited.exact });
    }
  }
  return {
    itemId: item.id,
    figures: ledger.figures,
    coefficient: made?.id ?? null,
    absorptionTCo2: absorbed?.id ?? null,
    vesselTCo2: emitted.map((figure) => figure?.id ?? null),
    baselineTCo2: baseline?.figure ?? null,
    creditedTCo2: credited?.id ?? null,
    issues: ledger.issues,
  };
}
