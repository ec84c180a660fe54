/** The face of the shared absorption calculator. See README.md. */

export type { Given } from '../ledger.ts';
export { type CreditEstimate, estimateCredit } from './credit-estimate.ts';
export { ABSORPTION_FORMULAS } from './formulas.ts';
export type {
  AbsorptionItem,
  FormulaGiven,
  LiteratureGiven,
  VesselGiven,
  YieldGiven,
} from './given.ts';
export type { ResidualRatio, RulePack } from './rule-pack.ts';
export { RULE_PACKS, rulePackById } from './rule-packs.ts';
export { totalCredit } from './total-credit.ts';
