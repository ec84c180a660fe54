import type { classificationErrorsJa } from './errors-classification-ja.ts';

/** What can go wrong with features, models and what follows a classification. */
export const classificationErrorsEn = {
  'clusters-too-many':
    'Only {distinct} pixels have different values, so they cannot make {clusters} clusters. Ask for fewer clusters.',
  'threshold-one-feature':
    'A threshold works on one feature, but {features} are chosen. Choose a single index or band.',
  'threshold-flat':
    'The feature has the same value everywhere, so no threshold can be found. Choose another feature, or type a threshold.',
  'model-bands-differ':
    'This model was trained on {needed} bands; the chosen image has {bands}. Choose an image of the same bands, or train anew.',
  'model-type-differs':
    'This model was trained on {needed} values; the chosen image has {type}. Their scales differ: train anew.',
  'model-classes-differ':
    'The number of the model’s class “{class}” is “{other}” in this survey. Give the two classes one name.',
  'model-without-map': 'There is no model to keep. Classify first.',
  'classify-without-study-area':
    'Only the study area is to be classified, but there is none. Draw it, or turn this setting off.',
  'formula-band-unknown': 'There is no band “{name}”. Known: {known}.',
  'model-file-too-large':
    '{file} has {megabytes} MB; a model may have {limitMegabytes} MB. Train one with fewer or shallower trees.',
  'run-classes-changed':
    'Classes were replaced during the classification: a number of the new map is “{class}” now. The map was not kept, so that no class is taken for another. Classify again.',
  'run-not-kept':
    'The classification of “{survey}” is done, but meanwhile another survey was opened or the image was taken away, so the map was not kept. Open that survey and classify again.',
} as const satisfies Record<keyof typeof classificationErrorsJa, string>;
