import type { ComputedFormula } from '../derivation.ts';

const SAMPLING = 'Cochran, Sampling Techniques (1977), §2.6: total of a finite population';

export const squaredReefDeviation: ComputedFormula = {
  id: 'squared-reef-deviation',
  version: 1,
  template: '({reefArea} − {meanReefArea}) × ({reefArea} − {meanReefArea})',
  citation: SAMPLING,
  compute: (role) => role('reefArea').minus(role('meanReefArea')).pow(2),
};

export const reefVariance: ComputedFormula = {
  id: 'reef-variance',
  version: 1,
  template: '{squaredDeviation…} ÷ ({measuredReefs} − 1)',
  citation: SAMPLING,
  compute: (role) => role('squaredDeviation').div(role('measuredReefs').minus(1)),
};

/** Of the total N Ā, when n of N reefs were drawn at random; 0 when all were measured. */
export const standardErrorOfReefs: ComputedFormula = {
  id: 'standard-error-of-reefs',
  version: 1,
  template: '{reefCount} × √((1 − {measuredReefs} ÷ {reefCount}) × {variance} ÷ {measuredReefs})',
  citation: SAMPLING,
  compute: (role) => {
    const [total, measured] = [role('reefCount'), role('measuredReefs')];
    // (N − n) ÷ N: exact where 1 − n ÷ N would leave a last digit.
    const unseen = total.minus(measured).div(total);
    return total.times(unseen.times(role('variance')).div(measured).sqrt());
  },
};
