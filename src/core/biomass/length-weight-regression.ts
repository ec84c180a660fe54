import {
  type ComputedFormula,
  derivedFigure,
  type Figure,
  printedInput,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import { exactValue } from './exact-value.ts';
import {
  backTransformedResidual,
  baskervilleFactor,
  determination,
  interceptStandardError,
  regressionIntercept,
  regressionSlope,
  residualVariance,
  slopeStandardError,
  smearingFactor,
} from './length-weight-formulas.ts';
import { sampleCount } from './sample-count.ts';
import { type ShootLogarithms, type ShootTexts, shootLogarithms } from './shoot-logarithms.ts';
import { SHOWN } from './shown-digits.ts';

/** ln m = a + b ln L over the sampled shoots, with what a back-transformation needs. */
export interface LengthWeightLine {
  readonly intercept: Figure;
  readonly slope: Figure;
  /** 1 or more, both. */
  readonly baskerville: Figure;
  readonly smearing: Figure;
  readonly shoots: readonly ShootLogarithms[];
}

const FEWEST = 3;
const FEW = 10;
/** Lengths that differ by less than 1 % are one length, which fits every line. */
const LEAST_LENGTH_RATIO = '1.01';
/** Volume grows with the cube; swapped columns and mixed units lie outside. */
const STEEPEST = 4;

function enoughShoots(ledger: Ledger, shoots: readonly ShootLogarithms[]): boolean {
  const count = shoots.length;
  if (count < FEWEST) {
    raise(ledger, 'error', 'length-weight-too-few', 'regression-slope', { count, least: FEWEST });
    return false;
  }
  const [first] = shoots;
  const extreme = (sign: 1 | -1) =>
    shoots.reduce(
      (most, { lengthCm }) => (lengthCm.cmp(most) === sign ? lengthCm : most),
      first!.lengthCm,
    );
  if (extreme(1).div(extreme(-1)).lt(LEAST_LENGTH_RATIO)) {
    raise(ledger, 'error', 'length-weight-one-length', 'regression-slope');
    return false;
  }
  if (count < FEW) raise(ledger, 'doubt', 'length-weight-few', 'regression-slope', { count });
  return true;
}

function line(ledger: Ledger, shoots: readonly ShootLogarithms[], path: string): LengthWeightLine {
  const make = (
    formula: ComputedFormula,
    inputs: readonly RoleInput[],
    tail: string = formula.id,
  ) => enter(ledger, derivedFigure(headOf(ledger, formula.id, '1', tail), formula, inputs, SHOWN));
  const all = (
    role: 'logLength' | 'logMass' | 'logLengthSquare' | 'logMassSquare' | 'logProduct',
  ) => shoots.map((shoot) => unroundedInput(role, shoot[role]));
  const count = sampleCount(ledger, shoots.length, path, { quantity: 'sampled-shoots' });
  const n = printedInput('sampledShoots', count);
  const sumsX = [...all('logLength'), ...all('logLengthSquare')];
  const slope = make(regressionSlope, [n, ...sumsX, ...all('logMass'), ...all('logProduct')]);
  const b = unroundedInput('slope', slope);
  const intercept = make(regressionIntercept, [n, b, ...all('logLength'), ...all('logMass')]);
  const a = unroundedInput('intercept', intercept);
  const sumsY = [...all('logMass'), ...all('logMassSquare')];
  const variance = make(residualVariance, [n, a, b, ...sumsY, ...all('logProduct')]);
  const s2 = unroundedInput('residualVariance', variance);
  const masses = shoots.map(({ wetMassG }) => wetMassG);
  if (masses.some((mass) => !mass.eq(masses[0]!))) make(determination, [n, s2, ...sumsY]);
  const slopeError = make(slopeStandardError, [n, s2, ...sumsX]);
  const ofSlope = unroundedInput('slopeStandardError', slopeError);
  make(interceptStandardError, [n, ofSlope, ...all('logLengthSquare')]);
  const baskerville = make(baskervilleFactor, [s2]);
  const residuals = shoots.map((shoot) => {
    const inputs = [
      unroundedInput('logLength', shoot.logLength),
      unroundedInput('logMass', shoot.logMass),
    ];
    return make(backTransformedResidual, [a, b, ...inputs], `shoot:${shoot.id}/residual-factor`);
  });
  const factors = residuals.map((figure) => unroundedInput('residualFactor', figure));
  const smearing = make(smearingFactor, [n, ...factors]);
  return { intercept, slope, baskerville, smearing, shoots };
}

/** Null where a shoot can't be read, or the shoots give no line: an issue says which. `path`: of the list. */
export function lengthWeightLine(
  ledger: Ledger,
  shoots: readonly ShootTexts[],
  path: string,
): LengthWeightLine | null {
  const read = shoots.map((shoot, index) => {
    const row = { ...ledger, subject: `${ledger.subject} / ${index + 1}` };
    return shootLogarithms(row, shoot, path);
  });
  const known = read.filter((shoot) => shoot !== null);
  if (known.length < read.length || !enoughShoots(ledger, known)) return null;
  const made = line(ledger, known, path);
  const slope = exactValue(made.slope);
  if (slope.lte(0) || slope.gt(STEEPEST)) {
    const details = { slope: slope.toFixed(2) };
    raise(ledger, 'doubt', 'slope-implausible', 'regression-slope', details);
  }
  return made;
}
