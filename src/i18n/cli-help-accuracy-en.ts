/** What `--help` tells of the assessment of a map by reference points. */
export const accuracyHelpEn = {
  assess: 'How right a class map is, and the area of each class, from reference points.',
  'assess --matrix FILE.json':
    'an error matrix: classes, mappedAreaM2 (or mappedPixels and pixelAreaM2), counts[map][reference]',
  'assess --estimator olofsson-2014|stehman-2014|post-stratified|simple-random':
    'another one that the design allows; without it, the design’s own',
  'assess --confidence 90|95': 'of the one-sided lower bound of each area; 95 without it',
  'assess --union A+B': 'classes that count together; may be given several times',
  'assess --interval safe|student-t|bootstrap':
    'safe holds for rare classes and empty cells, too; the others are to compare with',
  'assess --seed N': 'of the bootstrap',
} as const;
