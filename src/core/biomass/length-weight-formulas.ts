import type { ComputedFormula } from '../derivation.ts';

const LEAST_SQUARES = 'ln m = a + b ln L by least squares; Sokal & Rohlf, Biometry (1995), ch. 14';
const BASKERVILLE = 'Baskerville, Can. J. For. Res. 2 (1972) 49–53';
const DUAN = 'Duan, J. Am. Stat. Assoc. 78 (1983) 605–610';

const logarithm = (id: string, role: string): ComputedFormula => ({
  id,
  version: 1,
  template: `ln {${role}}`,
  citation: LEAST_SQUARES,
  compute: (sum) => sum(role).ln(),
});

const product = (id: string, one: string, other: string): ComputedFormula => ({
  id,
  version: 1,
  template: `{${one}} × {${other}}`,
  citation: LEAST_SQUARES,
  compute: (sum) => sum(one).times(sum(other)),
});

export const logLength = logarithm('log-length', 'shootLength');
export const logMass = logarithm('log-mass', 'shootWetMass');
export const logLengthSquare = product('log-length-square', 'logLength', 'logLength');
export const logMassSquare = product('log-mass-square', 'logMass', 'logMass');
export const logProduct = product('log-product', 'logLength', 'logMass');

export const regressionSlope: ComputedFormula = {
  id: 'regression-slope',
  version: 1,
  template:
    '({sampledShoots} × {logProduct…} − {logLength…} × {logMass…}) ÷ ({sampledShoots} × {logLengthSquare…} − {logLength…} × {logLength…})',
  citation: LEAST_SQUARES,
  compute: (role) => {
    const [n, x, y] = [role('sampledShoots'), role('logLength'), role('logMass')];
    const across = n.times(role('logProduct')).minus(x.times(y));
    return across.div(n.times(role('logLengthSquare')).minus(x.pow(2)));
  },
};

export const regressionIntercept: ComputedFormula = {
  id: 'regression-intercept',
  version: 1,
  template: '({logMass…} − {slope} × {logLength…}) ÷ {sampledShoots}',
  citation: LEAST_SQUARES,
  compute: (role) =>
    role('logMass')
      .minus(role('slope').times(role('logLength')))
      .div(role('sampledShoots')),
};

export const residualVariance: ComputedFormula = {
  id: 'residual-variance',
  version: 1,
  template:
    '({logMassSquare…} − {intercept} × {logMass…} − {slope} × {logProduct…}) ÷ ({sampledShoots} − 2)',
  citation: LEAST_SQUARES,
  compute: (role) => {
    const explained = role('intercept')
      .times(role('logMass'))
      .plus(role('slope').times(role('logProduct')));
    return role('logMassSquare').minus(explained).div(role('sampledShoots').minus(2));
  },
};

export const determination: ComputedFormula = {
  id: 'coefficient-of-determination',
  version: 1,
  template:
    '1 − {residualVariance} × ({sampledShoots} − 2) ÷ ({logMassSquare…} − {logMass…} × {logMass…} ÷ {sampledShoots})',
  citation: LEAST_SQUARES,
  compute: (role) => {
    const n = role('sampledShoots');
    const total = role('logMassSquare').minus(role('logMass').pow(2).div(n));
    return role('residualVariance').times(n.minus(2)).div(total).neg().plus(1);
  },
};

export const slopeStandardError: ComputedFormula = {
  id: 'slope-standard-error',
  version: 1,
  template:
    '√({residualVariance} ÷ ({logLengthSquare…} − {logLength…} × {logLength…} ÷ {sampledShoots}))',
  citation: LEAST_SQUARES,
  compute: (role) => {
    const x = role('logLength').pow(2).div(role('sampledShoots'));
    return role('residualVariance').div(role('logLengthSquare').minus(x)).sqrt();
  },
};

export const interceptStandardError: ComputedFormula = {
  id: 'intercept-standard-error',
  version: 1,
  template: '{slopeStandardError} × √({logLengthSquare…} ÷ {sampledShoots})',
  citation: LEAST_SQUARES,
  compute: (role) =>
    role('slopeStandardError').times(role('logLengthSquare').div(role('sampledShoots')).sqrt()),
};

/** exp(residual): how much heavier the shoot is than the line says. */
export const backTransformedResidual: ComputedFormula = {
  id: 'back-transformed-residual',
  version: 1,
  template: 'exp({logMass} − {intercept} − {slope} × {logLength})',
  citation: DUAN,
  compute: (role) => {
    const line = role('intercept').plus(role('slope').times(role('logLength')));
    return role('logMass').minus(line).exp();
  },
};

export const smearingFactor: ComputedFormula = {
  id: 'smearing-factor',
  version: 1,
  template: '{residualFactor…} ÷ {sampledShoots}',
  citation: DUAN,
  compute: (role) => role('residualFactor').div(role('sampledShoots')),
};

export const baskervilleFactor: ComputedFormula = {
  id: 'baskerville-factor',
  version: 1,
  template: 'exp({residualVariance} ÷ 2)',
  citation: BASKERVILLE,
  compute: (role) => role('residualVariance').div(2).exp(),
};

/** The median of the masses at a length, which lies below their mean. */
export const medianShootMass: ComputedFormula = {
  id: 'median-shoot-mass',
  version: 1,
  template: 'exp({intercept} + {slope} × ln {meanShootLength})',
  citation: LEAST_SQUARES,
  compute: (role) =>
    role('intercept')
      .plus(role('slope').times(role('meanShootLength').ln()))
      .exp(),
};

export const correctedShootMass: ComputedFormula = {
  id: 'corrected-shoot-mass',
  version: 1,
  template: '{medianShootMass} × {biasCorrection}',
  citation: `${BASKERVILLE}; ${DUAN}`,
  compute: (role) => role('medianShootMass').times(role('biasCorrection')),
};

/** g to kg. */
export const transectWetMass: ComputedFormula = {
  id: 'transect-wet-mass',
  version: 1,
  template: '{shootCount} × {shootMass} ÷ 1000',
  citation: 'shoots × mass of one, g ÷ 1000 = kg',
  compute: (role) => role('shootCount').times(role('shootMass')).div(1000),
};

/** A transect without shoots has no mean length to predict from. */
export const emptyTransectWetMass: ComputedFormula = {
  id: 'empty-transect-wet-mass',
  version: 1,
  template: '{shootCount} × 0',
  citation: 'no shoots, no mass',
  compute: (role) => role('shootCount').times(0),
};

export const transectDensity: ComputedFormula = {
  id: 'transect-density',
  version: 1,
  template: '{unitMass} ÷ {unitExtent}',
  citation: 'm ÷ A',
  compute: (role) => role('unitMass').div(role('unitExtent')),
};

export const LENGTH_WEIGHT_FORMULAS: readonly ComputedFormula[] = [
  logLength,
  logMass,
  logLengthSquare,
  logMassSquare,
  logProduct,
  regressionSlope,
  regressionIntercept,
  residualVariance,
  determination,
  slopeStandardError,
  interceptStandardError,
  backTransformedResidual,
  smearingFactor,
  baskervilleFactor,
  medianShootMass,
  correctedShootMass,
  transectWetMass,
  emptyTransectWetMass,
  transectDensity,
];
