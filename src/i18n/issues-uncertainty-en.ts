/** Issues of what is stated of how sure a figure is. */
export const uncertaintyIssuesEn = {
  'uncertainty-malformed':
    'The uncertainty of {subject} ({figure}) can’t be read. A width must be above 0, degrees of freedom 1 or more, and the value must lie within the ends of a triangle. Until then it counts as not known.',
  'uncertainty-zero':
    'The uncertainty of {subject} ({figure}) can’t be 0. If there is no error, choose “exact” and say why. Until then it counts as not known.',
  'exact-without-reason':
    'Nothing says why {subject} ({figure}) is exact. Until a reason stands there it counts as not known.',
  'vertices-of-no-outline':
    '{figure} is not the area of an outline, so that errors of corners say nothing of it. Choose another uncertainty. Until then it counts as not known.',
  'uncertainty-of-no-figure':
    'An uncertainty is stated of {figure}, which the survey no longer has. If its item or area was removed, remove this too.',
  'uncertainty-without-source':
    'The uncertainty of {subject} ({figure}) has no source. Write what the width was taken from (an instrument’s data sheet, repeated measurements, a paper).',
  'uncertainty-not-finite':
    'An input is so uncertain that the chain divides by 0, and how sure the credit is can’t be told. Look at the uncertainty of what is divided by (a culture area).',
  'uncertainty-not-compiled':
    'How sure {subject} is could not be calculated ({why}). The credited amount itself is as it was. Look for an extremely large or small value among the inputs.',
} as const;
