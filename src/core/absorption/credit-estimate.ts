import { decimalFromText } from '../decimal.ts';
import {
  type Derivation,
  derivedFigure,
  type Figure,
  type FigureId,
  printedInput,
  unroundedInput,
} from '../derivation.ts';
import type { Issue } from '../issues.ts';
import { enter, headOf, type Ledger, openLedger, type Read, raise, readGiven } from '../ledger.ts';
import { coefficient } from './coefficient.ts';
import { FIELDS } from './fields.ts';
import { absorptionFormula, creditedAmount } from './formulas.ts';
import type { AbsorptionItem } from './given.ts';
import type { RulePack } from './rule-pack.ts';
import { vesselEmission } from './vessel-emission.ts';

/** The figures of one item, inputs first, and the ids of the chief ones; null = not known. */
export interface CreditEstimate {
  readonly itemId: string;
  readonly figures: Derivation;
  readonly coefficientTCo2PerHa: FigureId | null;
  readonly absorptionTCo2: FigureId | null;
  /** One entry per vessel, in its order. */
  readonly vesselTCo2: readonly (FigureId | null)[];
  readonly creditedTCo2: FigureId | null;
  readonly issues: readonly Issue[];
}

function absorption(
  ledger: Ledger,
  area: Read | null,
  made: Figure | null,
  pack: RulePack,
): Figure | null {
  if (!made || !area) return null;
  const head = headOf(ledger, 'absorption', 't-CO2');
  const inputs = [unroundedInput('coefficient', made), area.input('area')];
  return enter(ledger, derivedFigure(head, absorptionFormula, inputs, pack.rounding.absorption));
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
  const area = item.areaHa && readGiven(ledger, FIELDS.area, item.areaHa);
  if (area?.value.isZero()) raise(ledger, 'doubt', 'area-zero', 'area');
  const made = coefficient(ledger, item.formula, area, pack);
  const absorbed = absorption(ledger, area, made, pack);
  const areaCertainty = readGiven(ledger, FIELDS.areaCertainty, item.areaCertaintyPct);
  const coefficientCertainty = readGiven(
    ledger,
    FIELDS.coefficientCertainty,
    item.coefficientCertaintyPct,
  );
  const emitted = item.vessels.map((vessel) => vesselEmission(ledger, vessel, pack));
  const known = emitted.filter((figure) => figure !== null);
  const baseline = readGiven(ledger, FIELDS.baseline, item.baselineTCo2);

  let credited: Figure | null = null;
  // A deduction that is not known is not nothing: no credit without it.
  const deductionsKnown = known.length === emitted.length && baseline !== null;
  if (absorbed && areaCertainty && coefficientCertainty && deductionsKnown) {
    const head = headOf(ledger, 'credited-amount', 't-CO2');
    const inputs = [
      unroundedInput('absorption', absorbed),
      areaCertainty.input('areaCertainty'),
      coefficientCertainty.input('coefficientCertainty'),
      ...known.map((figure) => printedInput('vesselEmission', figure)),
      baseline.input('baseline'),
    ];
    credited = derivedFigure(head, creditedAmount, inputs, pack.rounding.creditedAmount);
    enter(ledger, credited);
    if (decimalFromText(credited.exact ?? '0', 'credited-amount').lt(0)) {
      raise(ledger, 'error', 'credit-below-zero', 'credited-amount', { exact: credited.exact });
    }
  }
  return {
    itemId: item.id,
    figures: ledger.figures,
    coefficientTCo2PerHa: made?.id ?? null,
    absorptionTCo2: absorbed?.id ?? null,
    vesselTCo2: emitted.map((figure) => figure?.id ?? null),
    creditedTCo2: credited?.id ?? null,
    issues: ledger.issues,
  };
}
