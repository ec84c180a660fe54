/** Issues of features and of the samples, before a model is trained. */
export const featureIssuesJa = {
  'index-needs-reflectance':
    '指数 {index} の定数は反射率（0～1）の値を前提としますが、この画像は整数です。反射率に直した画像を使うか、倍率を入れた式（例 b1 / 10000）を書いてください。',
} as const;
