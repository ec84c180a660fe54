/** Errors of drawing reference points on the survey's own map. */
export const drawErrorsEn = {
  'draw-without-map': 'There is no class map. Classify, then draw reference points.',
  'draw-map-stale':
    'Settings or samples have changed since the class map was made. Classify again, then draw reference points.',
  'draw-map-changed':
    'The class map changed while points were drawn on it, so they were not used. Draw again.',
} as const;
