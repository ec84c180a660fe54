import { decimalFromText } from '../decimal.ts';
import type { ComputedFormula, Formula } from '../derivation.ts';

/** Side of the cone, its base disc, or a frustum's side with its flat top. */
export type ConeSurface = 'lateral' | 'base' | 'truncated';

/** Two digits more than the decimals carry. */
const PI = decimalFromText('3.14159265358979323846264338327950288419716939937510582097494459', 'π');

/** Computed in float64 until version 2. */
export const coneLateralArea: Formula = {
  id: 'cone-lateral-area',
  version: 1,
  template: 'π × {baseRadius} × √({baseRadius} × {baseRadius} + {reefHeight} × {reefHeight})',
  citation: 'A = π r √(r² + h²)',
};

/** Base not included; h = 0 gives the disc. Radius and height were typed, so in decimals. */
export const coneLateralArea2: ComputedFormula = {
  ...coneLateralArea,
  version: 2,
  compute: (role) => {
    const radius = role('baseRadius');
    const slant = radius.pow(2).plus(role('reefHeight').pow(2)).sqrt();
    return PI.times(radius).times(slant);
  },
};

export const coneBaseArea: ComputedFormula = {
  id: 'cone-base-area',
  version: 1,
  template: 'π × {baseRadius} × {baseRadius}',
  citation: 'A = π r²',
  compute: (role) => PI.times(role('baseRadius').pow(2)),
};

/** Side of the frustum and its flat top; the base stands on the ground. */
export const truncatedConeArea: ComputedFormula = {
  id: 'truncated-cone-area',
  version: 1,
  template:
    'π × ({baseRadius} + {topRadius}) × √(({baseRadius} − {topRadius}) × ({baseRadius} − {topRadius}) + {reefHeight} × {reefHeight}) + π × {topRadius} × {topRadius}',
  citation: 'A = π (R + r) √((R − r)² + h²) + π r²',
  compute: (role) => {
    const [base, top] = [role('baseRadius'), role('topRadius')];
    const slant = base.minus(top).pow(2).plus(role('reefHeight').pow(2)).sqrt();
    return PI.times(base.plus(top).times(slant).plus(top.pow(2)));
  },
};

export const meanReefArea: ComputedFormula = {
  id: 'mean-reef-area',
  version: 1,
  template: '{reefArea…} ÷ {measuredReefs}',
  citation: 'Ā = Σ A ÷ n',
  compute: (role) => role('reefArea').div(role('measuredReefs')),
};

export const areaOfReefs: ComputedFormula = {
  id: 'area-of-reefs',
  version: 1,
  template: '{reefCount} × {meanReefArea}',
  citation: 'A = n × Ā',
  compute: (role) => role('reefCount').times(role('meanReefArea')),
};
