/** Issues of features and of the samples, before a model is trained. */
export const featureIssuesEn = {
  'index-needs-reflectance':
    'The constants of the index {index} mean reflectance of 0 to 1, but this image holds whole numbers. Use an image in reflectance, or write a formula with its scale (b1 / 10000, say).',
} as const;
