/** Issues of features and of the samples, before a model is trained. */
export const featureIssuesEn = {
  'index-needs-reflectance':
    'The constants of the index {index} mean reflectance of 0 to 1, but this image holds whole numbers. Use an image in reflectance, or write a formula with its scale (b1 / 10000, say).',
  'classes-overlap':
    '“{first}” and “{second}” are told apart only in part by the chosen features (JM distance {distance}; 1.9 or more is wanted). Add features or samples.',
  'class-small-for-features':
    '“{class}” has {pixels} training pixels, too few for {features} {features|feature|features} ({needed} or more are wanted). Add samples or drop features.',
  'samples-equal-values':
    '{pixels} of {of} training pixels have the very values of pixels of another class: no classifier can tell them apart. Look over the samples, or add features.',
  'cross-validation-one-sample':
    'There is no cross-validation: a class has samples in one place only. Draw samples of every class in two places or more, apart from each other.',
  'cross-validation-not-supervised':
    'There is no cross-validation: k-means and thresholds do not learn from samples. Check the accuracy with reference points.',
  'cross-validation-fold-too-small':
    'There is no cross-validation: split into folds, a class has too few training pixels. Add samples of it, or drop features.',
} as const;
