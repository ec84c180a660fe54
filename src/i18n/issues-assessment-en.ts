/** What to know before reading the result of an assessment. */
export const assessmentIssuesEn = {
  'strata-few-points':
    'Strata with fewer than {fewest} reference points: {strata}. The intervals hold, but are wide. More points raise the lower bound.',
  'interval-not-safe':
    'These intervals are too narrow where a class is rare or a cell empty (of what is called 95 %, some 60 % may hold the truth). Use --interval safe for an area that is claimed.',
  'class-without-reference':
    'No reference point is {classes}: how much of it the map finds (producer’s accuracy) can’t be told. More points where it may hide would tell.',
  'interpreters-differ-by-habit':
    'The two interpreters see {classes} differently as a habit, by more than the error of the sample. Two people are too few to tell how far habits go: the interval may be too narrow. Agree on what counts, look at the points again, or have a third person label them.',
  'systematic-as-random':
    'Points of a grid are taken as if drawn at random. As near places mostly are alike, the errors are usually on the safe side (too large); not where the map repeats itself at the step of the grid.',
  'weights-by-pixels':
    'Strata are compared by their pixels, not by area. Where the ground of a pixel varies over the map, shares are slightly off.',
  'kappa-misleading':
    'Do not judge a map by kappa: it compares with an agreement by chance that nobody meant, tells nothing beyond overall and class accuracies, and varies with how common classes are (Pontius & Millones 2011, Foody 2020).',
  'design-assumed':
    'Nothing says how the points were drawn, so strata that are the map’s classes are supposed. If it was otherwise, say so by --design. Points that were not drawn at random tell nothing of the area.',
  'reference-outside-map':
    'Of {points} reference points, {outside} lie outside of the map or on nodata and were left out. The estimates are of the ground that the map has a class for.',
  'reference-same-pixel':
    '{points} reference {points|point shares|points share} a pixel with another. Counted twice, intervals become too narrow. Remove the copies.',
} as const;
