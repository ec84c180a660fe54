import type { classificationIssuesJa } from './issues-classification-ja.ts';

/** Issues of what is classified, how, and what a run told of itself. */
export const classificationIssuesEn = {
  'image-set-incomplete':
    '{missing} image(s) of the set “{set}” are missing. Add them again and make the set anew.',
  'classify-without-study-area':
    'Only the study area is to be classified, but there is none. Draw it, or turn this setting off.',
  'clusters-unnamed':
    '{clusters} cluster(s) have no name yet. See on the map what they show, then name them or merge them into a class.',
  'cluster-claimed-unnamed':
    'The area “{area}” counts a cluster that nobody has named. See what it shows and name it.',
  'confidence-low':
    'For {percent} % of the classified pixels the model is less than {belowPct} % sure. Look at the confidence layer and add samples there.',
  'coverage-record-broken':
    'The record of the classification contradicts itself (pixels of its stages do not add up). Classify again.',
  'class-name-repeated':
    '{count} classes are called “{class}”. Merge them if they are the same, rename one if not.',
  'training-imbalanced':
    '“{most}” has {times} times the training pixels of “{least}”. More samples of the smaller class reduce what is missed.',
  'classes-inseparable':
    '“{first}” and “{second}” can hardly be told apart by the chosen features (JM distance {distance} of 2). Add features, or merge the classes.',
  'samples-contradict':
    '{samples} sample(s) look like another class. Check them on the map; change their class or remove them.',
  'outline-left-out':
    'Area “{subject}”: {groups} patch(es) of fewer than {minPixels} pixels are not in the outline.',
  'outline-map-stale':
    'Area “{subject}”: settings or samples of the coverage map ({map}) have changed since the outline was made. Classify again and make the outline anew.',
  'outline-not-of-map':
    'Area “{subject}”: the outline is not as large as the pixels of its map ({map}). Make the outline anew.',
} as const satisfies Record<keyof typeof classificationIssuesJa, string>;
