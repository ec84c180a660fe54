import { SCHEMA_VERSION, type Survey } from './document.ts';
import { newClassification } from './new-classification.ts';

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
    imageSets: [],
    displays: [],
    classes: [],
    samples: [],
    classification: newClassification,
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
