/** What can go wrong with features, models and what follows a classification. */
export const classificationErrorsJa = {
  'model-not-trainable':
    '「{model}」はこの版では学習できません。ほかの分類の方法を選んでください。',
} as const;
