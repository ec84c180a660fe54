import type { ComputedFormula, Formula } from '../../derivation.ts';

/** What a step after the classification did to the area of a class; negative where it lost ground. */
export const changeOfArea: ComputedFormula = {
  id: 'change-of-area',
  version: 1,
  template: '{after} − {before}',
  citation: 'A₁ − A₀',
  compute: (role) => role('after').minus(role('before')),
};

export const STAGE_FORMULAS: readonly Formula[] = [changeOfArea];
