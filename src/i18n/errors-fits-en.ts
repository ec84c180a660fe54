import type { fitErrorsJa } from './errors-fits-ja.ts';

export const fitErrorsEn = {
  'fit-image-missing':
    'The image “{file}” that these coefficients were found on is not in this evidence package, or was changed in it, so they can’t be found again. Ask its author for a package with the original image.',
  'fit-image-removed':
    'The image that these coefficients were found on was removed from the survey, so they can’t be found again. Ask its author for a package with that image, or with coefficients found on the image of today.',
  'fit-soundings-missing':
    'The file of soundings “{file}” that these coefficients were found with is not in this evidence package, or was changed in it, so they can’t be found again. Ask its author for a package with the original file.',
  'fit-soundings-removed':
    'The file of soundings that these coefficients were found with was removed from the survey, so they can’t be found again. Ask its author to add soundings, find the coefficients again and make a new package.',
} as const satisfies Record<keyof typeof fitErrorsJa, string>;
