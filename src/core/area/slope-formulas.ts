import { decimalFromInteger } from '../decimal.ts';
import type { ComputedFormula } from '../derivation.ts';

/** How much larger a sloped surface is than the ground below it, %. */
export const slopedDifference: ComputedFormula = {
  id: 'sloped-difference',
  version: 1,
  template: '({slopedArea} − {ellipsoidalArea}) ÷ {ellipsoidalArea} × 100',
  citation: '(A ÷ A₀ − 1) × 100',
  compute: (role) =>
    role('slopedArea')
      .minus(role('ellipsoidalArea'))
      .div(role('ellipsoidalArea'))
      .times(decimalFromInteger(100)),
};
