import type { ComputedFormula } from '../derivation.ts';
import { BASELINE_FORMULAS } from './baseline-formulas.ts';
import { CULTURE_FORMULAS } from './culture-formulas.ts';
import { CREDIT_FORMULAS } from './formulas.ts';
import { POTENTIAL_FORMULAS } from './potential-formulas.ts';
import { powerFromHorsepower } from './vessel-rating.ts';
import { yenOfCredit } from './what-if.ts';

/** Every formula that a figure of the calculator may name. */
export const ABSORPTION_FORMULAS: readonly ComputedFormula[] = [
  ...CREDIT_FORMULAS,
  ...CULTURE_FORMULAS,
  ...POTENTIAL_FORMULAS,
  ...BASELINE_FORMULAS,
  powerFromHorsepower,
  yenOfCredit,
];
