import type { LengthWeightDensity } from '../../biomass/length-weight.ts';
import type { Figure } from '../../derivation.ts';
import type { LengthWeight, Quadrat } from '../document/biomass-entry.ts';
import type { GroundOfSurvey } from './stratum-shares.ts';

/** What was weighed in a survey, and the ground that weights of strata may come from. */
export interface BiomassOfSurvey {
  readonly quadrats: readonly Quadrat[];
  /** kg/m² by quadrat id; null = the quadrat gives none. */
  readonly densities: ReadonlyMap<string, Figure | null>;
  readonly lengthWeights: readonly LengthWeight[];
  readonly lengthWeightDensities: ReadonlyMap<string, LengthWeightDensity>;
  readonly ground: GroundOfSurvey;
}
