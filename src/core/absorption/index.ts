/** The face of the shared absorption calculator. See README.md. */

export type { Given } from '../ledger.ts';
export type { BaselineGiven } from './baseline-given.ts';
export { COEFFICIENT_LIBRARY, type LibraryCoefficient } from './coefficient-library.ts';
export { type CreditEstimate, estimateCredit } from './credit-estimate.ts';
export type { Claim } from './credited-amount.ts';
export { ABSORPTION_FORMULAS } from './formula-list.ts';
export type {
  AbsorptionItem,
  FormulaGiven,
  FormulaKind,
  LiteratureGiven,
  NetMassGiven,
  VesselGiven,
  YieldGiven,
} from './given.ts';
export type { ResidualRatio, RuleEvidence, RulePack } from './rule-pack.ts';
export { RULE_PACKS, rulePackById } from './rule-packs.ts';
export { totalCredit } from './total-credit.ts';
export { CERTAINTY_STEPS, type WhatIf, type WhatIfCell, whatIf } from './what-if.ts';
