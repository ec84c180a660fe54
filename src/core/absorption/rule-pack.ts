import type { Rounding } from '../decimal.ts';

export type ResidualRatio = 'residualRatio1' | 'residualRatio2';

/** What one edition of the handbook (or its online form) decides, as data. Never edited. */
export interface RulePack {
  readonly id: string;
  readonly handbook: string;
  /** How the rules came to be known. `assumed`: by analogy, never seen in a printed form. */
  readonly evidence: 'reproduces-printed-forms' | 'assumed';
  /** How each figure is cut for print. */
  readonly rounding: {
    readonly landedYield: Rounding;
    readonly coefficient: Rounding;
    readonly absorption: Rounding;
    readonly vesselEmission: Rounding;
    readonly creditedAmount: Rounding;
    readonly totalCredit: Rounding;
  };
  /** Which of the two printed residual ratios (残存率1, 2) a formula adds up. */
  readonly residualRatios: {
    readonly wetMassPerArea: readonly ResidualRatio[];
    readonly landedYield: readonly ResidualRatio[];
  };
}
