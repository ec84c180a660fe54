import type { ComputedFormula } from '../derivation.ts';

/** Every row of a table is exact; so is their sum. */
export const sumOfRows: ComputedFormula = {
  id: 'sum-of-rows',
  version: 1,
  template: '{rowArea…}',
  citation: 'Σ A',
  compute: (role) => role('rowArea'),
};

export const lengthOfRopes: ComputedFormula = {
  id: 'length-of-ropes',
  version: 1,
  template: '{ropeCount} × {lengthPerRope}',
  citation: 'L = n × l',
  compute: (role) => role('ropeCount').times(role('lengthPerRope')),
};

export const sumOfLengths: ComputedFormula = {
  id: 'sum-of-lengths',
  version: 1,
  template: '{rowLength…}',
  citation: 'Σ L',
  compute: (role) => role('rowLength'),
};

/** A depth zone of a revetment: distance down the slope × length along the shore. */
export const areaOfStrip: ComputedFormula = {
  id: 'area-of-strip',
  version: 1,
  template: '{slopeDistance} × {horizontalLength}',
  citation: 'A = s × l',
  compute: (role) => role('slopeDistance').times(role('horizontalLength')),
};

export const planLessExcluded: ComputedFormula = {
  id: 'plan-less-excluded',
  version: 1,
  template: '{planArea} − {excludedArea…}',
  citation: 'A − Σ a',
  compute: (role) => role('planArea').minus(role('excludedArea')),
};

export const areaOfFrames: ComputedFormula = {
  id: 'area-of-frames',
  version: 1,
  template: '{frameCount} × {frameArea}',
  citation: 'A = n × a',
  compute: (role) => role('frameCount').times(role('frameArea')),
};

export const areaOfTransplants: ComputedFormula = {
  id: 'area-of-transplants',
  version: 1,
  template: '{framesArea…} + {naturalArea…}',
  citation: 'Σ n a + A',
  compute: (role) => role('framesArea').plus(role('naturalArea')),
};

/** A planar area beside the ellipsoidal one: a warning, never a correction. */
export const planarDifference: ComputedFormula = {
  id: 'planar-difference',
  version: 1,
  template: '({planarArea} − {ellipsoidalArea}) ÷ {ellipsoidalArea} × 100',
  citation: '(A′ − A) ÷ A',
  compute: (role) => {
    const ellipsoidal = role('ellipsoidalArea');
    return role('planarArea').minus(ellipsoidal).div(ellipsoidal).times(100);
  },
};

export const ROW_FORMULAS: readonly ComputedFormula[] = [
  sumOfRows,
  lengthOfRopes,
  sumOfLengths,
  areaOfStrip,
  planLessExcluded,
  areaOfFrames,
  areaOfTransplants,
  planarDifference,
];
