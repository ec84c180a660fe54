import { CERTAINTY_STEPS, rulePackById, type WhatIf, whatIf } from '../../absorption/index.ts';
import { decimalFromText, halfWidth, isDecimalText } from '../../decimal.ts';
import { type Figure, type FigureId, figureById, unroundedInput } from '../../derivation.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';
import type { Evaluation } from '../evaluation.ts';
import { typedGiven } from './typed-given.ts';

/** The steps of five and the item's own percentages, where they may stand in the form. */
function stepsOf(item: CreditItem): readonly string[] {
  const own = [item.areaCertaintyPct, item.coefficientCertaintyPct].flatMap(({ text }) => {
    if (!isDecimalText(text)) return [];
    const value = decimalFromText(text, 'certainty');
    return value.gte(0) && value.lte(100) ? [halfWidth(text).trim()] : [];
  });
  const fresh = own.filter((text, index) => {
    const value = decimalFromText(text, 'certainty');
    return ![...CERTAINTY_STEPS, ...own.slice(0, index)].some((step) => value.eq(step));
  });
  return [...CERTAINTY_STEPS, ...fresh].sort((one, other) =>
    decimalFromText(one, 'certainty').cmp(decimalFromText(other, 'certainty')),
  );
}

/**
 * What one item would earn at other certainties, in t-CO2 and, where a price is typed, in yen.
 * Null while its absorption, a vessel or its baseline is not known, or its amount is withheld.
 */
export function itemWhatIf(survey: Survey, evaluation: Evaluation, itemId: string): WhatIf | null {
  const pack = rulePackById(survey.rulePack);
  const item = survey.items.find(({ id }) => id === itemId);
  const made = evaluation.items.find((entry) => entry.itemId === itemId);
  if (!pack || !item || !made || made.isWithheld) return null;
  const figures = figureById(evaluation.derivation);
  const known = (id: FigureId | null): Figure | null => {
    const figure = figures.get(id ?? '');
    return figure?.value.kind === 'decimal' ? figure : null;
  };
  const absorption = known(made.absorptionTCo2);
  const baseline = known(made.baselineTCo2);
  const vessels = made.vesselTCo2.map(known);
  const vesselEmissions = vessels.filter((figure) => figure !== null);
  if (!absorption || !baseline || vesselEmissions.length < vessels.length) return null;
  const claim = { absorption, vesselEmissions, baseline: unroundedInput('baseline', baseline) };
  const price = survey.priceYenPerTCo2;
  const given = price.text.trim() === '' ? null : typedGiven(price, 'priceYenPerTCo2');
  return whatIf({ id: item.id, subject: item.label }, claim, pack, given, stepsOf(item));
}
