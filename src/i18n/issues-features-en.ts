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
  'region-small':
    'The region has {pixels} {pixels|pixel|pixels} only ({needed} or more are wanted). A larger one makes the coefficients steadier.',
  'glint-slope-not-positive':
    'Band {band} does not brighten with the near infrared, so this is no correction of glint. Draw a region of deep water with glint.',
  'glint-region-not-deep':
    'Glint alone does not explain the brightness of band {band} (R² {r2}). See that the region is deep water throughout, without shallows or shadows of clouds.',
  'depth-sand-dark':
    '{dark} of {of} pixels of sand are darker than deep water and of no use. Draw the region so that it holds sand only.',
  'depth-bands-unrelated':
    'Over the sand the two bands are weakly related (R² {r2}), so the influence of depth is not fully removed. See that the region holds one bottom only.',
  'soundings-few':
    '{soundings} {soundings|sounding was|soundings were} used ({needed} or more are wanted). More of them show the error of the depth better.',
  'soundings-dropped':
    '{dropped} {dropped|sounding was|soundings were} not used, for want of a value in the image ({outside} outside of it). Check the CRS and the places.',
  'soundings-slope-not-positive':
    'The log ratio falls with depth. Check the sign of the depths (downward is positive) and which bands are blue and green.',
  'soundings-unrelated':
    'The log ratio does not explain the depths (R² {r2}). Check the tide, and whether turbidity or the bottom differ.',
} as const;
