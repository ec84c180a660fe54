import type { ComputedFormula } from '../derivation.ts';

/** Culture nets: the count of a season times the standard net (23.3 m² in Mie), both exact. */
export const areaOfNets: ComputedFormula = {
  id: 'area-of-nets',
  version: 1,
  template: '{netCount} × {netArea}',
  citation: 'A = n × a',
  compute: (role) => role('netCount').times(role('netArea')),
};
