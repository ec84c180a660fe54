import type { ExactDecimal } from '../decimal.ts';
import { type ComputedFormula, derivedFigure, type Figure, unroundedInput } from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, readGiven } from '../ledger.ts';
import {
  logLength,
  logLengthSquare,
  logMass,
  logMassSquare,
  logProduct,
} from './length-weight-formulas.ts';
import { SHOWN } from './shown-digits.ts';

/** A sampled shoot, as typed. */
export interface ShootTexts {
  readonly id: string;
  readonly lengthCm: string;
  readonly wetMassG: string;
}

/** No alga is longer than 100 m, and no balance in the field reads less than a milligram. */
export const SHOOT_LENGTH: FieldRule = {
  quantity: 'shoot-length',
  unit: 'cm',
  min: '0.1',
  max: '10000',
};
const SHOOT_MASS: FieldRule = {
  quantity: 'shoot-wet-mass',
  unit: 'g',
  min: '0.001',
  max: '1000000',
};

/** What the sums of a least-squares line are made of, of one shoot. */
export interface ShootLogarithms {
  readonly id: string;
  readonly lengthCm: ExactDecimal;
  readonly wetMassG: ExactDecimal;
  readonly logLength: Figure;
  readonly logMass: Figure;
  readonly logLengthSquare: Figure;
  readonly logMassSquare: Figure;
  readonly logProduct: Figure;
}

/** Null where a number of the shoot can't be read; the issue stands in the ledger. `path`: of the list. */
export function shootLogarithms(
  ledger: Ledger,
  shoot: ShootTexts,
  path: string,
): ShootLogarithms | null {
  const tail = (name: string) => `shoot:${shoot.id}/${name}`;
  const source = (field: string) =>
    ({ kind: 'typed', path: `${path}/${shoot.id}/${field}` }) as const;
  const lengthGiven = { text: shoot.lengthCm, source: source('lengthCm') };
  const massGiven = { text: shoot.wetMassG, source: source('wetMassG') };
  const length = readGiven(ledger, SHOOT_LENGTH, lengthGiven, tail(SHOOT_LENGTH.quantity));
  const mass = readGiven(ledger, SHOOT_MASS, massGiven, tail(SHOOT_MASS.quantity));
  if (!length || !mass) return null;
  const make = (formula: ComputedFormula, inputs: Parameters<typeof derivedFigure>[2]) =>
    enter(
      ledger,
      derivedFigure(headOf(ledger, formula.id, '1', tail(formula.id)), formula, inputs, SHOWN),
    );
  const x = make(logLength, [length.input('shootLength')]);
  const y = make(logMass, [mass.input('shootWetMass')]);
  const inX = unroundedInput('logLength', x);
  const inY = unroundedInput('logMass', y);
  return {
    id: shoot.id,
    lengthCm: length.value,
    wetMassG: mass.value,
    logLength: x,
    logMass: y,
    logLengthSquare: make(logLengthSquare, [inX]),
    logMassSquare: make(logMassSquare, [inY]),
    logProduct: make(logProduct, [inX, inY]),
  };
}
