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
} as const;
