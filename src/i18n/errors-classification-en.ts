import type { classificationErrorsJa } from './errors-classification-ja.ts';

/** What can go wrong with features, models and what follows a classification. */
export const classificationErrorsEn = {
  'model-not-trainable': 'This version cannot train “{model}”. Choose another method.',
} as const satisfies Record<keyof typeof classificationErrorsJa, string>;
