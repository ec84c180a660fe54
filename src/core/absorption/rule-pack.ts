import type { Rounding } from '../decimal.ts';
import type { FormulaKind } from './given.ts';

export type ResidualRatio = 'residualRatio1' | 'residualRatio2';

/**
 * How a rule came to be known. `documented`: its structure is public, never seen in a printed
 * form; `assumed`: by analogy.
 */
export type RuleEvidence = 'reproduces-printed-forms' | 'documented' | 'assumed';

/** What one edition of the handbook (or its online form) decides, as data. Never edited. */
export interface RulePack {
  readonly id: string;
  readonly handbook: string;
  /** Of its digits and its chain. */
  readonly evidence: Exclude<RuleEvidence, 'documented'>;
  /** Of each formula in this edition. */
  readonly formulaEvidence: Readonly<Record<FormulaKind, RuleEvidence>>;
  /** How each figure is cut for print. */
  readonly rounding: {
    /** Half-up gives the one printed value too (0.111625 → 0.1116): cut, so never larger. */
    readonly wetMassPerNet: Rounding;
    readonly landedYield: Rounding;
    readonly coefficient: Rounding;
    readonly absorption: Rounding;
    readonly vesselEmission: Rounding;
    readonly creditedAmount: Rounding;
    readonly totalCredit: Rounding;
  };
  /** Which of the two printed residual ratios (残存率1, 2) a mass takes, added up. */
  readonly residualRatios: {
    readonly wetMassPerArea: readonly ResidualRatio[];
    readonly wetMassPerRope: readonly ResidualRatio[];
    readonly landedYield: readonly ResidualRatio[];
    readonly residue: readonly ResidualRatio[];
  };
}
