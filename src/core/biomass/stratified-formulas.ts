import type { ComputedFormula } from '../derivation.ts';

const STRATIFIED = 'Cochran, Sampling Techniques (1977), §5.3–5.4: stratified random sample';

/** W_h: shares in any unit, so that hectares, metres of tape and percent all do. */
export const stratumWeight: ComputedFormula = {
  id: 'stratum-weight',
  version: 1,
  template: '{stratumShare} ÷ {share…}',
  citation: STRATIFIED,
  compute: (role) => role('stratumShare').div(role('share')),
};

export const weightedStratumMean: ComputedFormula = {
  id: 'weighted-stratum-mean',
  version: 1,
  template: '{stratumWeight} × {meanWetMass}',
  citation: STRATIFIED,
  compute: (role) => role('stratumWeight').times(role('meanWetMass')),
};

export const stratifiedMean: ComputedFormula = {
  id: 'stratified-mean',
  version: 1,
  template: '{weightedStratumMean…}',
  citation: STRATIFIED,
  compute: (role) => role('weightedStratumMean'),
};

export const sampleVariance: ComputedFormula = {
  id: 'sample-variance',
  version: 1,
  template: '{squaredDeviation…} ÷ ({quadratCount} − 1)',
  citation: STRATIFIED,
  compute: (role) => role('squaredDeviation').div(role('quadratCount').minus(1)),
};

/** W_h² s_h² ÷ n_h; the finite population correction is dropped: a bed holds many frames. */
export const stratumVarianceShare: ComputedFormula = {
  id: 'stratum-variance-share',
  version: 1,
  template: '{stratumWeight} × {stratumWeight} × {stratumVariance} ÷ {quadratCount}',
  citation: STRATIFIED,
  compute: (role) =>
    role('stratumWeight').pow(2).times(role('stratumVariance')).div(role('quadratCount')),
};

export const stratifiedStandardError: ComputedFormula = {
  id: 'stratified-standard-error',
  version: 1,
  template: '√{varianceShare…}',
  citation: STRATIFIED,
  compute: (role) => role('varianceShare').sqrt(),
};

const PROPORTIONAL = 'Cochran, Sampling Techniques (1977), §5.3: proportional allocation';
const NEYMAN = 'Neyman 1934; Cochran, Sampling Techniques (1977), §5.5: optimum allocation';

export const proportionalQuota: ComputedFormula = {
  id: 'proportional-quota',
  version: 1,
  template: '{plannedQuadrats} × {stratumWeight}',
  citation: PROPORTIONAL,
  compute: (role) => role('plannedQuadrats').times(role('stratumWeight')),
};

/** W_h s_h. */
export const weightedDeviation: ComputedFormula = {
  id: 'weighted-deviation',
  version: 1,
  template: '{stratumWeight} × √{stratumVariance}',
  citation: NEYMAN,
  compute: (role) => role('stratumWeight').times(role('stratumVariance').sqrt()),
};

export const neymanQuota: ComputedFormula = {
  id: 'neyman-quota',
  version: 1,
  template: '{plannedQuadrats} × {weightedDeviation} ÷ {everyWeightedDeviation…}',
  citation: NEYMAN,
  compute: (role) =>
    role('plannedQuadrats').times(role('weightedDeviation')).div(role('everyWeightedDeviation')),
};

/** The whole part of the quota, and what largest remainders and the least number add or take. */
export const allocatedQuadrats: ComputedFormula = {
  id: 'allocated-quadrats',
  version: 1,
  template: '{quota} + {adjustment}',
  citation: 'largest remainder (Hamilton), at least 2 in each stratum',
  compute: (role) => role('quota').plus(role('adjustment')),
};

export const STRATIFIED_FORMULAS: readonly ComputedFormula[] = [
  stratumWeight,
  weightedStratumMean,
  stratifiedMean,
  sampleVariance,
  stratumVarianceShare,
  stratifiedStandardError,
  proportionalQuota,
  weightedDeviation,
  neymanQuota,
  allocatedQuadrats,
];
