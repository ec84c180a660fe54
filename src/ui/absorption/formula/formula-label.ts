import type { FormulaEntry } from '../../../core/survey/document/credit-item.ts';
import { FORMULAS } from '../../../core/survey/formulas.ts';

/** The number that an edition of the handbook gives a formula (式2), or null. */
export const formulaNumber = (kind: FormulaEntry['kind'], rulePack: string): string | null =>
  FORMULAS.findLast((formula) => formula.id === kind && formula.labels?.[rulePack])?.labels?.[
    rulePack
  ] ?? null;
