/** Errors of the uncertainty of a credit. */
export const uncertaintyErrorsEn = {
  'uncertainty-invalid':
    'The width or the degrees of freedom of an uncertainty ({kind}) can’t be used. A width must be 0 or more, degrees of freedom 1 or more, a geometric standard deviation 1 or more.',
  'uncertainty-draws-refused':
    '{draws} Monte Carlo draws can’t be made. Choose a whole number from {least} to {most}.',
  'uncertainty-not-finite':
    'An input is so uncertain that the chain divides by 0 or leaves all numbers. Look at the uncertainty of what is divided by (a culture area).',
  'unknown-uncertainty-not-zero':
    'The uncertainty of {count} values is not known (the first is {figure}), and can’t be taken for 0. State it, or say why the value is exact.',
} as const;
