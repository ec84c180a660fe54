import { derivedFigure, type Figure } from '../derivation.ts';
import { enter, type FieldRule, type Given, headOf, type Ledger, readGiven } from '../ledger.ts';
import { FIELDS } from './fields.ts';
import { vesselEmission as formula } from './formulas.ts';
import type { VesselGiven } from './given.ts';
import type { RulePack } from './rule-pack.ts';
import { checkRating } from './vessel-rating.ts';

/** 船舶のCO2排出量 of one vessel, t-CO2; null where an input is not known. */
export function vesselEmission(ledger: Ledger, vessel: VesselGiven, pack: RulePack): Figure | null {
  const tail = (quantity: string) => `vessel:${vessel.id}/${quantity}`;
  // A vessel's figures carry its own name, its issues too.
  const own: Ledger = { ...ledger, subject: vessel.name || ledger.subject };
  const read = (rule: FieldRule, given: Given) => readGiven(own, rule, given, tail(rule.quantity));
  const count = read(FIELDS.vesselCount, vessel.count);
  const hours = read(FIELDS.vesselHours, vessel.hours);
  const power = read(FIELDS.vesselPower, vessel.powerKw);
  const factor = read(FIELDS.emissionFactor, vessel.emissionKgCo2PerKwh);
  checkRating(own, vessel, power);
  if (!count || !hours || !power || !factor) return null;
  const head = headOf(own, 'vessel-emission', 't-CO2', tail('vessel-emission'));
  const inputs = [
    count.input('vesselCount'),
    hours.input('vesselHours'),
    power.input('vesselPower'),
    factor.input('emissionFactor'),
  ];
  return enter(own, derivedFigure(head, formula, inputs, pack.rounding.vesselEmission));
}
