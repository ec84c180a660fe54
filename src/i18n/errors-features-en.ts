/** Errors of features: formulas, indices, bands. {column} counts characters from 1. */
export const featureErrorsEn = {
  'feature-band-missing':
    'Feature {feature} uses band {band}, but this image has {bands} measured {bands|band|bands}. Choose a band that the image has.',
  'index-band-unknown':
    'The index {index} needs a band ({role}) that is not known. Say which band it is; an image without it cannot give this index.',
  'formula-empty':
    'The formula is empty. Enter one with names of bands, such as (b1 - b2) / (b1 + b2).',
  'formula-too-long':
    'The formula has {length} characters; {most} is the most. Shorten it, or split it into two features.',
  'formula-sign-unknown':
    'Character {column} of the formula, “{sign}”, is not known. Use numbers, names of bands, + - * / ^ ( ) , and the functions sqrt abs min max ln.',
  'formula-number-too-large':
    'The number {text} at character {column} of the formula is too large. Check it and correct it.',
  'formula-unexpected':
    '“{found}” cannot stand at character {column} of the formula. Look for a missing or surplus operator or parenthesis.',
  'formula-incomplete':
    'The formula ends too early (at character {column}). Add the value or closing parenthesis that is missing.',
  'formula-function-unknown':
    'There is no function “{name}” (character {column} of the formula). There are {known}. Write * to multiply.',
  'formula-name-unknown':
    'No band is known as “{name}” (character {column} of the formula). Known: {known}. Use the band’s number (b1, b2 …), or say which band plays that role.',
  'formula-power':
    'Character {column} of the formula: ^ takes one whole number of -{most} to {most}. Write a square root as sqrt( ).',
  'formula-too-deep':
    'At character {column} of the formula, parentheses are nested more than {most} deep. Simplify the formula.',
  'formula-without-band':
    'The formula names no band: every pixel would have the same value. Put in the name of a band, such as b1.',
  'region-outside-image': 'The region lies outside the image. Draw it on the image.',
  'region-without-pixels': 'No pixel in the region has a value. Draw it where there is data.',
  'region-too-few-pixels':
    'The region drawn has only {pixels} pixels, too few for a coefficient ({needed} or more are needed). Draw it larger.',
  'region-band-flat':
    'Band {band} has the same value all over the region, so nothing can be fitted. Widen it to where glint is strong and where it is weak.',
  'depth-sand-too-dark':
    'Hardly any pixel of the sand ({pixels}) is brighter than deep water. See whether the two regions were taken for each other.',
  'depth-bands-opposed':
    'Over the sand, bands {bandI} and {bandJ} do not change with depth in the same way. Draw a region of one bottom at different depths, or choose another pair of bands.',
  'soundings-too-few':
    'Only {soundings} {soundings|sounding|soundings} can be paired with values of the image ({needed} or more are needed, 20 or more advised). Take soundings within the image and check their coordinate system.',
  'soundings-ratio-flat':
    'The log ratio of blue and green is the same at every sounding, so no depth can be fitted. Add soundings at other depths.',
  'features-file-malformed':
    '{file} cannot be read as features ({why}). Give an array of features as a survey or model has them.',
  'layer-not-vector':
    '{file} is no layer of polygons. Choose polygons as GeoJSON, GeoPackage or Shapefile.',
  'soundings-column-missing':
    '{file} has no column “{column}”. Choose the columns of the soundings again.',
  'soundings-too-many':
    '{file} has {rows} rows of soundings, more than the limit of {most}. Thin them, or keep those within the image.',
} as const;
