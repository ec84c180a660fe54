import { decimalFromText, decimalText, type ExactDecimal, type Rounding } from '../decimal.ts';
import { type ComputedFormula, derivedFigure, figureText } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  type Read,
  raise,
  readGiven,
} from '../ledger.ts';
import { FIELDS } from './fields.ts';
import type { VesselGiven } from './given.ts';

/** 75 kgf·m/s. */
export const powerFromHorsepower: ComputedFormula = {
  id: 'power-from-horsepower',
  version: 1,
  template: '{ratedHorsepower} × 73549875 ÷ 100000000',
  citation: '1 PS（メートル法馬力）= 0.73549875 kW',
  compute: (role) => role('ratedHorsepower').times(73_549_875).div(100_000_000),
};

const SHOWN: Rounding = { rule: 'half-up', places: 'decimals', digits: 2 };

/** Two names of one engine may be rounded apart by that much. */
const TOLERATED = '0.05';

/** What is written of a vessel's engine, held against itself and against the power entered. */
export function checkRating(ledger: Ledger, vessel: VesselGiven, entered: Read | null): void {
  const tail = (quantity: string) => `vessel:${vessel.id}/${quantity}`;
  const read = (rule: FieldRule, text: string): ExactDecimal | null => {
    if (text.trim() === '') return null;
    const given = { text, source: vessel.ratingSource };
    return readGiven(ledger, rule, given, tail(rule.quantity))?.value ?? null;
  };
  const ratedKw = read(FIELDS.ratedPower, vessel.ratedKw);
  const ratedPs = read(FIELDS.ratedHorsepower, vessel.ratedPs);
  let ofPs: ExactDecimal | null = null;
  if (ratedPs) {
    const role = tail(FIELDS.ratedHorsepower.quantity);
    const input = {
      role: 'ratedHorsepower',
      figure: `${ledger.prefix}/${role}`,
      text: decimalText(ratedPs),
    };
    const head = headOf(ledger, 'rated-power-of-ps', 'kW', tail('rated-power-of-ps'));
    const figure = enter(ledger, derivedFigure(head, powerFromHorsepower, [input], SHOWN));
    ofPs = decimalFromText(figureText(figure) ?? '', figure.id);
  }
  const vesselField = tail('vessel-power');
  if (ratedKw && ofPs && ratedKw.div(ofPs).minus(1).abs().gt(TOLERATED)) {
    raise(ledger, 'doubt', 'vessel-rating-inconsistent', vesselField, {
      kw: decimalText(ratedKw),
      ps: decimalText(ratedPs as ExactDecimal),
      asKw: decimalText(ofPs),
    });
  }
  const rated = ratedKw ?? ofPs;
  if (rated && entered?.value.lt(rated)) {
    raise(ledger, 'doubt', 'vessel-power-below-rated', vesselField, {
      entered: decimalText(entered.value),
      rated: decimalText(rated),
    });
  }
}
