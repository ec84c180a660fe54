import { derivedFigure, type Figure, type RoleInput, unroundedInput } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  type Read,
  raise,
  readGiven,
} from '../ledger.ts';
import { exactValue } from './exact-value.ts';
import {
  correctedShootMass,
  emptyTransectWetMass,
  medianShootMass,
  transectDensity,
  transectWetMass,
} from './length-weight-formulas.ts';
import type { LengthWeightLine } from './length-weight-regression.ts';
import type { RatioUnit } from './ratio-of-totals.ts';
import { SHOOT_LENGTH } from './shoot-logarithms.ts';
import { SHOWN } from './shown-digits.ts';

/** Shoots counted on one transect, as typed. */
export interface ShootCountTexts {
  readonly id: string;
  readonly transect: string;
  readonly areaM2: string;
  readonly shoots: string;
  readonly meanLengthCm: string;
}

const GROUND: FieldRule = { quantity: 'transect-area', unit: 'm2', min: '0', aboveMin: true };
const SHOOTS: FieldRule = { quantity: 'shoot-count', unit: 'count', min: '0', whole: true };
const MEAN_LENGTH: FieldRule = { ...SHOOT_LENGTH, quantity: 'mean-shoot-length' };

/** A shoot of more than a tonne: the line does not reach to that length. */
const HEAVIEST_LN_G = 14;

function tellExtrapolation(ledger: Ledger, mean: Read, line: LengthWeightLine, tail: string): void {
  const lengths = line.shoots.map(({ lengthCm }) => lengthCm).sort((one, other) => one.cmp(other));
  const [shortest, longest] = [lengths[0]!, lengths.at(-1)!];
  if (mean.value.gte(shortest) && mean.value.lte(longest)) return;
  const details = {
    length: mean.value.toFixed(),
    shortest: shortest.toFixed(),
    longest: longest.toFixed(),
  };
  raise(ledger, 'doubt', 'length-extrapolated', tail, details);
}

/** exp(a + b ln L) × correction, in g; null where the line leads to what no shoot weighs. */
function shootMass(
  ledger: Ledger,
  line: LengthWeightLine,
  correction: Figure | null,
  mean: Read,
  tail: (name: string) => string,
): Figure | null {
  const exponent = exactValue(line.slope).times(mean.value.ln()).plus(exactValue(line.intercept));
  if (exponent.abs().gt(HEAVIEST_LN_G)) {
    raise(ledger, 'error', 'shoot-mass-implausible', tail('mean-shoot-length'));
    return null;
  }
  const inputs = [
    unroundedInput('intercept', line.intercept),
    unroundedInput('slope', line.slope),
    mean.input('meanShootLength'),
  ];
  const medianHead = headOf(ledger, 'median-shoot-mass', 'g', tail('median-shoot-mass'));
  const median = enter(ledger, derivedFigure(medianHead, medianShootMass, inputs, SHOWN));
  if (correction === null) return median;
  const head = headOf(ledger, 'corrected-shoot-mass', 'g', tail('corrected-shoot-mass'));
  const corrected = [
    unroundedInput('medianShootMass', median),
    unroundedInput('biasCorrection', correction),
  ];
  return enter(ledger, derivedFigure(head, correctedShootMass, corrected, SHOWN));
}

/**
 * Wet mass (kg) and ground (m²) of one transect, with its density beside them. Null where it can't
 * be made. `correction`: the factor for the bias of the back-transformation; null = none.
 */
export function transectMass(
  ledger: Ledger,
  entry: ShootCountTexts,
  path: string,
  line: LengthWeightLine | null,
  correction: Figure | null,
): RatioUnit | null {
  const tail = (name: string) => `count:${entry.id}/${name}`;
  const given = (field: 'areaM2' | 'shoots' | 'meanLengthCm') => ({
    text: entry[field],
    source: { kind: 'typed', path: `${path}/${entry.id}/${field}` } as const,
  });
  const ground = readGiven(ledger, GROUND, given('areaM2'), tail('transect-area'));
  const shoots = readGiven(ledger, SHOOTS, given('shoots'), tail('shoot-count'));
  const hasShoots = shoots !== null && !shoots.value.isZero();
  const needsLength = hasShoots || entry.meanLengthCm.trim() !== '';
  const mean = needsLength
    ? readGiven(ledger, MEAN_LENGTH, given('meanLengthCm'), tail('mean-shoot-length'))
    : null;
  if (!ground || !shoots || !line) return null;
  if (hasShoots && !mean) return null;
  if (hasShoots && mean) tellExtrapolation(ledger, mean, line, tail('mean-shoot-length'));
  const massHead = headOf(ledger, 'transect-wet-mass', 'kg', tail('transect-wet-mass'));
  let mass: Figure;
  if (!hasShoots || !mean) {
    const inputs = [shoots.input('shootCount')];
    mass = enter(ledger, derivedFigure(massHead, emptyTransectWetMass, inputs, SHOWN));
  } else {
    const one = shootMass(ledger, line, correction, mean, tail);
    if (one === null) return null;
    const inputs = [shoots.input('shootCount'), unroundedInput('shootMass', one)];
    mass = enter(ledger, derivedFigure(massHead, transectWetMass, inputs, SHOWN));
  }
  const unit = {
    subject: ledger.subject,
    mass: unroundedInput('unitMass', mass),
    extent: ground.input('unitExtent'),
  };
  const densityHead = headOf(ledger, 'transect-density', 'kg/m2', tail('transect-density'));
  const inputs: readonly RoleInput[] = [unit.mass, unit.extent];
  enter(ledger, derivedFigure(densityHead, transectDensity, inputs, SHOWN));
  return unit;
}
