/** Errors of the assessment by reference points, and of drawing them. */
export const accuracyErrorsEn = {
  'estimator-not-for-design':
    'The estimator {estimator} does not fit the design ({design}): points were drawn with other probabilities than it supposes, and the area would be biased. It allows: {allowed}.',
  'stratum-without-size':
    'The size of stratum “{stratum}” is 0 or not known. Give its area as the class map has it.',
  'stratum-without-points':
    'Stratum “{stratum}” has no reference point. Take two or more in it, or join it with one that is like it.',
  'stratum-one-point':
    'Stratum “{stratum}” has one reference point only. One point tells nothing of the spread, so there is no standard error. Take two or more, or join it with a stratum that is like it.',
  'stratum-points-over-pixels':
    'Stratum “{stratum}” has {pixels} pixels, but {points} reference points. Check its size and the points.',
  'sample-too-small':
    'There {points|is|are} only {points} reference {points|point|points}. A standard error needs two or more.',
  'class-without-stratum':
    'Points were mapped as “{class}”, but its area is not known. Add the area of “{class}” to the strata.',
  'matrix-not-square':
    'The error matrix must have {rows} rows and {columns} columns. Make rows (map) and columns (reference) fit the classes.',
  'matrix-count-invalid':
    'In row {row}, column {column} of the error matrix, “{value}” is no number of points. Write a whole number from 0.',
  'accuracy-class-unknown': 'There is no class “{class}”. The classes are: {classes}.',
  'sample-too-large': '{points} points are too many (at most {most}). Ask for fewer.',
  'map-without-classes': '{file} has no pixel with a class. Give a class map.',
  'reference-classes-unlike':
    'None of the classes of the reference points ({reference}) is one of the map ({map}). Name the map’s values by --classes 1=NAME,….',
  'class-name-repeated': 'Two classes are called “{name}”. Give them different names.',
  'reference-not-points': 'Feature {feature} of {file} is no point. Reference data must be points.',
  'reference-field-absent': '{file} has no field “{field}”. Its fields: {fields}.',
  'reference-unlabelled':
    'In {file}, {points} points have no “{field}”. Using only those that could be labelled would bias the area. Label every point.',
  'reference-all-outside':
    'No point of {file} lies on a pixel with a class of {map}. Check the CRS, and the map.',
  'reference-unmapped':
    '{points} points drawn by the strata of another map are nodata or outside on this one. Leaving them out would bias the area. Give a map that covers all of the strata.',
  'reference-stratum-unknown':
    'The “stratum” of point {point} is none of the strata of the file. Keep the fields that moba design wrote.',
  'design-already-named':
    'The file says that its points were drawn as {design}. Leave --design {asked} out.',
  'design-size-missing':
    'Give one of --n (points), --target-se (standard error of the area) and --target-se-overall (of overall accuracy).',
  'target-se-out-of-reach':
    'Even {points} points would not reach that standard error. Ask for a larger one.',
  'training-used-as-reference':
    '{points} reference {points|point lies|points lie} in training samples (number {which}). A map that is tested where it was taught looks better than it is. Use points that were drawn apart.',
  'interpreter-pairs-incomplete':
    'Of {points} points, {pairs} have labels of both interpreters. Both must label every point.',
} as const;
