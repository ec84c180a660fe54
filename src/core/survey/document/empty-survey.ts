import { DEFAULT_FOREST } from '../../classification/classifier.ts';
import { SCHEMA_VERSION, type Survey } from './document.ts';

export const DEFAULT_RULE_PACK = 'jbc-online-2024';

/** A survey with nothing in it yet. The id comes from outside: core has no dice. */
export function emptySurvey(head: { readonly id: string; readonly title: string }): Survey {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: head.id,
    title: head.title,
    place: '',
    surveyedOn: null,
    author: '',
    nature: 'real',
    rulePack: DEFAULT_RULE_PACK,
    files: [],
    classes: [],
    samples: [],
    classification: { imageId: null, model: 'random-forest', seed: 1, forest: DEFAULT_FOREST },
    coverage: null,
    studyArea: null,
    areas: [],
    coverScales: [],
    transects: [],
    quadrats: [],
    lengthWeights: [],
    library: [],
    items: [],
    statedItemCount: '',
    priceYenPerTCo2: { text: '', source: '' },
  };
}
