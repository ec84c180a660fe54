import type { classificationErrorsJa } from './errors-classification-ja.ts';

/** What can go wrong with features, models and what follows a classification. */
export const classificationErrorsEn = {
  'clusters-too-many':
    'Only {distinct} pixels have different values, so they cannot make {clusters} clusters. Ask for fewer clusters.',
  'threshold-one-feature':
    'A threshold works on one feature, but {features} are chosen. Choose a single index or band.',
  'threshold-flat':
    'The feature has the same value everywhere, so no threshold can be found. Choose another feature, or type a threshold.',
} as const satisfies Record<keyof typeof classificationErrorsJa, string>;
